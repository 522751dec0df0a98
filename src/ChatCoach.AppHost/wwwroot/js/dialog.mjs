// A dialog of Teams (task/fetch, task/submit): a card in a modal window, page after page.
import { outcomeLine, dialogTheme } from './actions.mjs';
import { api } from './api.mjs';
import { drawCard, openUrl } from './cards.mjs';
import { avatar, el, icon } from './dom.mjs';

const widths = { small: 360, medium: 600, large: 860 };
let opened = 0;

export function openDialog(where, message, task) {
  const titleId = `dialog-title-${(opened += 1)}`;
  const title = el('h2', { id: titleId, 'data-testid': 'dialog-title' });
  const alert = el('div', { class: 'dialog-alert', role: 'alert', 'data-testid': 'dialog-alert' });
  const body = el('div', { class: 'dialog-body', 'data-testid': 'dialog-body' });
  const close = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': where.words('close'), 'data-testid': 'dialog-close', onclick: () => dialog.close() },
    icon('close'),
  );
  const dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': titleId, 'data-testid': 'dialog', lang: where.lang },
    el('header', {}, avatar('bot', where.botInitials, true), title, close),
    alert,
    body,
  );
  dialog.addEventListener('close', () => dialog.remove());

  function show(value) {
    alert.textContent = '';
    title.textContent = value?.title ?? where.botName;
    size(dialog, value);
    if (value?.card?.content) body.replaceChildren(draw(value.card.content));
    else if (/^https?:\/\//i.test(value?.url ?? '')) body.replaceChildren(link(value.url));
    else body.replaceChildren(el('p', { class: 'note' }, where.words('badCard')));
    body.scrollTop = 0;
  }

  function draw(card) {
    try {
      return drawCard(card, where.words, press);
    } catch {
      return el('p', { class: 'note' }, where.words('badCard'));
    }
  }

  function link(url) {
    const open = el('button', { type: 'button', class: 'button primary', onclick: () => openUrl(url) }, where.words('openPage'));
    return el('p', { class: 'note' }, open);
  }

  async function press(action) {
    if (action.type === 'Action.OpenUrl') {
      openUrl(action.url);
      return;
    }

    dialog.setAttribute('aria-busy', 'true');
    try {
      answer(await api.submitDialog(where.who, where.place, message.id, action.data ?? {}, dialogTheme()));
    } catch {
      alert.textContent = where.words('actionFailed');
    } finally {
      dialog.removeAttribute('aria-busy');
    }
  }

  function answer(outcome) {
    if (outcome.kind === 'continue') {
      show(outcome.value);
      focusFirst(body, close);
    } else if (outcome.kind === 'message') {
      const done = el('button', { type: 'button', class: 'button primary', onclick: () => dialog.close() }, where.words('close'));
      body.replaceChildren(el('p', { class: 'note', 'data-testid': 'dialog-message' }, outcome.text ?? ''), el('p', { class: 'note' }, done));
      done.focus();
    } else if (outcome.kind === 'close' || outcome.kind === 'none') dialog.close();
    // An error leaves the form as it is: nothing typed is lost.
    else alert.textContent = outcomeLine(where, outcome) ?? where.words('actionFailed');
  }

  show(task);
  document.body.append(dialog);
  dialog.showModal();
  focusFirst(body, close);
}

function focusFirst(body, otherwise) {
  const first = body.querySelector('input:not([type=hidden]), select, textarea, button');
  (first ?? otherwise).focus({ preventScroll: true });
}

function size(dialog, value) {
  const width = typeof value?.width === 'number' ? value.width : widths[value?.width] ?? widths.medium;
  dialog.style.setProperty('--width', `${width}px`);
  const height = typeof value?.height === 'number' ? `${value.height}px` : 'auto';
  dialog.style.setProperty('--height', height);
}
