// Elements without markup: whatever people and bots write reaches the page as text, never as HTML.
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

const shapes = {
  send: 'M3.4 4.2 17.2 10 3.4 15.800 5 10.800 11 10 5 9.200z',
  reply: 'M8 5 3.500 9.500 8 14M3.500 9.500H11a5 5 0 0 1 5 5v1',
  refresh: 'M16 10a6 6 0 1 1-1.800-4.300M16 3.500v3h-3',
  close: 'M5 5l10 10M15 5 5 15',
  tools: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4',
  columns: 'M4 4.500h12v11H4zM10 4.500v11',
  single: 'M4 4.500h12v11H4z',
  chat: 'M4 5.500A1.500 1.500 0 0 1 5.500 4h9A1.500 1.500 0 0 1 16 5.500v6a1.500 1.500 0 0 1-1.500 1.500H9.500L6.500 16v-3h-1A1.500 1.500 0 0 1 4 11.500z',
  channel: 'M8 4 6.500 16M13.500 4 12 16M4.500 7.500h12M3.500 12.500h12',
  more: 'M5 10h.010M10 10h.010M15 10h.010',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

export function initials(name) {
  return name.split(' ').map((word) => word[0]).slice(0, 2).join('').toUpperCase();
}

// One of a few calm colours, always the same for the same person.
export function avatar(key, letters, bot = false) {
  const tone = [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return el('span', { class: bot ? 'avatar avatar-bot' : `avatar tone-${tone}`, 'aria-hidden': 'true' }, letters);
}
