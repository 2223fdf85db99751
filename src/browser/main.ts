import { startCopying } from './copy.ts';
import { startDesk } from './desk/start.ts';
import { confirmAndGoOn } from './editor/confirming.ts';
import { openGoing } from './editor/going.ts';
import { leaveText } from './editor/leaving.ts';
import { fadeNotice } from './editor/notice.ts';
import { openWorkbench } from './editor/open.ts';
import { onDrawn } from './editor/regions.ts';
import { openReplacing } from './editor/replace.ts';
import { readSelection } from './editor/selection.ts';
import { current, isOpen } from './editor/session.ts';
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
  // Before the editor, which lets no Enter and no Escape out.
  document.addEventListener('keydown', onKey, { capture: true });
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
  if (closest(event.target, 'dialog')) return;
  const binding = bindingOf(event, isInText(event.target));
  if (!binding) return;
  if (binding.action === 'help') showHelp();
  else if (isOpen()) act(binding.action);
  else if (binding.action === 'next' || binding.action === 'previous') go(0);
  else return;
  event.preventDefault();
}

function act(action: KeyAction): void {
  readSelection(current().view);
  actions[action]?.();
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
