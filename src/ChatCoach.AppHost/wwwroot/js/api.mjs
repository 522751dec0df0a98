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

// What someone does next is done in the language that they have just chosen.
const chosen = new Map();
async function act(person, path, body) {
  await chosen.get(person);
  return post(path, body);
}

function choose(person, locale) {
  const told = post(`chat/people/${encodeURIComponent(person)}/locale`, { locale });
  chosen.set(person, told.catch(() => null));
  return told;
}

export const api = {
  state: async () => (await fetch('chat/state')).json(),
  fault: (kind, calls) => post('chat/faults', { kind, calls }),
  locale: choose,
  say: (person, place, text, thread) => act(person, `${at(person, place)}/messages`, { text, thread }),
  install: (person, place) => act(person, `${at(person, place)}/install`),
  uninstall: (person, place) => act(person, `${at(person, place)}/uninstall`),
  submit: (person, place, card, data, text) => act(person, `${at(person, place)}/submit`, { card, data, text }),
  execute: (person, place, card, action, trigger) =>
    act(person, `${at(person, place)}/execute`, { card, action, trigger }),
  fetchDialog: (person, place, card, data, theme) =>
    act(person, `${at(person, place)}/dialogs/fetch`, { card, data, theme }),
  submitDialog: (person, place, card, data, theme) =>
    act(person, `${at(person, place)}/dialogs/submit`, { card, data, theme }),
};
