import type { SentenceRef } from '../text/bitext.ts';
import { quoteMarksIn } from '../text/quotes.ts';
import { firstFrom, type Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
import type { AnalysedPassage, Analysis } from './analysis.ts';

/** The whole sentence, what it quotes, or what follows its colon ("Kovač: We go on"). */
export type Part = 'sentence' | 'quote' | 'statement';

/** A stretch of the source, with the sentence that translates the sentence it stands in. */
export interface Stretch {
  readonly place: SentenceRef;
  readonly translation: SentenceRef;
  readonly order: number;
  readonly part: Part;
  /** Numbers that are equal where the first or the last words are. */
  readonly beginning: number;
  readonly ending: number;
}

/**
 * The sentences that are translated one to one, with what they quote or say after a colon, in
 * order. Stretches of too few words are left out.
 */
export function* stretchesOf(
  { bitext, source }: Analysis,
  fewestWords: number,
): Generator<Stretch, void, undefined> {
  let order = 0;
  for (const { sentences } of bitext.pairs) {
    for (const bead of sentences) {
      const [from, translation] = [bead.source[0], bead.target[0]];
      if (!from || !translation || bead.source.length > 1 || bead.target.length > 1) continue;
      order++;
      const passage = source[from.segmentIndex];
      if (!passage) continue;
      const parts = partsOf(passage, from);
      for (const part of ['sentence', 'quote', 'statement'] as const) {
        const place = parts[part];
        if (!place) continue;
        const least = Math.min(fewestWords, edgeWords);
        const beginning = mixOf(passage.tokens, place, edgeWords, least);
        const ending = mixOf(passage.tokens, place, -edgeWords, least);
        if (beginning === null || ending === null) continue;
        yield { place, translation, order, part, beginning, ending };
      }
    }
  }
}

// A number that is the same for other words too does no harm: the words are compared later.
const edgeWords = 4;

/**
 * A number made of the first words of a place, or of the last, whatever their casing.
 *
 * @param count how many words; negative for the last ones
 * @param least null is given where there are fewer words
 */
function mixOf(
  tokens: readonly Token[],
  { start, end }: SentenceRef,
  count: number,
  least: number,
): number | null {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let mix = 0;
  let at = step > 0 ? firstFrom(tokens, start) : firstFrom(tokens, end) - 1;
  for (; left > 0; at += step) {
    const token = tokens[at];
    if (!token || token.start < start || token.start >= end) break;
    if (token.kind === 'punctuation' || token.end > end) continue;
    mix = Math.imul(mix, 31) + mixOfWord(token.text);
    left--;
  }
  return Math.abs(count) - left < least ? null : mix | 0;
}

function mixOfWord(word: string): number {
  let mix = 0;
  for (let at = 0; at < word.length; at++) {
    mix = (Math.imul(mix, 31) + (folded[word.charCodeAt(at)] ?? 0)) | 0;
  }
  return mix;
}

/** Small letters by code unit, for the scripts that have two cases; other signs are all alike. */
const folded = Uint16Array.from({ length: 0x600 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /\p{L}|\p{Nd}/u.test(sign) ? sign.toUpperCase().toLowerCase().charCodeAt(0) : 0;
});

/** The parts of a sentence that may be compared, by their places. */
export interface Parts {
  readonly sentence: SentenceRef;
  readonly quote: SentenceRef | null;
  readonly statement: SentenceRef | null;
}

/** A text with what its words and signs hold: `traits` names the bits. */
type Held = Pick<AnalysedPassage, 'text' | 'traits'>;

/** A sentence of a text without its outer quotation marks, and the parts of it that are there. */
export function partsOf({ text, traits: held }: Held, place: SentenceRef): Parts {
  const { segmentIndex, start, end } = place;
  const sentence = text.slice(start, end);
  const colon = sentence.indexOf(': ');
  const said = { segmentIndex, start: start + colon + 2, end };
  return {
    sentence: withoutQuotes(text, place),
    quote: (held & traits.quote) === 0 ? null : onlyQuote(text, place, sentence),
    statement: colon < 0 ? null : withoutStops(text, withoutQuotes(text, said)),
  };
}

/** What a sentence quotes, if it quotes once; a quotation may begin before it or go on after. */
function onlyQuote(
  text: string,
  { segmentIndex, start, end }: SentenceRef,
  sentence: string,
): SentenceRef | null {
  const marks = quoteMarksIn(sentence);
  if (marks.length === 0 || marks.length > 2) return null;
  const [first, second] = marks;
  if (!first || (second && (first.role !== 'open' || second.role !== 'close'))) return null;
  const opens = first.role === 'open';
  return withoutStops(text, {
    segmentIndex,
    start: opens ? start + first.at + 1 : start,
    end: opens ? (second ? start + second.at : end) : start + first.at,
  });
}

// Whether a sentence is quoted whole is not what is compared, so its outer marks stay outside.
const withoutQuotes = (text: string, place: SentenceRef): SentenceRef =>
  without(text, place, openingMarks, closingMarks);

// A quotation ends in a comma where its sentence goes on.
const withoutStops = (text: string, place: SentenceRef): SentenceRef =>
  without(text, place, spaces, stops);

const openingMarks: ReadonlySet<string> = new Set('"“”„«»\'‘’(');
const closingMarks: ReadonlySet<string> = new Set('"“”„«»)');
const spaces: ReadonlySet<string> = new Set(' \t\n\r\v\f\u00a0\u2009\u202f\u2028\u2029\ufeff');
const stops: ReadonlySet<string> = new Set([...spaces, ...'.,!?…;']);

function without(
  text: string,
  place: SentenceRef,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): SentenceRef {
  let { start, end } = place;
  while (start < end && before.has(text.charAt(start))) start++;
  while (end > start && after.has(text.charAt(end - 1))) end--;
  return { segmentIndex: place.segmentIndex, start, end };
}
