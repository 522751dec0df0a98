// One message of the timeline, drawn again only where it changed: what is typed in a card stays.
import { execute, press } from './actions.mjs';
import { api } from './api.mjs';
import { drawCard, openUrl } from './cards.mjs';
import { avatar, el, icon, initials } from './dom.mjs';
import { messageText } from './markdown.mjs';
import { person } from './store.mjs';
import { theme } from './theme.mjs';

const cardType = 'application/vnd.microsoft.card.adaptive';
// Teams leaves a minute between two looks; here time is moved by hand, and nobody waits for it.
const betweenLooks = 3000;
const asked = new Map();
const views = new WeakMap();
const sight = new IntersectionObserver((seen) =>
  seen.filter((one) => one.isIntersecting).forEach(({ target }) => views.get(target)?.refresh(true)),
);

export function createMessage(message, where) {
  const mine = message.author === where.who && !where.isChannel;
  const node = el('li', {
    class: `message${mine ? ' mine' : ''}`,
    'data-testid': message.notice ? 'notice' : 'message',
    'data-activity-id': message.id,
    'data-author': message.author,
  });
  const view = { node, signature: null, headSignature: null, head: el('div', { class: 'head' }), body: el('div', { class: 'body' }) };
  if (message.notice) node.classList.add('notice');
  else {
    if (!mine) node.append(face(message, where));
    node.append(el('div', { class: 'content' }, view.head, view.body));
  }
  updateMessage(view, message, where);
  views.set(node, view);
  sight.observe(node);
  return view;
}

export function updateMessage(view, message, where) {
  if (message.notice) {
    view.node.textContent = noticeText(message.notice, where);
    return;
  }

  const headSignature = [where.lang, message.edited, message.version].join();
  if (view.headSignature !== headSignature) {
    view.headSignature = headSignature;
    view.head.replaceChildren(...headParts(message, where));
    view.node.dataset.version = message.version;
  }

  const attachments = shownAttachments(message, where.who);
  const signature = JSON.stringify([message.text, message.deleted, attachments, message.suggestions, theme(), where.lang]);
  if (view.signature !== signature) {
    view.signature = signature;
    view.body.replaceChildren(...bodyParts(message, attachments, where));
  }

  view.refresh = (again) => refreshFor(message, where, again);
  view.refresh(false);
}

function face(message, where) {
  if (message.author === 'bot') return avatar('bot', where.botInitials, true);
  return avatar(message.author, initials(person(message.author)?.name ?? '?'));
}

function headParts(message, where) {
  const mine = message.author === where.who && !where.isChannel;
  const name = message.author === 'bot' ? where.botName : person(message.author)?.name ?? message.author;
  const time = new Intl.DateTimeFormat(where.locale, { hour: '2-digit', minute: '2-digit', timeZone: where.timeZone }).format(new Date(message.at));
  return [
    mine ? null : el('b', { class: 'author' }, name),
    el('time', { datetime: message.at }, time),
    message.edited && !message.deleted ? el('span', { class: 'edited', 'data-testid': 'edited' }, where.words('edited')) : null,
    refreshOf(message) ? refreshButton(message, where) : null,
  ].filter(Boolean);
}

function bodyParts(message, attachments, where) {
  if (message.deleted) return [el('div', { class: 'bubble gone' }, where.words('deleted'))];
  const parts = [];
  if (message.text) parts.push(el('div', { class: 'bubble' }, messageText(message, message.author === 'bot')));
  for (const attachment of attachments) parts.push(attachmentNode(attachment, message, where));
  if (message.suggestions?.length) parts.push(suggestions(message, where));
  return parts.filter(Boolean);
}

// The card that the bot returned to this person takes the place of the one that all see.
function shownAttachments(message, who) {
  const own = message.views?.[who];
  const attachments = (message.attachments ?? []).filter((one) => one.contentType !== 'text/html');
  if (!own) return attachments;
  const index = attachments.findIndex((one) => one.contentType === cardType);
  return attachments.map((one, at) => (at === index ? { ...one, content: own } : one));
}

function attachmentNode(attachment, message, where) {
  if (attachment.contentType === cardType) return cardFrame(attachment.content, message, where);
  if (attachment.contentType?.startsWith('image/')) {
    return el('img', { class: 'picture', src: attachment.contentUrl, alt: attachment.name ?? '' });
  }
  if (attachment.contentUrl) {
    return el('button', { type: 'button', class: 'file', onclick: () => openUrl(attachment.contentUrl) }, attachment.name ?? attachment.contentUrl);
  }
  return el('div', { class: 'bubble gone' }, where.words('unsupported', attachment.contentType ?? '?'));
}

function cardFrame(content, message, where) {
  const frame = el('div', { class: 'card', 'data-testid': 'card' });
  try {
    frame.append(drawCard(content, where.words, (action) => press(where, message, action, frame)));
  } catch {
    frame.append(el('p', { class: 'note' }, where.words('badCard')));
  }
  return frame;
}

function suggestions(message, where) {
  const say = (action) => api.say(where.who, where.place, String(action.value ?? action.title ?? ''), message.thread);
  return el(
    'div',
    { class: 'chips' },
    message.suggestions.map((action) => el('button', { type: 'button', class: 'chip', onclick: () => say(action) }, action.title)),
  );
}

function noticeText({ code, detail }, { words, botName }) {
  if (code === 'installed' || code === 'removed') return words(code, botName, detail);
  return code === 'no-answer' ? words('noAnswer', botName) : words('botError', botName, detail);
}

const refreshOf = (message) =>
  message.deleted ? null : message.attachments?.find((one) => one.contentType === cardType)?.content?.refresh;

function refreshButton(message, where) {
  return el(
    'button',
    {
      type: 'button',
      class: 'icon-button small',
      'aria-label': where.words('refresh'),
      title: where.words('refresh'),
      'data-testid': 'refresh',
      onclick: () => execute(where, message, refreshOf(message).action, 'manual').catch(() => {}),
    },
    icon('refresh'),
  );
}

// Each viewer named in a card's refresh asks the bot for their own version: for each edition of the message, and again
// when the card comes back into their sight.
function refreshFor(message, where, again) {
  const refresh = refreshOf(message);
  if (!refresh?.action || (refresh.userIds && !refresh.userIds.includes(where.userId))) return;
  const key = `${where.who}/${message.id}`;
  const last = asked.get(key);
  const isDue = !last || last.edition !== message.edition || (again && Date.now() - last.at > betweenLooks);
  if (!isDue) return;
  asked.set(key, { edition: message.edition, at: Date.now() });
  execute(where, message, refresh.action, 'automatic').catch(() => {});
}
