import { alignDocuments, bitextOfRows } from '../align/align.ts';
import { rowsIndexByIndex } from '../align/rows.ts';
import { type Report, runChecks } from '../engine/run.ts';
import type { Bitext } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import type { App } from './context.ts';

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
  { lexicon, checks, memo }: Omit<App, 'store'>,
  source: Document | null,
  target: Document,
  indexByIndex = false,
): Checked {
  const count = source?.passages.length ?? 0;
  const bitext =
    source && !(indexByIndex && count === target.passages.length)
      ? alignDocuments(source, target, lexicon, memo)
      : bitextOfRows(
          source,
          target,
          rowsIndexByIndex(count, target.passages.length),
          lexicon,
          memo,
        );
  return { bitext, report: runChecks(bitext, lexicon, checks, memo) };
}
