import type { AnalysedPassage } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { Mark } from '../text/passage.ts';
import type { Span } from '../text/span.ts';

/** An inline tag of a bilingual file that the translation lost, doubled or made up. */
export const markupCode: Check = {
  id: 'markup-code',
  title: 'An inline tag is missing or too many',
  why: 'Without its tags the text cannot be put back into the page or program it came from.',
  message: 'The inline tag {tag} {what}.',
  type: 'markup',
  mqm: 'design-and-markup',
  severity: 'error',
  needsSource: true,
  *find(article) {
    if (!article.target.some(holdsCodes) && !article.source.some(holdsCodes)) return;
    for (const { source, target } of article.bitext.pairs) {
      const sources = source.flatMap((index) => article.source[index] ?? []);
      const targets = target.flatMap((index) => article.target[index] ?? []);
      // What nobody has translated yet has lost nothing.
      if (sources.length === 0 || targets.every(({ text }) => text.trim() === '')) continue;
      const [original, translated] = [codesIn(sources), codesIn(targets)];
      yield* draftsOf(surplus(original, translated), 'source', 'is missing from the translation');
      yield* draftsOf(surplus(translated, original), 'target', 'is not in the source so often');
    }
  },
  examples: [
    {
      note: 'A tag of the source is missing; what it stood at is marked.',
      source: ['Most je ⟦dug⟧.'],
      target: ['The bridge is long.'],
      marks: { source: [[{ kind: 'code', code: '<g id="1">', close: '</g>', start: 8, end: 11 }]] },
      severity: 'error',
    },
    {
      note: 'A tag stands twice in the translation.',
      source: ['Karta je dva evra.'],
      target: ['A ticket is two ⟦euros⟧.'],
      marks: {
        source: [[{ kind: 'code', code: '<x id="2"/>', start: 9, end: 9 }]],
        target: [
          [
            { kind: 'code', code: '<x id="2"/>', start: 12, end: 12 },
            { kind: 'code', code: '<x id="2"/>', start: 16, end: 16 },
          ],
        ],
      },
    },
    {
      note: 'The same tags in another order, however they are written, and an annotation.',
      source: ['Ana i Ivo.'],
      target: ['Ivo and Ana.'],
      marks: {
        source: [
          [
            { kind: 'code', code: '<g id="1">', close: '</g>', start: 0, end: 3 },
            { kind: 'code', code: '<x id="2"/>', start: 9, end: 9 },
          ],
        ],
        target: [
          [
            { kind: 'code', code: '<mrk id="m1" type="term">', close: '</mrk>', start: 0, end: 3 },
            { kind: 'code', code: "<x  id='2' />", start: 3, end: 3 },
            { kind: 'code', code: "<g ctype='bold' id='1'>", close: '</g>', start: 8, end: 11 },
          ],
        ],
      },
    },
  ],
};

const holdsCodes = ({ passage }: AnalysedPassage): boolean =>
  passage.marks.some(({ kind }) => kind === 'code');

/** A tag at its place. */
interface Code extends Span {
  readonly passage: AnalysedPassage;
  readonly tag: string;
  /** What tells it from other tags. */
  readonly key: string;
}

function codesIn(passages: readonly AnalysedPassage[]): Code[] {
  return passages.flatMap((passage) =>
    passage.passage.marks.flatMap((mark): Code[] => {
      const key = keyOf(mark);
      if (mark.kind !== 'code' || key === null) return [];
      return [{ passage, tag: mark.code, key, ...placeOf(mark, passage) }];
    }),
  );
}

/** The tags of one side that the other does not have as often: the last of each kind. */
function surplus(here: readonly Code[], there: readonly Code[]): Code[] {
  const left = new Map<string, number>();
  for (const { key } of there) left.set(key, (left.get(key) ?? 0) + 1);
  return here.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function* draftsOf(codes: readonly Code[], side: Draft['side'], what: string): Generator<Draft> {
  for (const { passage, tag, key, start, end } of codes) {
    yield {
      side,
      segmentIndex: passage.index,
      start,
      end,
      issueKey: `${side} ${passage.index} ${key}`,
      values: { tag: shortened(tag), what },
    };
  }
}

// Annotations (terms, comments, what was found) and remarks in the file belong to one side.
const ofOneSide = /^<(?:[\w.-]+:)?(?:mrk|sm|em)[\s>]|^<[!?]/;

/**
 * A tag by its name and its number, however its attributes are written; null for what may stand on
 * one side alone.
 */
function keyOf(mark: Mark): string | null {
  if (mark.kind !== 'code' || mark.code === '' || ofOneSide.test(mark.code)) return null;
  const opening = /^<[^>]*/.exec(mark.code)?.[0];
  if (opening === undefined) return mark.code;
  const name = /^<([\w:.-]+)/.exec(opening)?.[1] ?? '';
  const number = /\s(?:id|startRef|i|x)\s*=\s*(["'])(.*?)\1/.exec(opening)?.[2];
  return number === undefined ? mark.code.replace(/\s+/g, ' ') : `${name} ${number}`;
}

/** The words a tag stands around, or the word that it stands at: behind it, or else before it. */
function placeOf({ start, end }: Span, { text, tokens }: AnalysedPassage): Span {
  if (end > start) return { start, end };
  const word =
    tokens.find((token) => token.start >= start && /[\p{L}\p{Nd}]/u.test(token.text)) ??
    tokens.findLast((token) => token.end <= start);
  return word ? { start: word.start, end: word.end } : { start: 0, end: text.length };
}

const longestTag = 60;

const shortened = (tag: string): string =>
  tag.length > longestTag ? `${tag.slice(0, longestTag)}…` : tag;
