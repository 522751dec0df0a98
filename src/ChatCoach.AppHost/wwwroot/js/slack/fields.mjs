// One input of a form, and its value as Slack sends it back.
import { el } from '../dom.mjs';

export function fieldControl(element, drawn) {
  const { draft, change, words } = drawn;
  const value = draft ?? initialOf(element);
  const set = (state) => change({ type: element.type, ...state });
  switch (element.type) {
    case 'plain_text_input': {
      const attributes = {
        maxlength: element.max_length,
        placeholder: element.placeholder?.text,
        oninput: (event) => set({ value: event.target.value || null }),
      };
      if (!element.multiline) return el('input', { type: 'text', value: value.value, ...attributes });
      const area = el('textarea', attributes);
      area.value = value.value ?? '';
      return area;
    }
    case 'number_input':
      return el('input', {
        type: 'number', step: 'any', min: element.min_value, max: element.max_value, value: value.value,
        oninput: (event) => set({ value: event.target.value || null }),
      });
    case 'datepicker':
      return el('input', {
        type: 'date', value: value.selected_date,
        onchange: (event) => set({ selected_date: event.target.value || null }),
      });
    case 'timepicker':
      return el('input', {
        type: 'time', value: value.selected_time,
        onchange: (event) => set({ selected_time: event.target.value || null }),
      });
    case 'static_select': {
      const select = el('select', {
        onchange: (event) => set({ selected_option: element.options[event.target.selectedIndex - 1] ?? null }),
      }, el('option', { value: '' }, words.choose),
      element.options.map((option) => el('option', { value: option.value },
        option.text.text, option.description && ` ${option.description.text}`)));
      select.value = value.selected_option?.value ?? '';
      return select;
    }
    default:
      return choices(element, value, set);
  }
}

function choices(element, value, set) {
  const one = element.type === 'radio_buttons';
  const chosen = new Set((one ? [value.selected_option] : value.selected_options ?? []).filter(Boolean).map((option) => option.value));
  const name = `choice-${Math.random().toString(36).slice(2)}`;
  const pick = (option, on) => {
    if (one) chosen.clear();
    if (on) chosen.add(option.value);
    else chosen.delete(option.value);
    const options = element.options.filter((each) => chosen.has(each.value));
    set(one ? { selected_option: options[0] ?? null } : { selected_options: options });
  };
  return el('div', { role: one ? 'radiogroup' : 'group' }, element.options.map((option) => el('label', { class: 'choice' },
    el('input', {
      type: one ? 'radio' : 'checkbox', name, checked: chosen.has(option.value),
      onchange: (event) => pick(option, event.target.checked),
    }),
    el('span', {}, option.text.text, option.description && el('small', {}, option.description.text)))));
}

export function initialOf(element) {
  const type = element.type;
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    default:
      return { type, selected_options: element.initial_options ?? [] };
  }
}

export const isEmpty = (state) =>
  !(state.value ?? state.selected_date ?? state.selected_time ?? state.selected_option) && !state.selected_options?.length;
