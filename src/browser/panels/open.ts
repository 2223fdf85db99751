import { closest } from '../page.ts';
import type { Workbench } from '../workbench.ts';
import { followPassage } from './history.ts';
import { writeNames } from './names.ts';

/** Makes the panels of the margin work in the page: places to go to, names, the history. */
export function openPanels(workbench: Workbench): void {
  // Before what takes links and forms in general.
  document.addEventListener('click', (event) => goTo(event, workbench), { capture: true });
  document.addEventListener('submit', writeNames, { capture: true });
  followPassage(workbench);
}

function goTo(event: MouseEvent, workbench: Workbench): void {
  const { go, start, end } = closest(event.target, '[data-go]')?.dataset ?? {};
  if (go === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (start === undefined || end === undefined) workbench.goTo(go);
  else workbench.goTo(go, Number(start), Number(end));
}
