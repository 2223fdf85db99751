import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDocuments } from '../../src/app/check-documents.ts';
import { documentFromText } from '../../src/formats/text/read.ts';
import { demoArticles } from '../../src/resources/demo.ts';
import type { Document } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import { wireChecking } from '../../src/wire-checking.ts';

const checking = await wireChecking();
const isFurniture = (line: string) => checking.lexicon.furnitureKind(line) !== null;
const articles = demoArticles().map(({ source, target, sourceLanguage, targetLanguage }) => ({
  source: documentFromText(source, { language: sourceLanguage, isFurniture }),
  target: documentFromText(target, { language: targetLanguage, isFurniture }),
}));

/** What editors do to a passage, right and wrong, at the word of a number. */
const edits: readonly ((words: string[], at: number) => string[])[] = [
  (words, at) => words.toSpliced(at, 1),
  (words, at) => words.toSpliced(at, 0, words[at] ?? ''),
  (words, at) => words.toSpliced(at, 1, (words[at] ?? '').toLowerCase()),
  (words, at) => words.toSpliced(at, 1, (words[at] ?? '').replace(/\d/, '7')),
  (words, at) => words.toSpliced(at, 0, 'not', 'Rute’s', '(14'),
  (words) => words.map((word) => word.replace('Rute', 'Rutte').replace('Spajić', 'Spajic')),
  (words, at) => words.slice(0, at),
  () => [],
];

const edit = fc.record({
  passage: fc.nat(100),
  word: fc.nat(60),
  does: fc.constantFrom(...edits),
});

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(document: Document, { passage, word, does }: Edit): Document {
  const index = passage % document.passages.length;
  return {
    ...document,
    passages: document.passages.map((one, at) => {
      if (at !== index) return one;
      const words = one.text.split(' ');
      return { ...one, text: does(words, word % words.length).join(' ') };
    }),
  };
}

it('finds after each edit what it would find in an article that it sees for the first time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...articles),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      ({ source, target }, typed) => {
        const lasting = { ...checking, memo: createMemo() };
        let now = target;
        checkDocuments(lasting, source, now);
        for (const one of typed) {
          now = edited(now, one);
          const again = checkDocuments(lasting, source, now);
          const first = checkDocuments({ ...checking, memo: createMemo() }, source, now);
          expect(again.report).toEqual(first.report);
          expect(again.bitext.pairs).toEqual(first.bitext.pairs);
        }
      },
    ),
    { numRuns: 40 },
  );
});
