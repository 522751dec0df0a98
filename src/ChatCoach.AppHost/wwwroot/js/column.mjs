// One person's Teams: who they are, their two places, and the place that is open.
import { api } from './api.mjs';
import { Composer } from './composer.mjs';
import { avatar, el, icon, initials } from './dom.mjs';
import { openMenu } from './menu.mjs';
import { choices, keep, markSeen, person, place, placesOf, store, unread } from './store.mjs';
import { inLanguage, languageOf, words } from './texts.mjs';
import { Timeline } from './timeline.mjs';

export class Column {
  #panes = new Map();
  #who;

  constructor(who) {
    this.#who = who;
    const me = person(who);
    this.role = el('span', { class: 'role' });
    this.language = el('select', { class: 'compact', 'data-testid': 'language', onchange: () => api.locale(who, this.language.value) });
    this.language.append(...store.locales.map((one) => el('option', { value: one.id }, one.name)));
    this.tabs = el('div', { class: 'tabs', role: 'tablist', onkeydown: (event) => this.#tabKey(event) });
    this.more = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-haspopup': 'menu', 'data-testid': 'place-menu', onclick: () => this.#menu() },
      icon('more'),
    );
    this.pane = el('div', { class: 'panes' });
    this.node = el(
      'section',
      { class: 'column', 'data-testid': 'column', 'data-person': who, 'aria-label': me.name },
      el(
        'header',
        { class: 'column-head' },
        avatar(who, initials(me.name)),
        el('div', { class: 'who' }, el('h2', {}, me.name), this.role),
        this.language,
      ),
      el('div', { class: 'tab-row' }, this.tabs, this.more),
      this.pane,
    );
  }

  get open() {
    return choices.open[this.#who] ?? this.#who;
  }

  update() {
    const me = person(this.#who);
    const say = words(me.locale);
    this.node.lang = languageOf(me.locale);
    this.role.textContent = inLanguage(me.role, me.locale);
    this.language.value = me.locale;
    this.language.setAttribute('aria-label', say('language'));
    this.tabs.setAttribute('aria-label', say('conversations'));
    this.more.setAttribute('aria-label', say('more'));
    this.more.hidden = !place(this.open).hasBot;
    if (document.visibilityState === 'visible') markSeen(this.#who, this.open);
    this.#drawTabs(me, say);
    this.#pane(this.open).update(me, say);
  }

  #drawTabs(me, say) {
    const focused = this.tabs.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    this.tabs.replaceChildren(
      ...placesOf(this.#who).map((one) => {
        const count = one.key === this.open ? 0 : unread(this.#who, one.key);
        const name = one.isChannel ? inLanguage(store.channel.name, me.locale) : store.bot.name;
        return el(
          'button',
          {
            type: 'button', role: 'tab', class: 'tab', id: `tab-${this.#who}-${one.key}`,
            'data-testid': one.isChannel ? 'tab-channel' : 'tab-personal', 'data-place': one.key,
            'aria-selected': String(one.key === this.open), 'aria-controls': `pane-${this.#who}-${one.key}`,
            tabindex: one.key === this.open ? '0' : '-1',
            onclick: () => this.show(one.key),
          },
          icon(one.isChannel ? 'channel' : 'chat'),
          el('span', {}, name),
          count > 0 ? el('span', { class: 'badge', 'data-testid': 'unread', 'aria-label': say('unread', count) }, String(count)) : null,
        );
      }),
    );
    if (focused) this.tabs.querySelector(`[data-place="${focused}"]`)?.focus();
  }

  show(where) {
    keep({ open: { ...choices.open, [this.#who]: where } });
    this.update();
    this.#panes.get(where).shown();
  }

  #menu() {
    const say = words(person(this.#who).locale);
    const where = this.open;
    const remove = {
      title: say('uninstall', store.bot.name),
      testId: 'uninstall',
      isEnabled: true,
      execute: () => api.uninstall(this.#who, where),
    };
    openMenu([remove], this.more, say('more'));
  }

  #tabKey(event) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = placesOf(this.#who).find((one) => one.key !== this.open).key;
    this.show(other);
    this.tabs.querySelector('[aria-selected=true]').focus();
  }

  #pane(where) {
    if (!this.#panes.has(where)) this.#panes.set(where, new Pane(this.#who, where, this.node));
    const pane = this.#panes.get(where);
    if (this.pane.firstElementChild !== pane.node) {
      this.pane.replaceChildren(pane.node);
      queueMicrotask(() => pane.shown());
    }
    return pane;
  }
}

// A place as one person sees it.
class Pane {
  #where;
  #timeline;
  #composer;

  constructor(who, where, column) {
    const isChannel = place(where).isChannel;
    this.#where = { who, place: where, isChannel, column, userId: person(who).id, timeZone: person(who).timeZone, botName: store.bot.name, botInitials: store.bot.initials };
    this.#translate(person(who));
    this.#timeline = new Timeline(this.#where, (message) => this.#composer.replyTo(message));
    const names = [store.bot.name, ...store.people.filter((one) => one.key !== who).map((one) => one.name)];
    this.#composer = new Composer(this.#where, names);
    this.quick = el('div', { class: 'quick', role: 'group' });
    this.invite = el('div', { class: 'invite', 'data-testid': 'invite' });
    this.node = el(
      'div',
      { class: 'pane', role: 'tabpanel', id: `pane-${who}-${where}`, 'aria-labelledby': `tab-${who}-${where}`, 'data-testid': 'pane', 'data-place': where },
      this.#timeline.node,
      this.invite,
      el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' }),
      this.quick,
      this.#composer.node,
    );
  }

  update(me, say) {
    const { hasBot } = place(this.#where.place);
    const spoken = this.#where.locale;
    this.#translate(me);
    this.#timeline.update(place(this.#where.place));
    if (spoken !== me.locale) this.#composer.update();
    this.invite.hidden = hasBot;
    this.quick.hidden = !hasBot;
    this.#composer.node.hidden = !hasBot && !this.#where.isChannel;
    const drawn = `${hasBot}/${me.locale}`;
    if (this.drawn !== drawn) {
      this.drawn = drawn;
      this.#drawInvite(say);
      this.#drawQuick(me, say);
    }
  }

  shown() {
    this.#timeline.toEnd();
  }

  #translate(me) {
    Object.assign(this.#where, { locale: me.locale, lang: languageOf(me.locale), words: words(me.locale) });
  }

  #drawInvite(say) {
    const { who, place: where, isChannel, botName } = this.#where;
    this.invite.replaceChildren(
      el('p', {}, say(isChannel ? 'notInstalledChannel' : 'notInstalledPersonal', botName)),
      el('button', { type: 'button', class: 'button primary', 'data-testid': 'install', onclick: () => api.install(who, where) }, say('install', botName)),
    );
  }

  #drawQuick(me, say) {
    const { who, place: where, isChannel, botName } = this.#where;
    const text = (item) => (isChannel ? `@${botName} ${item.text}` : item.text);
    const title = inLanguage(store.quickMessages.title, me.locale);
    this.quick.setAttribute('aria-label', title);
    this.quick.replaceChildren(
      el('span', { class: 'quick-title', 'aria-hidden': 'true' }, title),
      ...store.quickMessages.items.map((item) =>
        el('button', { type: 'button', class: 'chip', 'data-testid': item.id, title: item.text, onclick: () => api.say(who, where, text(item), null) }, inLanguage(item.label, me.locale))),
    );
  }
}
