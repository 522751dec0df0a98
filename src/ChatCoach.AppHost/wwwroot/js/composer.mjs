// Where a person writes: Enter sends, Shift+Enter begins a line.
import { api } from './api.mjs';
import { el, icon } from './dom.mjs';
import { MentionList } from './mentions.mjs';
import { toast } from './toast.mjs';
import { authorName } from './timeline.mjs';

export class Composer {
  #where;
  #replyTo = null;

  constructor(where, names) {
    this.#where = where;
    this.input = el('textarea', { rows: '1', 'data-testid': 'composer', oninput: () => this.#grow(), onkeydown: (event) => this.#key(event) });
    this.send = el('button', { type: 'submit', class: 'icon-button send', 'data-testid': 'send' }, icon('send'));
    this.at = where.isChannel
      ? el('button', { type: 'button', class: 'icon-button', 'data-testid': 'mention-bot', onclick: () => this.#mentionBot() }, '@')
      : null;
    this.target = el('div', { class: 'reply-target', hidden: true });
    this.mentions = where.isChannel ? new MentionList(this.input, names) : null;
    this.node = el(
      'form',
      { class: 'composer', onsubmit: (event) => this.#submit(event) },
      this.target,
      this.mentions?.node,
      el('div', { class: 'composer-row' }, this.input, this.at, this.send),
    );
    this.update();
  }

  update() {
    const { words, botName, isChannel } = this.#where;
    const label = words(isChannel ? 'placeholderChannel' : 'placeholderPersonal', botName);
    this.input.placeholder = label;
    this.input.setAttribute('aria-label', label);
    this.send.setAttribute('aria-label', words('send'));
    this.at?.setAttribute('aria-label', words('mention', botName));
    if (this.#replyTo) this.replyTo(this.#replyTo);
  }

  replyTo(message) {
    const { words, botName } = this.#where;
    this.#replyTo = message;
    this.target.hidden = !message;
    if (!message) return;
    this.target.replaceChildren(
      words('replyTo', authorName(message)),
      el('button', { type: 'button', class: 'icon-button small', 'aria-label': words('cancel'), onclick: () => this.replyTo(null) }, icon('close')),
    );
    if (message.author === 'bot' && !this.input.value) this.input.value = `@${botName} `;
    this.input.focus();
  }

  #mentionBot() {
    const { botName } = this.#where;
    this.input.setRangeText(`@${botName} `, this.input.selectionStart, this.input.selectionEnd, 'end');
    this.input.focus();
    this.#grow();
  }

  #key(event) {
    if (this.mentions?.handle(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#submit(event);
  }

  #grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
    this.mentions?.update();
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    const thread = this.#replyTo?.thread ?? null;
    this.input.value = '';
    this.#grow();
    try {
      await api.say(this.#where.who, this.#where.place, text, thread);
    } catch {
      this.input.value ||= text;
      toast(this.#where.column, this.#where.words('actionFailed'), 'danger');
    }
  }
}
