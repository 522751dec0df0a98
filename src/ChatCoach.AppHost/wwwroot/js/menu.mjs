// A menu under a button, also the "..." of a card: the renderer's own is put under the page's body, where an open dialog covers it.
import { el } from './dom.mjs';

export function openMenu(actions, button, label) {
  const items = actions.map((action) =>
    el(
      'button',
      {
        type: 'button', role: 'menuitem', class: 'menu-item', 'data-testid': action.testId,
        disabled: !action.isEnabled, onclick: () => choose(action),
      },
      action.title ?? '',
    ));
  const menu = el(
    'div',
    { class: 'menu', role: 'menu', popover: 'auto', 'aria-label': label, 'data-testid': 'card-menu', onkeydown: move },
    items,
  );
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    button.setAttribute('aria-expanded', 'false');
    menu.remove();
  });

  function choose(action) {
    menu.hidePopover();
    action.execute();
  }

  function move(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === 'Tab') menu.hidePopover();
    if (!(event.key in steps)) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[(at + steps[event.key] + items.length) % items.length].focus();
  }

  (button.closest('dialog') ?? document.body).append(menu);
  menu.showPopover();
  button.setAttribute('aria-expanded', 'true');
  place(menu, button);
  items[0]?.focus();
}

function place(menu, button) {
  const at = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = at.bottom + 4;
  const top = below + size.height > innerHeight - 8 ? Math.max(8, at.top - size.height - 4) : below;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
}
