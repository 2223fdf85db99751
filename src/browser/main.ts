import { startCopying } from './copy.ts';
import { startDesk } from './desk/start.ts';
import { confirmAndGoOn } from './editor/confirming.ts';
import { openGoing } from './editor/going.ts';
import { fadeNotice } from './editor/notice.ts';
import { openWorkbench } from './editor/open.ts';
import { onDrawn } from './editor/regions.ts';
import { openReplacing } from './editor/replace.ts';
import { isOpen } from './editor/session.ts';
import { settleConflict } from './editor/settled.ts';
import { choose, press, step } from './editor/stepping.ts';
import { showHelp, showKeyHints } from './help.ts';
import { bindingOf, type KeyAction } from './keys.ts';
import { goLive } from './live/live.ts';
import { closest, find } from './page.ts';
import { openPanels } from './panels/open.ts';

startCopying();
startDesk();
settleConflict();
if (document.body.dataset.article !== undefined) void startWorkbench();

async function startWorkbench(): Promise<void> {
  onDrawn(showKeyHints);
  fadeNotice();
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  const workbench = await openWorkbench();
  showKeyHints(document);
  if (!workbench) return;
  openPanels(workbench);
  goLive(workbench);
}

const actions: Readonly<Partial<Record<KeyAction, () => void>>> = {
  next: () => go(1),
  previous: () => go(-1),
  apply: () => press('apply'),
  everywhere: () => press('everywhere', 'apply'),
  dismiss: () => press('dismiss'),
  confirm: () => void confirmAndGoOn(),
  leave: leaveText,
  replace: openReplacing,
  go: openGoing,
  undo: () => find<HTMLFormElement>('[data-undo]')?.requestSubmit(),
  redo: () => find<HTMLFormElement>('[data-redo]')?.requestSubmit(),
};

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || closest(event.target, 'dialog')) return;
  const binding = bindingOf(event, isInText(event.target));
  if (!binding) return;
  if (binding.action === 'help') showHelp();
  else if (isOpen()) actions[binding.action]?.();
  else if (binding.action === 'next' || binding.action === 'previous') go(0);
  else return;
  event.preventDefault();
}

// Another view, or the panel of names, shows no findings: the server's link leads to them.
function go(by: 1 | 0 | -1): void {
  const link = find<HTMLAnchorElement>(`[data-step="${by === -1 ? 'previous' : 'next'}"]`);
  if (by !== 0 && find('.card')) step(by);
  else if (by !== 0 && !link) step(by);
  else if (link) location.assign(link.href);
}

const isInText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || closest(target, 'input, textarea, select') !== null);

// The way out of a text for hands on the keyboard: to the button that confirms it.
function leaveText(): void {
  const button = find('.row.at .confirm');
  if (button) button.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function onClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !isOpen()) return;
  const stepLink = closest(event.target, '[data-step]');
  const place = closest(event.target, '[data-place]')?.dataset.place;
  const mark = closest(event.target, 'mark[data-finding]')?.dataset.finding?.split(' ')[0];
  if (stepLink) go(stepLink.dataset.step === 'next' ? 1 : -1);
  else if (place !== undefined) choose(place, true);
  else if (mark !== undefined) choose(mark, false);
  // A click into a mark still puts the caret there.
  if (stepLink || place !== undefined) event.preventDefault();
}
