import type { Document } from '../../src/text/document.ts';
import type { ChangedPassage, Edition } from '../../src/text/edition.ts';

/** An edition of a document that nobody has corrected, for the tests of writers. */
export const editionOf = (
  target: Document,
  changes: ChangedPassage[] = [],
  more: Partial<Edition> = {},
): Edition => ({
  title: target.passages[0]?.text ?? '',
  id: 'article1',
  source: null,
  target,
  rows: target.passages.map((_, index) => ({ source: [], target: [index] })),
  confirmed: target.passages.map(() => false),
  approved: false,
  madeAt: 0,
  machine: target.passages.map(({ text }) => text),
  cameAs: target.passages.map((_, index) => index),
  changes: () => changes,
  tracked: () => [],
  findings: () => [],
  corrections: () => [],
  bitext: () => ({ source: null, target, pairs: [] }),
  record: () => ({ title: target.passages[0]?.text }),
  ...more,
});
