// The little Markdown of chats, by markdown-it with HTML switched off: what looks like a tag stays text.
import MarkdownIt from '../vendor/markdown-it/markdown-it.esm.min.mjs';
import { el } from './dom.mjs';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable('image');
const plainLink = markdown.renderer.rules.link_open ?? ((tokens, index, options, env, self) => self.renderToken(tokens, index, options));
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index].attrSet('target', '_blank');
  tokens[index].attrSet('rel', 'noopener noreferrer');
  return plainLink(tokens, index, options, env, self);
};

// The renderer asks for each text of a card. One paragraph alone needs no <p>.
export function cardMarkdown(text) {
  const html = markdown.render(text).trim();
  const one = /^<p>([\s\S]*)<\/p>$/.exec(html);
  return one && !one[1].includes('<p>') ? one[1] : html;
}

// A message's text, with <at>Name</at> shown as a mention where the message says that it is one.
export function messageText({ text, format, entities }, fromBot) {
  const body = el('div', { class: 'text', 'data-testid': 'message-text' });
  if (fromBot && format !== 'plain') body.innerHTML = markdown.render(text);
  else body.textContent = text;
  for (const entity of entities ?? []) {
    if (entity.type === 'mention' && entity.text) mark(body, entity.text, entity.mentioned?.name ?? '');
  }
  return body;
}

function mark(body, tag, name) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes(tag)) found.push(walker.currentNode);
  for (const node of found) {
    const parts = node.data.split(tag).flatMap((part, index) =>
      index === 0 ? [part] : [el('span', { class: 'mention' }, name), part]);
    node.replaceWith(...parts);
  }
}
