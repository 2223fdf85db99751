import type { SentenceBead } from '../text/bitext.ts';
import type { AnalysedPassage, Analysis } from './analysis.ts';

/** The row of a target passage: the source passages beside it, and its aligned sentences. */
export interface Beside {
  readonly source: readonly AnalysedPassage[];
  /** Beads with at least one sentence of this target passage. */
  readonly beads: readonly SentenceBead[];
  /** True for the only target passage of a row with one source passage. */
  readonly isOneToOne: boolean;
}

/** What stands beside a target passage; nothing where the translation came alone. */
export function beside(article: Analysis, targetIndex: number): Beside {
  let rows = known.get(article);
  if (!rows) {
    rows = rowsOf(article);
    known.set(article, rows);
  }
  return rows[targetIndex] ?? nothing;
}

/** The source text beside a target passage, its passages parted by line breaks. */
export const textBeside = (article: Analysis, targetIndex: number): string => {
  const { source } = beside(article, targetIndex);
  return source.length === 1 ? (source[0]?.text ?? '') : source.map(({ text }) => text).join('\n');
};

const nothing: Beside = { source: [], beads: [], isOneToOne: false };

const known = new WeakMap<Analysis, Beside[]>();

function rowsOf({ bitext, source }: Analysis): Beside[] {
  const rows: Beside[] = [];
  for (const pair of bitext.pairs) {
    const passages = pair.source.flatMap((index) => source[index] ?? []);
    const isOneToOne = pair.source.length === 1 && pair.target.length === 1;
    for (const index of pair.target) {
      const beads =
        pair.target.length === 1
          ? pair.sentences
          : pair.sentences.filter(({ target }) =>
              target.some(({ segmentIndex }) => segmentIndex === index),
            );
      rows[index] = { source: passages, beads, isOneToOne };
    }
  }
  return rows;
}
