// Settings of the chat itself: theme, everyone's language, and what the connector answers.
import { api } from './api.mjs';
import { el, icon } from './dom.mjs';
import { choices, store } from './store.mjs';
import { chooseTheme } from './theme.mjs';

export class Tools {
  #drawn = null;

  constructor() {
    this.label = el('span', {});
    this.open = el(
      'button',
      { type: 'button', class: 'rail-button', popovertarget: 'tools', 'data-testid': 'tools' },
      icon('tools'),
      this.label,
    );
    this.panel = el('div', { id: 'tools', popover: 'auto', class: 'tools', 'data-testid': 'tools-panel' });
    this.node = el('div', { class: 'tools-place' }, this.open, this.panel);
  }

  update(say) {
    this.label.textContent = say('tools');
    this.open.setAttribute('aria-label', say('tools'));
    const locales = new Set(store.people.map((one) => one.locale));
    const state = JSON.stringify([say('tools'), choices.theme, [...locales], store.faults]);
    if (this.#drawn === state) return;
    this.#drawn = state;
    const focused = this.panel.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    this.panel.replaceChildren(...this.#fields(say, locales));
    if (focused) this.panel.querySelector(`[data-testid="${focused}"]`)?.focus();
  }

  #fields(say, locales) {
    const themes = [['system', say('themeSystem')], ['light', say('themeLight')], ['dark', say('themeDark')]];
    const theme = pick('theme', say('theme'), themes, choices.theme, chooseTheme);

    const mixed = locales.size > 1 ? [['', say('languageMixed')]] : [];
    const languages = [...mixed, ...store.locales.map((one) => [one.id, one.name])];
    const language = pick('language-all', say('languageAll'), languages, mixed.length ? '' : [...locales][0], (locale) => {
      if (locale) store.people.forEach((one) => api.locale(one.key, locale));
    });

    const { kind, left } = store.faults;
    const names = { none: 'faultNone', 429: 'fault429', 502: 'fault502', 403: 'fault403', slow: 'faultSlow' };
    const faults = store.faultKinds.map((one) => [one, say(names[one])]);
    const calls = [...new Set(['', '1', '3', '10', left ? String(left) : ''])].map((one) => [
      one,
      one ? say('callsSome', Number(one)) : say('callsAll'),
    ]);
    const set = () => {
      const chosen = Number(this.panel.querySelector('[data-testid=fault-calls]').value);
      api.fault(this.panel.querySelector('[data-testid=fault-kind]').value, chosen || null);
    };
    return [
      theme,
      language,
      pick('fault-kind', say('connector'), faults, kind, set),
      pick('fault-calls', say('calls'), calls, left ? String(left) : '', () => kind !== 'none' && set()),
    ];
  }
}

function pick(id, label, options, value, onPick) {
  const select = el('select', { 'data-testid': id, onchange: () => onPick(select.value) });
  select.append(...options.map(([key, text]) => el('option', { value: key }, text)));
  select.value = value;
  return el('label', {}, el('span', {}, label), select);
}
