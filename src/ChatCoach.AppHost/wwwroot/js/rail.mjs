// The people that one can be, the view, the settings.
import { api } from './api.mjs';
import { avatar, el, icon, initials } from './dom.mjs';
import { changed, choices, keep, placesOf, store, unread } from './store.mjs';
import { inLanguage } from './texts.mjs';
import { Tools } from './tools.mjs';

export class Rail {
  #tools = new Tools();

  constructor(onPerson) {
    this.onPerson = onPerson;
    this.title = el('h1', {});
    this.people = el('div', { class: 'people', role: 'group' });
    this.view = el('button', { type: 'button', class: 'rail-button', 'data-testid': 'view', onclick: () => this.#toggle() });
    this.fault = el('div', { class: 'fault', role: 'status', hidden: true, 'data-testid': 'fault-status' });
    this.offline = el('div', { class: 'offline', role: 'status', hidden: true });
    this.node = el(
      'nav',
      { class: 'rail' },
      this.title,
      this.people,
      el('div', { class: 'rail-end' }, this.offline, this.fault, this.view, this.#tools.node),
    );
  }

  update(say, locale) {
    document.title = say('title');
    this.title.textContent = say('title');
    this.node.setAttribute('aria-label', say('people'));
    this.people.setAttribute('aria-label', say('people'));
    this.#drawPeople(say, locale);
    const side = choices.view === 'side';
    const label = say(side ? 'oneAtATime' : 'sideBySide');
    this.view.replaceChildren(icon(side ? 'single' : 'columns'), el('span', {}, label));
    this.view.setAttribute('aria-label', label);
    this.offline.hidden = store.online;
    this.offline.textContent = say('offline');
    this.#drawFault(say);
    this.#tools.update(say);
  }

  #drawPeople(say, locale) {
    const focused = this.people.contains(document.activeElement) ? document.activeElement.dataset.person : null;
    this.people.replaceChildren(
      ...store.people.map((one) => {
        const count = placesOf(one.key).reduce((sum, where) => sum + unread(one.key, where.key), 0);
        return el(
          'button',
          {
            type: 'button', class: 'person', 'data-testid': `person-${one.key}`, 'data-person': one.key, title: one.name,
            'aria-pressed': String(one.key === choices.person), onclick: () => this.onPerson(one.key),
          },
          avatar(one.key, initials(one.name)),
          el('span', { class: 'who' }, el('span', { class: 'name' }, one.name), el('span', { class: 'role' }, inLanguage(one.role, locale))),
          count > 0 ? el('span', { class: 'badge', 'data-testid': 'unread', 'aria-label': say('unread', count) }, String(count)) : null,
        );
      }),
    );
    if (focused) this.people.querySelector(`[data-person="${focused}"]`)?.focus();
  }

  #drawFault(say) {
    const { kind, left } = store.faults;
    this.fault.hidden = kind === 'none';
    this.fault.replaceChildren(
      el('span', {}, say('faultOn', kind, left)),
      el('button', { type: 'button', class: 'link', 'data-testid': 'fault-off', onclick: () => api.fault('none', null) }, say('faultOff')),
    );
  }

  #toggle() {
    keep({ view: choices.view === 'side' ? 'single' : 'side' });
    changed('view');
  }
}
