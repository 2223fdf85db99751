import type { Bitext, SentenceRef } from '../../src/text/bitext.ts';
import type { Document } from '../../src/text/document.ts';

/** Two documents whose passages lie beside each other one by one, each of one sentence. */
export const pairedSentences = (source: Document, target: Document): Bitext => ({
  source,
  target,
  pairs: source.passages.map((_, index) => ({
    source: [index],
    target: [index],
    sentences: [{ source: [whole(source, index)], target: [whole(target, index)] }],
  })),
});

const whole = ({ passages }: Document, segmentIndex: number): SentenceRef => ({
  segmentIndex,
  start: 0,
  end: passages[segmentIndex]?.text.length ?? 0,
});
