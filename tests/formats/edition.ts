import type { Document } from '../../src/text/document.ts';
import type { ChangedPassage, Edition } from '../../src/text/edition.ts';

/** An edition of a document that nobody has corrected, for the tests of writers. */
export const editionOf = (target: Document, changes: ChangedPassage[] = []): Edition => ({
  title: target.passages[0]?.text ?? '',
  source: null,
  target,
  madeAt: 0,
  changes: () => changes,
  record: () => ({ title: target.passages[0]?.text }),
});
