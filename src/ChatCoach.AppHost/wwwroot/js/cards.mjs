// An Adaptive Card, drawn by the official renderer.
import { hostConfig } from './hostconfig.mjs';
import { cardMarkdown } from './markdown.mjs';
import { openMenu } from './menu.mjs';
import { theme } from './theme.mjs';

const { AdaptiveCards } = window;
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

const renderer = (name) => new AdaptiveCards.HostConfig(hostConfig(name));
const configs = { light: renderer('light'), dark: renderer('dark') };
// What is sent back as it came, and is never looked into.
const opaque = new Set(['data', 'refresh', 'authentication', 'msteams']);
const told = new Set(['Action.Submit', 'Action.Execute', 'Action.OpenUrl']);
let drawn = 0;

// The renderer makes DOM ids of element ids: without a prefix, two cards that share an id would share a field.
function withPrefix(node, prefix) {
  if (Array.isArray(node)) return node.map((one) => withPrefix(one, prefix));
  if (node === null || typeof node !== 'object') return node;
  const copy = {};
  for (const [name, value] of Object.entries(node)) {
    if (opaque.has(name)) copy[name] = value;
    else if ((name === 'id' || name === 'elementId') && typeof value === 'string') copy[name] = prefix + value;
    else if (name === 'targetElements' && Array.isArray(value)) {
      copy[name] = value.map((one) => (typeof one === 'string' ? prefix + one : withPrefix(one, prefix)));
    } else copy[name] = withPrefix(value, prefix);
  }
  return copy;
}

function withoutPrefix(data, prefix) {
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]),
  );
}

// onAction gets { type, id, title, verb, data, url }; the data holds the inputs under their own ids.
export function drawCard(json, words, onAction) {
  const prefix = `card${(drawn += 1)}-`;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = configs[theme()];
  card.parse(withPrefix(json, prefix), context);
  card.onExecuteAction = (action) => {
    // The renderer tells of every action, also of those that it carries out itself (show, hide).
    if (!told.has(action.getJsonTypeName())) return;
    onAction({
      type: action.getJsonTypeName(),
      id: action.id?.startsWith(prefix) ? action.id.slice(prefix.length) : action.id,
      title: action.title,
      verb: action.verb,
      url: action.url,
      data: withoutPrefix(action.data, prefix),
    });
  };
  card.onDisplayOverflowActionMenu = (actions, button) => {
    openMenu(actions, button, words('more'));
    return true;
  };
  AdaptiveCards.Strings.defaults.overflowButtonTooltip = () => words('more');
  return card.render();
}

export function openUrl(url) {
  // Only what a browser may open safely: no javascript: from a card.
  if (/^https?:\/\//i.test(url ?? '')) window.open(url, '_blank', 'noopener');
}
