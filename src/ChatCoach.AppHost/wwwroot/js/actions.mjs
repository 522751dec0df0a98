// What pressing a card's button does, as in Teams.
import { api } from './api.mjs';
import { openUrl } from './cards.mjs';
import { openDialog } from './dialog.mjs';
import { toast } from './toast.mjs';
import { theme } from './theme.mjs';

export const dialogTheme = () => (theme() === 'dark' ? 'dark' : 'default');

// where: { who, place, words, column }; frame: the element around the card, busy while the bot works.
export async function press(where, message, action, frame) {
  if (action.type === 'Action.OpenUrl') {
    openUrl(action.url);
    return;
  }

  frame.setAttribute('aria-busy', 'true');
  try {
    if (action.type === 'Action.Execute') await execute(where, message, action, 'manual');
    else await submit(where, message, action, frame);
  } catch {
    toast(where.column, where.words('actionFailed'), 'danger');
  } finally {
    frame.removeAttribute('aria-busy');
  }
}

export async function execute(where, message, action, trigger) {
  const sent = { type: 'Action.Execute', id: action.id, title: action.title, verb: action.verb, data: action.data ?? {} };
  const outcome = await api.execute(where.who, where.place, message.id, sent, trigger);
  // A refresh that fails leaves the card that is there: nobody asked for it.
  if (trigger === 'manual') tell(where, outcome);
}

async function submit(where, message, action, frame) {
  const { msteams, ...data } = action.data ?? {};
  if (msteams?.type === 'task/fetch') {
    const outcome = await api.fetchDialog(where.who, where.place, message.id, action.data, dialogTheme());
    frame.removeAttribute('aria-busy');
    if (outcome.kind === 'continue') openDialog(where, message, outcome.value);
    else tell(where, outcome);
  } else if (msteams?.type === 'imBack') {
    await api.say(where.who, where.place, String(msteams.value ?? ''), message.thread);
  } else if (msteams?.type === 'messageBack') {
    await api.submit(where.who, where.place, message.id, msteams.value ?? data, msteams.text ?? null);
  } else {
    await api.submit(where.who, where.place, message.id, action.data ?? null, null);
  }
}

export function tell(where, outcome) {
  const line = outcomeLine(where, outcome);
  if (line) toast(where.column, line, outcome.kind === 'message' ? 'plain' : 'danger');
}

export function outcomeLine({ words, botName }, outcome) {
  if (outcome.kind === 'no-answer') return words('noAnswer', botName);
  if (outcome.kind === 'message') return outcome.text ?? '';
  if (outcome.kind !== 'error') return null;
  if (outcome.text) return outcome.text;
  return words('botError', botName, outcome.detail || '?');
}
