import type { SentenceRef } from '../text/bitext.ts';
import { quoteMarksIn } from '../text/quotes.ts';
import { tokenise } from '../text/tokens.ts';
import type { Analysis } from './analysis.ts';

/** A stretch of a source sentence with what it is in the translation. */
export interface Rendering extends SentenceRef {
  /** What stands in the translation, and its words alone, in small letters. */
  readonly text: string;
  readonly folded: string;
  readonly source: SentenceRef;
  readonly sourceFolded: string;
  /** The place of the pair of sentences in the article; parts of one share it. */
  readonly order: number;
  /** The whole sentence, what it quotes, or what follows its colon ("Kovač: We go on"). */
  readonly part: 'sentence' | 'quote' | 'statement';
  /** Stands in the headline or the standfirst. */
  readonly isTop: boolean;
}

/**
 * The sentences that translate each other one to one, without outer quotation marks, and what they
 * quote or say after a colon where both sides do; stretches of too few source words are left out.
 */
export function renderings(
  { bitext, source, target, memo }: Analysis,
  fewestWords: number,
): Rendering[] {
  const all: Rendering[] = [];
  const fold = (text: string): string => memo.recall('folded words', text, () => foldedWords(text));
  let order = 0;
  for (const { sentences } of bitext.pairs) {
    for (const bead of sentences) {
      const [from, to] = [bead.source[0], bead.target[0]];
      if (!from || !to || bead.source.length > 1 || bead.target.length > 1) continue;
      order++;
      const sourceText = source[from.segmentIndex]?.text ?? '';
      const targetText = target[to.segmentIndex]?.text ?? '';
      const kind = target[to.segmentIndex]?.passage.kind;
      const isTop = kind === 'headline' || kind === 'standfirst';
      const sourceParts = partsOf(sourceText, from);
      const targetParts = partsOf(targetText, to);
      for (const part of ['sentence', 'quote', 'statement'] as const) {
        const [one, other] = [sourceParts[part], targetParts[part]];
        if (!one || !other) continue;
        const text = targetText.slice(other.start, other.end);
        const sourceFolded = fold(sourceText.slice(one.start, one.end));
        if (text === '' || sourceFolded.split(' ').length < fewestWords) continue;
        all.push({
          ...other,
          text,
          folded: fold(text),
          source: one,
          sourceFolded,
          order,
          part,
          isTop,
        });
      }
    }
  }
  return all;
}

interface Parts {
  readonly sentence: SentenceRef;
  readonly quote?: SentenceRef;
  readonly statement?: SentenceRef;
}

function partsOf(text: string, sentence: SentenceRef): Parts {
  const whole = withoutQuotes(text, sentence);
  const quote = onlyQuote(text, sentence);
  const colon = text.slice(sentence.start, sentence.end).indexOf(': ');
  const statement =
    colon >= 0
      ? withoutStops(text, withoutQuotes(text, { ...sentence, start: sentence.start + colon + 2 }))
      : undefined;
  return { sentence: whole, ...(quote ? { quote } : {}), ...(statement ? { statement } : {}) };
}

/** What a sentence quotes, if it quotes once; a quotation may begin before it or go on after. */
function onlyQuote(text: string, { segmentIndex, start, end }: SentenceRef): SentenceRef | null {
  const marks = quoteMarksIn(text.slice(start, end));
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
function withoutQuotes(text: string, place: SentenceRef): SentenceRef {
  const sentence = text.slice(place.start, place.end);
  const before = /^["“”„«»'‘’(]*/u.exec(sentence)?.[0].length ?? 0;
  const after = /["“”„«»)]*$/u.exec(sentence)?.[0].length ?? 0;
  const start = place.start + before;
  return { ...place, start, end: Math.max(start, place.end - after) };
}

// A quotation ends in a comma where its sentence goes on.
function withoutStops(text: string, place: SentenceRef): SentenceRef {
  let { start, end } = place;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /[\s.,!?…;]/u.test(text.charAt(end - 1))) end--;
  return { ...place, start, end };
}

const foldedWords = (text: string): string =>
  tokenise(text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text.toLowerCase().replaceAll('’', "'"))
    .join(' ');
