// Texts of blocks as nodes. What people wrote never becomes HTML; of mrkdwn only bold, links and line breaks are drawn.
import { el } from '../dom.mjs';

const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function textNodes(object) {
  if (object.type === 'plain_text') return [object.text];
  return object.text.split(/(\*[^*\n]+\*|<[^>]+>)/).filter(Boolean).map((part) => {
    if (part.startsWith('*') && part.endsWith('*') && part.length > 2) return el('strong', {}, plain(part.slice(1, -1)));
    if (/^<https?:/.test(part)) {
      const [url, label] = part.slice(1, -1).split('|');
      return el('a', { href: plain(url), target: '_blank', rel: 'noreferrer' }, plain(label ?? url));
    }
    return plain(part);
  });
}

export function richNodes(block) {
  return block.elements.flatMap((part) => {
    switch (part.type) {
      case 'rich_text_list':
        return el(part.style === 'ordered' ? 'ol' : 'ul', {}, part.elements.map((item) => el('li', {}, runs(item))));
      case 'rich_text_quote':
        return el('blockquote', {}, runs(part));
      case 'rich_text_preformatted':
        return el('pre', {}, runs(part));
      default:
        return el('p', {}, runs(part));
    }
  });
}

const runs = (part) => part.elements.map((run) => {
  if (run.style?.bold) return el('strong', {}, run.text);
  return run.style?.italic ? el('em', {}, run.text) : run.text;
});
