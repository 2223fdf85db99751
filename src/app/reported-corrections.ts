import type { Correction } from '../review/correction.ts';
import { wordStretches } from '../review/diff.ts';
import type { Standing } from '../review/standing.ts';
import type { ReportedCorrection } from '../text/edition.ts';
import { entriesOf, type HistoryEntry } from './history.ts';

/**
 * The corrections of an article's text as logs tell them, oldest first: one for each stretch of
 * words that a stroke changed.
 *
 * @param corrections of the whole article, oldest first
 * @param undone the gestures that do not stand any more
 */
export function reportedCorrections(
  standing: Standing,
  corrections: readonly Correction[],
  undone: ReadonlySet<string>,
): ReportedCorrection[] {
  const ofText = corrections.filter(({ change }) => isOfText(change));
  const indexOf = new Map(standing.target.map(({ id }, index) => [id, index]));
  return entriesOf(standing, ofText, undone)
    .toReversed()
    .flatMap((entry) => reported(entry, indexOf));
}

const isOfText = ({ kind }: Correction['change']): boolean =>
  kind === 'text' || kind === 'insert' || kind === 'delete';

function reported(
  { correction, before, after, undone }: HistoryEntry,
  indexOf: ReadonlyMap<string, number>,
): ReportedCorrection[] {
  const { change, author, at, origin, check } = correction;
  const segmentIndex = 'passage' in change ? (indexOf.get(change.passage) ?? null) : null;
  return wordStretches(before, change.kind === 'delete' ? '' : after).map((stretch) => ({
    ...stretch,
    segmentIndex,
    author,
    at,
    origin,
    check,
    undone,
  }));
}
