// The messages of one place, kept in step with the store; in a channel, in threads.
import { el, icon } from './dom.mjs';
import { createMessage, updateMessage } from './message.mjs';
import { person, store, visible } from './store.mjs';

export class Timeline {
  #views = new Map();
  #threads = new Map();
  #where;
  #onReply;
  #atEnd = true;

  constructor(where, onReply) {
    this.#where = where;
    this.#onReply = onReply;
    this.list = el('ol', { class: 'messages', 'data-testid': 'messages' });
    this.typing = el('div', { class: 'typing', 'aria-hidden': 'true', hidden: true });
    this.node = el(
      'div',
      { class: `timeline${where.isChannel ? ' channel' : ''}`, role: 'log', 'aria-live': 'polite', tabindex: '0', 'data-testid': 'timeline' },
      this.list,
      this.typing,
    );
    // Toasts and a growing composer take room from below: whoever reads the end goes on reading the end.
    this.node.addEventListener('scroll', () => (this.#atEnd = this.#isAtEnd()));
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(this.node);
  }

  #isAtEnd() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 80;
  }

  update(place) {
    let grew = false;
    this.node.setAttribute('aria-label', this.#where.words('messages'));
    for (const message of visible(place, this.#where.who)) {
      const known = this.#views.get(message.id);
      if (known) updateMessage(known, message, this.#where);
      else {
        const view = createMessage(message, this.#where);
        this.#views.set(message.id, view);
        this.#home(message).append(view.node);
        grew = true;
      }
    }

    this.#updateThreads();
    this.typing.hidden = !store.typing.has(place.key);
    this.typing.textContent = this.#where.words('typing', this.#where.botName);
    if ((grew || !this.typing.hidden) && this.#atEnd) this.toEnd();
  }

  toEnd() {
    this.#atEnd = true;
    this.node.scrollTop = this.node.scrollHeight;
  }

  #home(message) {
    if (!message.thread) return this.list;
    const known = this.#threads.get(message.thread);
    if (known) return known.replies;
    const replies = el('ol', { class: 'thread-messages' });
    const reply = el('button', { type: 'button', class: 'link reply', 'data-testid': 'reply', onclick: () => this.#onReply(message) });
    this.#threads.set(message.thread, { replies, reply });
    this.list.append(el('li', { class: 'thread', 'data-testid': 'thread', 'data-thread-id': message.thread }, replies, reply));
    return replies;
  }

  #updateThreads() {
    for (const { reply } of this.#threads.values()) {
      reply.replaceChildren(icon('reply'), this.#where.words('reply'));
    }
  }
}

export const authorName = (message) => (message.author === 'bot' ? store.bot.name : person(message.author)?.name ?? '');
