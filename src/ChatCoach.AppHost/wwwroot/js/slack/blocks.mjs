// Blocks of a message, a home or a modal. `surface` knows what is filled in and what a press does.
import { el } from '../dom.mjs';
import { fieldControl } from './fields.mjs';
import { richNodes, textNodes } from './text.mjs';

// As in Slack, what was typed stays where a field with the same two ids comes again.
export const keyOf = (block) => `${block.block_id} ${block.element.action_id}`;

export const drawBlocks = (blocks, surface) => (blocks ?? []).map((block) => draw(block, surface));

function draw(block, surface) {
  switch (block.type) {
    case 'header':
      return el('div', { class: 'block block-header', role: 'heading', 'aria-level': 3 }, block.text.text);
    case 'context':
      return el('div', { class: 'block block-context' }, block.elements.map((text) => el('span', {}, textNodes(text))));
    case 'divider':
      return el('hr');
    case 'image':
      return el('div', { class: 'block block-image' }, el('img', { src: block.image_url, alt: block.alt_text }));
    case 'section':
      return el('div', { class: 'block block-section' },
        block.text && el('div', {}, textNodes(block.text)),
        block.fields && el('div', { class: 'fields' }, block.fields.map((text) => el('div', {}, textNodes(text)))),
        block.accessory && element(block.accessory, block, surface));
    case 'rich_text':
      return el('div', { class: 'block block-rich' }, richNodes(block));
    case 'actions':
      return el('div', { class: 'block block-actions' }, block.elements.map((each) => element(each, block, surface)));
    case 'input':
      return field(block, surface);
    default:
      return el('p', { class: 'block trouble' }, `No drawing for ${block.type}`);
  }
}

function element(part, block, surface) {
  const style = part.style === 'primary' ? 'press primary' : 'press';
  if (part.type !== 'button') return el('span', {}, `No drawing for ${part.type}`);
  const { action_id, type, text, value } = part;
  const used = () => surface.press({ action_id, block_id: block.block_id ?? 'b', type, text, value });
  return part.url
    ? el('a', { class: style, href: part.url, target: '_blank', rel: 'noreferrer', onclick: used }, text.text)
    : el('button', { class: style, type: 'button', onclick: used }, text.text);
}

function field(block, surface) {
  const { words } = surface;
  const grouped = ['radio_buttons', 'checkboxes', 'multi_static_select'].includes(block.element.type);
  const error = surface.errors?.[block.block_id];
  return el(grouped ? 'div' : 'label', { class: 'field', 'data-field': block.block_id },
    el('span', { class: 'label' }, block.label.text, block.optional && el('small', {}, ` ${words.optional}`)),
    fieldControl(block.element, {
      words,
      draft: surface.drafts[keyOf(block)],
      change: (state) => {
        surface.drafts[keyOf(block)] = state;
        if (block.dispatch_action) surface.typed(block, state);
      },
    }),
    error && el('span', { class: 'error', role: 'alert' }, error));
}
