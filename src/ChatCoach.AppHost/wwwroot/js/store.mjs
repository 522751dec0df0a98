// What the page knows: the server's state, kept up to date by its events, and what is only this browser's.
import { api } from './api.mjs';

const listeners = new Set();
const typingTimers = new Map();
const kept = readKept();

export const store = {
  ready: false,
  online: true,
  bot: null,
  channel: null,
  locales: [],
  quickMessages: { title: {}, items: [] },
  faultKinds: [],
  faults: { kind: 'none', left: null },
  people: [],
  places: new Map(),
  typing: new Set(),
};

export const onChange = (listener) => listeners.add(listener);
export const changed = (what = 'all') => listeners.forEach((listener) => listener(what));
export const person = (key) => store.people.find((one) => one.key === key);
export const place = (key) => store.places.get(key);
export const placesOf = (key) => [place(key), place('channel')];

// What one person sees there: notices may be for someone else.
export const visible = (where, who) =>
  where.messages.filter((message) => !message.notice?.onlyFor || message.notice.onlyFor === who);

export function unread(who, where) {
  const seen = kept.seen[`${who}/${where}`] ?? '';
  const isNew = (one) =>
    Number(one.id) > Number(seen) && one.author !== who && !one.notice && !one.deleted;
  return place(where).messages.filter(isNew).length;
}

export function markSeen(who, where) {
  const last = place(where).messages.at(-1);
  const key = `${who}/${where}`;
  if (!last || Number(kept.seen[key] ?? 0) >= Number(last.id)) return false;
  keep({ seen: { ...kept.seen, [key]: last.id } });
  return true;
}

// Choices of this browser: theme, view, who is signed in, which chat is open.
export const choices = kept;
export function keep(some) {
  Object.assign(kept, some);
  localStorage.setItem('chat', JSON.stringify(kept));
}

function readKept() {
  const defaults = { theme: 'system', view: 'single', person: null, open: {}, seen: {} };
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem('chat') ?? '{}') };
  } catch {
    return defaults;
  }
}

export function connect() {
  let waiting = null;
  const events = new EventSource('chat/events');
  events.addEventListener('open', async () => {
    // The stream is open before the state is read, so nothing falls between the two.
    const queue = (waiting = []);
    const state = await api.state();
    if (waiting !== queue) return;
    load(state);
    waiting = null;
    queue.filter((one) => one.sequence > state.room.sequence).forEach(apply);
    store.online = true;
    store.ready = true;
    changed();
  });
  events.addEventListener('message', (event) => {
    const told = JSON.parse(event.data);
    if (waiting) waiting.push(told);
    else {
      apply(told);
      changed(told.what);
    }
  });
  events.addEventListener('error', () => {
    store.online = false;
    changed('online');
  });
}

function load({ room, ...rest }) {
  Object.assign(store, rest, { people: room.people });
  store.places = new Map(room.places.map((one) => [one.key, { ...one, isChannel: one.key === 'channel' }]));
}

function apply({ what, place: where, value }) {
  if (what === 'message') {
    const { messages } = place(where);
    const index = messages.findLastIndex((one) => one.id === value.id);
    if (index >= 0) messages[index] = value;
    else messages.push(value);
    if (value.author === 'bot') store.typing.delete(where);
  } else if (what === 'presence') place(where).hasBot = value;
  else if (what === 'locale') person(value.person).locale = value.locale;
  else if (what === 'faults') store.faults = value;
  else if (what === 'typing') showTyping(where);
}

function showTyping(where) {
  store.typing.add(where);
  clearTimeout(typingTimers.get(where));
  typingTimers.set(where, setTimeout(() => {
    store.typing.delete(where);
    changed('typing');
  }, 8000));
}
