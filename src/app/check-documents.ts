import { rowsIndexByIndex } from '../align/rows.ts';
import { choiceOf, pairOf } from '../engine/choice.ts';
import { type Report, runChecks } from '../engine/run.ts';
import type { Bitext } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { alignTask } from './assess.ts';
import type { Checking } from './context.ts';

/** An article checked without being kept. */
export interface Checked {
  readonly bitext: Bitext;
  readonly report: Report;
}

/**
 * Aligns and checks two documents that nobody keeps.
 *
 * @param source null when the translation comes alone
 * @param indexByIndex whether passages of equal number are known to belong together
 */
export function checkDocuments(
  checking: Checking,
  source: Document | null,
  target: Document,
  indexByIndex = false,
): Checked {
  const { lexicon, checks, memo, defaults } = checking;
  const { length } = target.passages;
  const isPaired = indexByIndex && source?.passages.length === length;
  const rows = isPaired ? rowsIndexByIndex(length, length) : null;
  const bitext = alignTask(checking, { source, target, rows });
  const choice = choiceOf([], defaults, pairOf(source?.language ?? null, target.language));
  return { bitext, report: runChecks(bitext, lexicon, checks, memo, choice) };
}
