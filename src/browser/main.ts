import { confirmAndGoOn } from './confirming.ts';
import { startCopying } from './copy.ts';
import { startDesk } from './desk/start.ts';
import { settleConflict } from './drafts.ts';
import { isUnsaved, makeEditable, resumeDrafts, startEditing } from './editing.ts';
import { enhanceForms, fadeNotice, refresh } from './enhance.ts';
import { adoptChosen, choose, draw, press, step } from './findings.ts';
import { showHelp, showKeyHints } from './help.ts';
import { bindingOf, type KeyAction } from './keys.ts';
import { startLights } from './lights.ts';
import { closest, find } from './page.ts';
import { onDrawn, watchRows } from './swap.ts';

startCopying();
startDesk();
settleConflict();
if (document.body.dataset.article !== undefined) startWorkbench();

function startWorkbench(): void {
  adoptChosen();
  startEditing(() => void refresh());
  startLights();
  enhanceForms();
  onDrawn((changed) => {
    for (const part of changed) {
      makeEditable(part);
      showKeyHints(part);
    }
    draw();
  });
  watchRows(isUnsaved);
  resumeDrafts();
  fadeNotice();
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
}

const actions: Readonly<Record<KeyAction, () => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  apply: () => press('apply'),
  everywhere: () => press('everywhere', 'apply'),
  dismiss: () => press('dismiss'),
  confirm: () => void confirmAndGoOn(),
  leave: leaveText,
  undo: () => find<HTMLFormElement>('[data-undo]')?.requestSubmit(),
  redo: () => find<HTMLFormElement>('[data-redo]')?.requestSubmit(),
  help: showHelp,
};

function onKey(event: KeyboardEvent): void {
  if (find('dialog[open]')) return;
  const binding = bindingOf(event, isInText(event.target));
  if (!binding) return;
  event.preventDefault();
  actions[binding.action]();
}

const isInText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || closest(target, 'input, textarea, select') !== null);

// The way out of a text for hands on the keyboard: to the button that confirms it.
function leaveText(): void {
  const row = closest(document.activeElement, '[data-row]');
  const button = row && find('.confirm', row);
  if (button) button.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function onClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (document.body.dataset.view !== 'edit') return;
  const stepLink = closest(event.target, '[data-step]');
  const place = closest(event.target, '[data-place]')?.dataset.place;
  const mark = closest(event.target, 'mark[data-finding]')?.dataset.finding?.split(' ')[0];
  if (stepLink) step(stepLink.dataset.step === 'next' ? 1 : -1);
  else if (place !== undefined) choose(place, true);
  else if (mark !== undefined) choose(mark, false);
  // A click into a mark still puts the caret there.
  if (stepLink || place !== undefined) event.preventDefault();
}
