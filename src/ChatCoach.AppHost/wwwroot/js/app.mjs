// The page: a rail of people, and a column for each of them that is shown.
//
// Tests find things by data-testid: person-KEY, view, tools (theme, language-all, fault-kind, fault-calls), fault-status,
// fault-off; in a column (data-person): language, tab-personal, tab-channel, place-menu (uninstall), install, messages,
// message (data-activity-id, data-author, data-version), message-text, card, edited, refresh, notice, thread, reply,
// toast, clock-hour, clock-day, clock-week, clock-reset, composer, mention-bot, mentions, send; above all: card-menu,
// dialog, dialog-title, dialog-body, dialog-alert, dialog-message, dialog-close. body[data-ready] says that it is live.
import { Column } from './column.mjs';
import { el } from './dom.mjs';
import { Rail } from './rail.mjs';
import { changed, choices, connect, keep, onChange, person, store } from './store.mjs';
import { applyTheme } from './theme.mjs';
import { languageOf, words } from './texts.mjs';

const columns = new Map();
const stage = el('main', { class: 'stage' });
const rail = new Rail(choose);
document.getElementById('app').append(rail.node, stage);
applyTheme();

function choose(who) {
  keep({ person: who });
  changed('person');
  const column = columns.get(who);
  column?.node.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

function update() {
  if (!store.ready) return;
  if (!person(choices.person)) keep({ person: store.people[0].key });
  const { locale } = person(choices.person);
  document.documentElement.lang = languageOf(locale);
  document.body.dataset.view = choices.view;

  const shown = choices.view === 'side' ? store.people.map((one) => one.key) : [choices.person];
  const nodes = shown.map((who) => {
    if (!columns.has(who)) columns.set(who, new Column(who));
    return columns.get(who).node;
  });
  // Moved only when they changed: an element taken out of the page loses its focus and its scroll position.
  if (nodes.length !== stage.children.length || nodes.some((node, index) => stage.children[index] !== node)) {
    stage.replaceChildren(...nodes);
  }
  shown.forEach((who) => columns.get(who).update());
  rail.update(words(locale), locale);
  document.body.dataset.ready = 'true';
}

let pending = false;
onChange(() => {
  if (pending) return;
  pending = true;
  queueMicrotask(() => {
    pending = false;
    update();
  });
});
document.addEventListener('visibilitychange', () => changed('seen'));
connect();
