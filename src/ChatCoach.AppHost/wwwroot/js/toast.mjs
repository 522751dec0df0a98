// A line above the composer, gone after a while; screen readers hear it.
import { el } from './dom.mjs';

export function toast(column, text, tone) {
  const area = column.querySelector('.toasts');
  const line = el('div', { class: `toast toast-${tone}`, 'data-testid': 'toast' }, text);
  area.append(line);
  while (area.children.length > 3) area.firstElementChild.remove();
  setTimeout(() => line.remove(), 9000);
}
