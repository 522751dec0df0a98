// The Slack-like side of the local chat: who one is, the app's conversation and home, a channel, and modals over them.
import { el } from '../dom.mjs';
import { drawBlocks, keyOf } from './blocks.mjs';
import { channelPanel } from './channel.mjs';
import { initialOf, isEmpty } from './fields.mjs';
import { wordsFor } from './words.mjs';

const app = document.getElementById('app');
const asked = new URLSearchParams(location.search);
const at = { who: asked.get('as'), tab: asked.get('in') ?? 'messages', trouble: false };
const drafts = new Map();
const typing = { timer: 0, now: null };
let room = null;
let errors = {};
let shown = '';

const desk = () => room.people.find((person) => person.id === at.who) ?? room.people[0];
const draftsOf = (key) => drafts.get(key) ?? drafts.set(key, {}).get(key);

async function call(path, body = {}) {
  try {
    const response = await fetch(`slack/people/${desk().id}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    at.trouble = !response.ok;
    return response.ok && response.status !== 204 ? await response.json() : null;
  } catch {
    at.trouble = true;
    return null;
  } finally {
    if (at.trouble) draw();
  }
}

const stateOf = (blocks, key) => Object.fromEntries((blocks ?? [])
  .filter((block) => block.type === 'input')
  .map((block) => [block.block_id, { [block.element.action_id]: draftsOf(key)[keyOf(block)] ?? initialOf(block.element) }]));

// A change is told when the typing pauses, and before anything else is done with the view.
function tell(place, blocks, block, state) {
  clearTimeout(typing.timer);
  typing.now = () => {
    clearTimeout(typing.timer);
    typing.now = null;
    const action = { ...state, type: block.element.type, action_id: block.element.action_id, block_id: block.block_id };
    return call('press', { place, action, values: stateOf(blocks, place) });
  };
  typing.timer = setTimeout(() => typing.now?.(), 300);
}

async function close() {
  await typing.now?.();
  await call('close');
}

const surface = (place, blocks, words) => ({
  words,
  drafts: draftsOf(place),
  errors: at.errorsOf === place ? errors : {},
  typed: (block, state) => tell(place, blocks, block, state),
  press: (action) => call('press', { place, action, values: stateOf(blocks, place) }),
});

async function submit(view, words) {
  const empty = view.blocks.filter((block) => block.type === 'input' && !block.optional
    && isEmpty(draftsOf(view.id)[keyOf(block)] ?? initialOf(block.element)));
  at.errorsOf = view.id;
  errors = Object.fromEntries(empty.map((block) => [block.block_id, words.needed]));
  await typing.now?.();
  if (empty.length === 0) errors = (await call('submit', { values: stateOf(view.blocks, view.id) })) ?? {};
  draw();
  document.querySelector('.modal .error')?.scrollIntoView({ block: 'center' });
}

function modal(view, words) {
  return el('div', { class: 'veil' }, el('form', {
    class: 'modal', role: 'dialog', 'aria-label': view.title.text, 'data-view': view.id, novalidate: true,
    onsubmit: (event) => { event.preventDefault(); submit(view, words); },
  },
  el('header', {}, view.title.text),
  el('main', {}, drawBlocks(view.blocks, surface(view.id, view.blocks, words))),
  el('footer', {},
    el('button', { class: 'press', type: 'button', onclick: close }, view.close?.text ?? words.close),
    view.submit && el('button', { class: 'press primary', type: 'submit' }, view.submit.text))));
}

function message(one, name, words) {
  const time = new Date(Number(one.ts.split('.')[0]) * 1000).toLocaleTimeString(desk().locale, { hour: '2-digit', minute: '2-digit' });
  const kind = ['message', one.ephemeral && 'ephemeral', one.thread && 'reply'].filter(Boolean).join(' ');
  return el('article', { class: kind, 'data-only': words.only, 'data-ts': one.ts },
    el('b', {}, name, el('time', {}, time)),
    one.blocks ? drawBlocks(one.blocks, surface(one.ts, one.blocks, words)) : el('div', {}, one.text),
    one.files?.map((file) => el('a', { class: 'file', href: `slack/uploads/${file.id}`, download: file.title },
      file.title, el('small', {}, `${Math.ceil(file.size / 1024)} ${words.kilobytes}`))));
}

function composer(words, path = 'say', hint = words.write) {
  return el('form', {
    class: 'composer',
    onsubmit: (event) => {
      event.preventDefault();
      const input = event.target.elements.text;
      const text = input.value.trim();
      at.written = '';
      input.value = '';
      if (text) call(path, { text });
    },
  },
  el('input', { name: 'text', type: 'text', autocomplete: 'off', placeholder: hint, 'aria-label': hint,
    value: at.written, oninput: (event) => { at.written = event.target.value; } }),
  el('button', { class: 'press primary', type: 'submit' }, words.send));
}

function choose(tab) {
  at.tab = tab;
  if (tab !== 'channel') call('look', { tab });
  draw();
}

function sidebar(me, words, language) {
  const place = (tab, label) => el('button', {
    class: 'place', 'aria-current': String(at.tab === tab || (tab === 'messages' && at.tab === 'home')), onclick: () => choose(tab),
  }, label);
  return el('nav', { class: 'people' },
    el('h1', {}, 'Moreau & Cie'),
    el('h2', {}, words.you),
    room.people.map((person) => el('button', {
      class: 'person', 'aria-current': String(person.id === me.id),
      onclick: () => { at.who = person.id; draw(); },
    }, person.name, el('small', {}, person.role[language]))),
    el('h2', {}, words.channels),
    place('channel', `# ${room.channel.name[language].toLowerCase()}`),
    el('h2', {}, words.app),
    place('messages', room.bot),
    el('a', { href: '.' }, words.teams));
}

function draw() {
  const me = desk();
  const words = wordsFor(me.locale);
  const language = me.locale.slice(0, 2);
  document.documentElement.lang = language;
  const scroll = document.querySelector('.scroll')?.scrollTop;
  const modalScroll = document.querySelector('.modal main')?.scrollTop;
  const focused = document.activeElement?.name === 'text';
  const tab = (id) => el('button', { class: 'tab', role: 'tab', 'aria-selected': String(at.tab === id), onclick: () => choose(id) }, words[id]);
  app.replaceChildren(el('div', { class: 'workspace' },
    sidebar(me, words, language),
    el('div', { class: 'desk' },
      at.tab === 'channel'
        ? channelPanel({ room, me, words, language, call, message, composer })
        : [el('div', { class: 'tabs', role: 'tablist' }, tab('messages'), tab('home')),
          at.trouble && el('p', { class: 'trouble', role: 'alert' }, words.trouble),
          at.tab === 'home'
            ? el('div', { class: 'scroll' }, el('div', { class: 'home' },
              me.home ? drawBlocks(me.home.blocks, surface(me.home.id, me.home.blocks, words)) : words.empty))
            : [el('div', { class: 'scroll' }, me.messages.map((one) => message(one, one.bot ? room.bot : me.name, words))),
              composer(words)]]),
    me.views.length > 0 && modal(me.views.at(-1), words)));
  const list = document.querySelector('.scroll');
  const now = `${me.id} ${at.tab} ${at.tab === 'channel' ? room.channel.messages.length : me.messages.length}`;
  list.scrollTop = now === shown || at.tab === 'home' ? scroll ?? 0 : list.scrollHeight;
  shown = now;
  const main = document.querySelector('.modal main');
  if (main) main.scrollTop = modalScroll ?? 0;
  if (focused && !main) document.querySelector('.composer input')?.focus();
}

async function follow() {
  for (;;) {
    try {
      const response = await fetch(`slack/room?after=${room?.version ?? 0}`);
      if (!response.ok) throw new Error(String(response.status));
      const next = await response.json();
      const changed = next.version !== room?.version;
      room = next;
      if (changed) draw();
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
    }
  }
}

follow();
