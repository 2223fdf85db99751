import { find, findAll } from '../page.ts';
import { startImports } from './imports.ts';
import { startList } from './list.ts';

/** What the Desk and the pages beside it can do more than their forms. */
export function startDesk(): void {
  startList();
  startImports();
  // Of several menus one is open, and a press beside it closes it.
  document.addEventListener('click', (event) => {
    for (const menu of findAll<HTMLDetailsElement>('.filters details[open]')) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    const menu = find<HTMLDetailsElement>('.filters details[open]');
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    find('summary', menu)?.focus();
  });
}
