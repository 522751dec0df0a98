// The list that opens after "@": arrows choose, Enter or Tab takes, Escape closes.
import { el } from './dom.mjs';

let lists = 0;

export class MentionList {
  #input;
  #names;
  #found = [];
  #chosen = 0;
  #id = `mentions-${(lists += 1)}`;

  constructor(input, names) {
    this.#input = input;
    this.#names = names;
    this.node = el('ul', { class: 'mentions', role: 'listbox', id: this.#id, hidden: true, 'data-testid': 'mentions' });
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#id);
    input.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
  }

  update() {
    const begun = this.#begun();
    this.#found = begun === null ? [] : this.#names.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()) && name.length > begun.length);
    this.#chosen = 0;
    this.#draw();
  }

  handle(event) {
    if (this.node.hidden) return false;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      this.#chosen = (this.#chosen + moves[event.key] + this.#found.length) % this.#found.length;
      this.#draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#found[this.#chosen]);
    else if (event.key === 'Escape') this.#close();
    else return false;
    event.preventDefault();
    return true;
  }

  #begun() {
    const before = this.#input.value.slice(0, this.#input.selectionStart);
    const match = /(?:^|\s)@([^@\n]{0,30})$/.exec(before);
    return match ? match[1] : null;
  }

  #take(name) {
    const end = this.#input.selectionStart;
    this.#input.setRangeText(`${name} `, end - this.#begun().length, end, 'end');
    this.#close();
    this.#input.focus();
  }

  #close() {
    this.#found = [];
    this.#draw();
  }

  #draw() {
    this.node.hidden = this.#found.length === 0;
    this.node.replaceChildren(
      ...this.#found.map((name, index) =>
        el('li', { role: 'option', id: `${this.#id}-${index}`, 'aria-selected': String(index === this.#chosen), onmousedown: (event) => {
          event.preventDefault();
          this.#take(name);
        } }, name)),
    );
    if (this.node.hidden) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${this.#id}-${this.#chosen}`);
  }
}
