import type { FormattedRun } from '../marked.ts';

/** A sign that no page holds, for a line break, until white space is collapsed. */
export const lineBreak = '\ue00a';

/**
 * Runs with their white space as a page shows it: one space for many, none beside a line break. A
 * space that does not break and one of no width stay as they are.
 *
 * @param kept whether white space is shown as it is written
 */
export function collapsed(runs: readonly FormattedRun[], kept: boolean): FormattedRun[] {
  let before = '\n';
  const shown = runs.map((run) => {
    if (kept || run.text === lineBreak) {
      const text = run.text.replaceAll('\r\n', '\n').replaceAll(lineBreak, '\n');
      before = text.at(-1) ?? before;
      return { ...run, text };
    }
    let text = run.text.replace(/[ \t\n\r\f]+/g, ' ');
    if (/[ \n]$/.test(before)) text = text.replace(/^ /, '');
    before = text.at(-1) ?? before;
    return { ...run, text };
  });
  let after = '';
  for (let index = shown.length - 1; index >= 0; index--) {
    const run = shown[index];
    if (!run || run.text === '') continue;
    if (after === '\n' && !kept) shown[index] = { ...run, text: run.text.replace(/ $/, '') };
    after = shown[index]?.text[0] ?? after;
  }
  return shown;
}
