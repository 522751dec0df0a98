// Calls to the chat's own server, on behalf of one person in one place.
async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

const at = (person, place) => `chat/people/${encodeURIComponent(person)}/places/${encodeURIComponent(place)}`;

export const api = {
  state: async () => (await fetch('chat/state')).json(),
  fault: (kind, calls) => post('chat/faults', { kind, calls }),
  locale: (person, locale) => post(`chat/people/${encodeURIComponent(person)}/locale`, { locale }),
  say: (person, place, text, thread) => post(`${at(person, place)}/messages`, { text, thread }),
  install: (person, place) => post(`${at(person, place)}/install`),
  uninstall: (person, place) => post(`${at(person, place)}/uninstall`),
  submit: (person, place, card, data, text) => post(`${at(person, place)}/submit`, { card, data, text }),
  execute: (person, place, card, action, trigger) =>
    post(`${at(person, place)}/execute`, { card, action, trigger }),
  fetchDialog: (person, place, card, data, theme) =>
    post(`${at(person, place)}/dialogs/fetch`, { card, data, theme }),
  submitDialog: (person, place, card, data, theme) =>
    post(`${at(person, place)}/dialogs/submit`, { card, data, theme }),
};
