import { canonicalLanguage } from './language.ts';
import type { Span } from './span.ts';

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

function rawSentences(paragraph: string, language: string): Span[] {
  if (!mayHoldTwo.test(paragraph)) return [{ start: 0, end: paragraph.length }];
  if (paragraph.length > longestForIcu) {
    return [...paragraph.matchAll(/[^.!?…]+(?:[.!?…]+["'”’»)\]]*\s*|$)|[.!?…]+\s*/gu)].map(
      (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }),
    );
  }
  return [...segmenterFor(language).segment(paragraph)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

function joinedSentences(paragraph: string, language: string, facts: SentenceFacts): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of rawSentences(paragraph, language)) {
    const last = joined.at(-1);
    if (
      last &&
      belongTogether(paragraph.slice(last.start, last.end), paragraph.slice(start), facts)
    ) {
      last.end = end;
    } else {
      joined.push({ start, end });
    }
  }
  return joined.map((span) => trimmed(paragraph, span)).filter((span) => span.start < span.end);
}

function belongTogether(before: string, after: string, facts: SentenceFacts): boolean {
  if (/^\s*[\p{Ll}]/u.test(after)) return true; // "… the ‘why?’ of it": no sentence starts small
  if (/^\s*[)\]»”’"',;:–—-]/u.test(after) && !/^\s*[“„«"'‘]\s*\p{Lu}/u.test(after)) return true;
  const ending = /([\p{L}\p{M}.]+|\p{Nd}+)\.\s*$/u.exec(before.slice(-longestAbbreviation))?.[1];
  if (ending === undefined) return false;
  if (/^\p{Nd}+$/u.test(ending)) return facts.ordinalStop && ending.length <= 2;
  if (/(?:^|\.)\p{Lu}$/u.test(ending)) return true; // an initial: "J. Smith", "U.S. President"
  return facts.abbreviations.has(ending.toLowerCase());
}

// Looked for from here on, or the expression would try every word of the sentence.
const longestAbbreviation = 40;

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return {
    start: start + (part.length - part.trimStart().length),
    end: end - (part.length - part.trimEnd().length),
  };
}
