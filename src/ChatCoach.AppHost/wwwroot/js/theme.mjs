// Light or dark: the system's choice until someone makes another.
import { choices, changed, keep } from './store.mjs';

const dark = matchMedia('(prefers-color-scheme: dark)');

export const theme = () => (choices.theme === 'system' ? (dark.matches ? 'dark' : 'light') : choices.theme);

export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}

export function chooseTheme(name) {
  keep({ theme: name });
  applyTheme();
  changed('theme');
}

dark.addEventListener('change', () => {
  applyTheme();
  changed('theme');
});
