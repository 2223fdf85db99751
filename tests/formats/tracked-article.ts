import fc from 'fast-check';
import type { Document } from '../../src/text/document.ts';
import type { Edition, TrackedPart, TrackedPassage } from '../../src/text/edition.ts';
import type { Mark, PassageKind } from '../../src/text/passage.ts';
import { editionOf } from './edition.ts';

const ana = { author: 'Ana Perović', at: Date.UTC(2026, 10, 24, 9, 30, 15) };
const ivo = { author: 'Ivo "Novi" <Marić>', at: Date.UTC(2026, 10, 24, 22, 5, 0) };

const same = (text: string): TrackedPart => ({ kind: 'same', text, by: null });
const inserted = (text: string, by = ana): TrackedPart => ({ kind: 'inserted', text, by });
const deleted = (text: string, by = ana): TrackedPart => ({ kind: 'deleted', text, by });

interface Sketch {
  readonly kind: PassageKind;
  readonly presence?: TrackedPassage['presence'];
  readonly parts: readonly TrackedPart[];
  readonly marks?: readonly Mark[];
}

/** An article with every kind of change, by two editors, and with findings on both sides. */
export function reviewedArticle(language = 'en'): Edition {
  const edition = trackedEdition(
    [
      { kind: 'headline', parts: [same('Port of Bar gets a new quay')] },
      {
        kind: 'standfirst',
        parts: [same('The works cost '), deleted('1,5'), inserted('1.5'), same(' million euros.')],
      },
      {
        kind: 'paragraph',
        parts: [same('Mark Rut'), inserted('t'), same('e and Ana Đukić came on Monday.')],
        marks: [
          { kind: 'strong', start: 0, end: 10 },
          { kind: 'link', href: 'https://example.org/a?b=1&c=%222%22', start: 15, end: 24 },
        ],
      },
      {
        kind: 'paragraph',
        presence: { kind: 'deleted', by: ivo },
        parts: [deleted('This line stood twice.', ivo)],
      },
      { kind: 'subheading', parts: [same('What comes next')] },
      {
        kind: 'paragraph',
        presence: { kind: 'inserted', by: ivo },
        parts: [inserted('The minister did not come.', ivo)],
      },
      { kind: 'list-item', parts: [same('a quay & a crane')] },
      {
        kind: 'list-item',
        parts: [deleted('one\troad'), inserted('two\troads'), same('\nto the sea')],
      },
      {
        kind: 'paragraph',
        parts: [same('He said'), deleted(' that '), inserted(': '), same('“<b>it works</b>”.')],
        marks: [{ kind: 'emphasis', start: 0, end: 27 }],
      },
      { kind: 'furniture', parts: [same('310 views')] },
    ],
    language,
  );
  const finding = {
    type: 'mistranslation',
    suggestions: [],
    dismissed: false,
    issue: 'one',
  } as const;
  return {
    ...edition,
    madeAt: Date.UTC(2026, 10, 24, 23, 0, 0),
    findings: () => [
      {
        ...finding,
        check: 'number-value',
        severity: 'error',
        side: 'target',
        segmentIndex: 1,
        start: 15,
        end: 18,
        text: '1.5',
        suggestions: ['1,500', '15'],
        message: 'The source says <2> & no more.',
      },
      {
        ...finding,
        check: 'omission-sentence',
        severity: 'question',
        side: 'source',
        segmentIndex: 2,
        start: 0,
        end: 14,
        text: 'Došla je i Ana',
        message: 'A sentence has no translation.',
      },
      {
        ...finding,
        check: 'name-register',
        severity: 'error',
        side: 'target',
        segmentIndex: 2,
        start: 5,
        end: 10,
        text: 'Rutte',
        message: 'Dismissed.',
        dismissed: true,
      },
    ],
  };
}

/** An edition of passages told by their parts. */
export function trackedEdition(sketches: readonly Sketch[], language = 'en'): Edition {
  let index = 0;
  const tracked = sketches.map(
    ({ kind, parts, presence }): TrackedPassage => ({
      kind,
      parts,
      presence: presence ?? { kind: 'same', by: null },
      index: presence?.kind === 'deleted' ? null : index++,
    }),
  );
  const target: Document = {
    language,
    passages: sketches.flatMap(({ kind, parts, presence, marks = [] }) =>
      presence?.kind === 'deleted' ? [] : [{ kind, text: afterwards(parts), marks }],
    ),
    gaps: [],
    newline: '\n',
    metadata: { byline: 'N. Savić', published: Date.UTC(2026, 10, 23, 8, 0, 0) },
  };
  return editionOf(target, [], {
    tracked: () => tracked,
    rows: target.passages.map((_, at) => ({ source: [at], target: [at] })),
  });
}

/** What a passage says after its changes, and what it said before them. */
export const afterwards = (parts: readonly TrackedPart[]): string => textWithout('deleted', parts);
export const before = (parts: readonly TrackedPart[]): string => textWithout('inserted', parts);

const textWithout = (kind: TrackedPart['kind'], parts: readonly TrackedPart[]): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

const words = fc.constantFrom('Bar', 'luka ', ' most', '1.5', '<&>', 'Đ', ' a b ', '\n', 'kraj.');

const somePart = fc.oneof(
  words.map((text) => same(text)),
  words.map((text) => inserted(text)),
  words.map((text) => deleted(text, ivo)),
);

/** Passages that came, went and changed anyhow, at least one of which the machine wrote. */
export const anySketches = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .array(somePart, { minLength: 1, maxLength: 5 })
          .filter((parts) => before(parts) !== '' && afterwards(parts) !== '')
          .map((parts): Sketch => ({ kind: 'paragraph', parts })),
      },
      words.map(
        (text): Sketch => ({
          kind: 'paragraph',
          presence: { kind: 'inserted', by: ana },
          parts: [inserted(`+${text}`)],
        }),
      ),
      words.map(
        (text): Sketch => ({
          kind: 'paragraph',
          presence: { kind: 'deleted', by: ivo },
          parts: [deleted(`-${text}`, ivo)],
        }),
      ),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .filter(
    (sketches) =>
      sketches.some(({ presence }) => presence?.kind !== 'inserted') &&
      sketches.some(({ presence }) => presence?.kind !== 'deleted'),
  );
