import { wordDiff } from '../../review/diff.ts';
import { marksThrough } from '../../review/marks.ts';
import { merged } from '../../review/merge.ts';
import { splicesBetween } from '../../review/splices.ts';
import type { Mark } from '../../text/passage.ts';
import { compareTexts } from '../compare.ts';
import { buttonOf, openDialog } from '../editor/dialog.ts';
import { current } from '../editor/session.ts';
import { clock, element, find, say } from '../page.ts';
import { showStatus } from '../status.ts';
import type { TextConflict, Workbench } from '../workbench.ts';

const open = new Map<string, TextConflict>();

/**
 * Lets the editor choose between two texts of a passage, in the page. Nothing takes the focus from
 * somebody who is typing: the bar and the row tell of it, and open the choice.
 */
export function settleHere(conflict: TextConflict, workbench: Workbench): void {
  open.set(conflict.passage, conflict);
  const run = (): void => choose(conflict.passage, workbench);
  showStatus(say('conflict'), 'trouble', { label: say('compare'), run });
  workbench.say(say('conflictIn', { label: labelOf(conflict.passage, workbench) }));
  drawConflicts(workbench);
}

/** Draws the buttons beside passages that have two texts, after rows were drawn anew, too. */
export function drawConflicts(workbench: Workbench): void {
  for (const passage of open.keys()) {
    const row = find(`#p-${CSS.escape(passage)}`)?.closest<HTMLElement>('.row');
    const gutter = row && find('.gutter', row);
    if (!gutter || find('.two-texts', gutter)) continue;
    const label = say('conflictIn', { label: labelOf(passage, workbench) });
    const button = element('button', '≠', { type: 'button', class: 'two-texts', title: label });
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => choose(passage, workbench));
    gutter.append(button);
  }
}

const labelOf = (passage: string, workbench: Workbench): string =>
  workbench.passages().find(({ id }) => id === passage)?.label ?? '';

function choose(passage: string, workbench: Workbench): void {
  const conflict = open.get(passage);
  if (!conflict) return;
  if (conflict.deleted) {
    // What was deleted has no place to be saved to; the page of the server knows what can be done.
    compareTexts(conflict.passage, conflict.yours, conflict.revision);
    return;
  }
  const { current: theirs, base, author, at, revision } = conflict;
  const standing = workbench.passages().find(({ id }) => id === passage);
  // Who was told of it may have typed on.
  const yours = standing?.text ?? conflict.yours;
  const dialog = openDialog(say('conflictTitle'), 'conflict');
  const take = (text: string): void => {
    open.delete(passage);
    const row = find(`#p-${CSS.escape(passage)}`)?.closest<HTMLElement>('.row');
    if (row) find('.two-texts', row)?.remove();
    dialog.close();
    const marks = marksOf(passage, text, { text: yours, marks: standing?.marks ?? [] }, theirs);
    workbench.settle({ passage, text, marks, revision });
  };
  const proposal = base === null ? null : merged(base, yours, theirs);
  const { lang, dir } = find(`#p-${CSS.escape(passage)}`)?.closest<HTMLElement>('.cell') ?? dialog;
  const text = element('textarea', '', { id: 'merged-text', rows: '4', lang, dir });
  text.value = proposal ?? yours;
  const label = element('label', say('conflictMerge'), { for: 'merged-text' });
  const hint = say(proposal === null ? 'conflictByHand' : 'conflictProposal');
  const buttons = element('div', '', { class: 'buttons' });
  buttons.append(
    buttonOf(say('saveMerged'), 'button primary', () => take(text.value)),
    buttonOf(say('later'), 'button', () => dialog.close()),
  );
  const versions = element('div', '', { class: 'versions', lang, dir });
  versions.append(
    version(say('conflictMine'), base, yours, say('keepMine'), take),
    version(say('conflictTheirs', { name: author }), base, theirs, say('keepTheirs'), take),
  );
  dialog.append(
    element('h2', say('conflictTitle')),
    element('p', say('conflictLead', { name: author, time: clock(at) })),
    versions,
    label,
    element('p', hint, { class: 'hint' }),
    text,
    buttons,
  );
  dialog.showModal();
  text.focus();
}

/** Links and emphasis of a text that was chosen: yours with yours, any other with theirs. */
function marksOf(
  passage: string,
  text: string,
  yours: { readonly text: string; readonly marks: readonly Mark[] },
  theirs: string,
): Mark[] {
  const told = current().told.target.find(({ id }) => id === passage);
  const from = text !== yours.text && told?.text === theirs ? told : yours;
  return marksThrough(from.marks, splicesBetween(from.text, text));
}

/** One text, with what it changed of what both began with. */
function version(
  title: string,
  base: string | null,
  text: string,
  choice: string,
  take: (text: string) => void,
): HTMLElement {
  const { lang } = document.documentElement;
  const section = element('section', '', { class: 'version' });
  const shown = element('p', '', { class: 'text' });
  for (const part of wordDiff(base ?? text, text)) {
    if (part.kind === 'same') shown.append(part.text);
    else {
      const made = element(part.kind === 'inserted' ? 'ins' : 'del', '');
      made.append(element('span', `${say(part.kind)} `, { class: 'hidden', lang }), part.text);
      shown.append(made);
    }
  }
  const button = buttonOf(choice, 'button small', () => take(text));
  button.lang = lang;
  section.append(element('h3', title, { lang, dir: 'ltr' }), shown, button);
  return section;
}
