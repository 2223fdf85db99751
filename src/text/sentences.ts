import { plainBreaks } from './breaks.ts';
import { canonicalLanguage } from './language.ts';
import { digit, kindOfSign, letter, space } from './signs.ts';
import type { Span } from './span.ts';
import { signTraits, traits } from './traits.ts';

/** What sentence splitting has to know of a language, beyond what ICU knows. */
export interface SentenceFacts {
  /** Words that end in a full stop without ending a sentence, lower case, without that stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** True where a number with a full stop is an ordinal ("4. aprila", "5. Mai"). */
  readonly ordinalStop: boolean;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    const locale = canonicalLanguage(language) ?? 'en';
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * The sentences of a passage, trimmed of white space, in order. Each paragraph (`\n`) is split by
 * itself: ICU's sentence mode is quadratic in the length of what it is given. Its breaks after
 * abbreviations, initials and ordinals, and before a small letter, are joined again.
 *
 * @param text a passage; UTF-16 places
 * @param language a BCP 47 tag
 * @param facts the language's abbreviations
 */
export function sentences(text: string, language: string, facts: SentenceFacts): Span[] {
  if (!text.includes('\n')) return joinedSentences(text, language, facts);
  const spans: Span[] = [];
  let paragraphStart = 0;
  for (const paragraph of text.split('\n')) {
    for (const span of joinedSentences(paragraph, language, facts)) {
      spans.push({ start: paragraphStart + span.start, end: paragraphStart + span.end });
    }
    paragraphStart += paragraph.length + 1;
  }
  return spans;
}

// ICU has a limit of its own patience: past this many code units a paragraph is no prose, and the
// quadratic cost shows. It is then cut at sentence-like places by a plain expression.
const longestForIcu = 20_000;

// Most segments are one sentence, which a glance tells; ICU is asked about the others.
const mayHoldTwo = /[.!?…؟।](?=\S*\s+\S)|[。！？]/u;

/** The places at which ICU ends a sentence, the end of the paragraph last. */
function rawBreaks(paragraph: string, language: string): readonly number[] {
  if (paragraph.length > longestForIcu) {
    return [...paragraph.matchAll(/[^.!?…]+(?:[.!?…]+["'”’»)\]]*\s*|$)|[.!?…]+\s*/gu)].map(
      (match) => match.index + match[0].length,
    );
  }
  const plain = plainBreaks(paragraph);
  if (plain?.length === 1 || !mayHoldTwo.test(paragraph)) return [paragraph.length];
  if (plain) return plain;
  return [...segmenterFor(language).segment(paragraph)].map(
    ({ index, segment }) => index + segment.length,
  );
}

function joinedSentences(paragraph: string, language: string, facts: SentenceFacts): Span[] {
  const breaks = rawBreaks(paragraph, language);
  const joined: Span[] = [];
  const last = breaks.length - 1;
  let start = 0;
  for (let nth = 0; nth <= last; nth++) {
    const end = breaks[nth] ?? start;
    if (nth < last && belongTogether(paragraph, start, end, facts)) continue;
    const span = trimmed(paragraph, start, end);
    if (span.start < span.end) joined.push(span);
    start = end;
  }
  return joined;
}

/** Whether what ends at a break goes on after it. */
function belongTogether(
  paragraph: string,
  start: number,
  end: number,
  facts: SentenceFacts,
): boolean {
  if (!beginsAnew(paragraph, end) && goesOn(paragraph.slice(end))) return true;
  const ending = lastWord(paragraph, start, end);
  if (ending === '') return false;
  if (kindAt(ending, 0) === digit) return facts.ordinalStop && ending.length <= 2;
  if (isInitial(ending)) return true;
  return facts.abbreviations.has(ending.toLowerCase());
}

/** A glance at what comes next: after a large letter or a digit, nothing can speak for going on. */
function beginsAnew(paragraph: string, from: number): boolean {
  let at = from;
  while (at < paragraph.length && kindAt(paragraph, at) === space) at++;
  if (at === paragraph.length) return true;
  const kind = kindAt(paragraph, at);
  return kind === digit || (kind === letter && isLarge(paragraph.charCodeAt(at)));
}

const goesOn = (after: string): boolean =>
  /^\s*[\p{Ll}]/u.test(after) || // "… the ‘why?’ of it": no sentence starts small
  (/^\s*[)\]»”’"',;:–—-]/u.test(after) && !/^\s*[“„«"'‘]\s*\p{Lu}/u.test(after));

/** "J" of "J. Smith", "U.S" of "U.S. President". */
const isInitial = (ending: string): boolean =>
  isLarge(ending.charCodeAt(ending.length - 1)) &&
  (ending.length === 1 || ending.charAt(ending.length - 2) === '.');

const isLarge = (code: number): boolean => (signTraits(code) & traits.upper) !== 0;

/** The letters and stops, or the digits, before a full stop at the end; '' without such a stop. */
function lastWord(text: string, from: number, to: number): string {
  let stop = to - 1;
  while (stop > from && kindAt(text, stop) === space) stop--;
  if (text.charAt(stop) !== '.') return '';
  let first = stop;
  while (first > from && isLetterOrStop(text, first - 1)) first--;
  if (first === stop) while (first > from && kindAt(text, first - 1) === digit) first--;
  return text.slice(first, stop);
}

const isLetterOrStop = (text: string, at: number): boolean =>
  kindAt(text, at) === letter || text.charAt(at) === '.';

const kindAt = (text: string, at: number): number => kindOfSign(text.charCodeAt(at));

/** A stretch of a text without the white space at its ends. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && kindAt(text, start) === space) start++;
  while (end > start && kindAt(text, end - 1) === space) end--;
  return { start, end };
}
