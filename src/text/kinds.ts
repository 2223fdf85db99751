import type { PassageKind } from './passage.ts';

// Figures of newspaper practice, not laws: a headline of more than 200 code units was never met, a
// subheading seldom has more than 80.
const longestHeadline = 200;
const longestStandfirst = 480;
const longestSubheading = 80;
// A longer first passage that ends in a full stop is a paragraph: the text has no headline.
const longestPlainSentence = 120;

/**
 * What each passage of a plain text is, told from its place and its shape.
 *
 * The first passage of several is the headline if it is short enough. A single passage between
 * the headline and the page furniture (counters, credits) is the standfirst. A short line without
 * end punctuation before a longer paragraph is a subheading.
 *
 * @param texts the passages, in order
 * @param isFurniture whether a line is page furniture
 */
export function kindsOf(
  texts: readonly string[],
  isFurniture: (line: string) => boolean,
): PassageKind[] {
  const kinds = texts.map((text): PassageKind => (isFurniture(text) ? 'furniture' : 'paragraph'));
  const article = texts.flatMap((_, index) => (kinds[index] === 'furniture' ? [] : [index]));
  const [first, second] = article;
  if (first === undefined || article.length < 2 || length(texts, first) > longestHeadline) {
    return kinds;
  }
  if (length(texts, first) > longestPlainSentence && endsWithStop(texts[first] ?? '')) return kinds;
  kinds[first] = 'headline';
  if (
    second === first + 1 &&
    beginsWithFurniture(kinds, second + 1) &&
    length(texts, second) <= longestStandfirst
  ) {
    kinds[second] = 'standfirst';
  }
  for (const index of article) {
    if (kinds[index] === 'paragraph' && isSubheading(texts, kinds, index)) {
      kinds[index] = 'subheading';
    }
  }
  return kinds;
}

const length = (texts: readonly string[], index: number): number => texts[index]?.length ?? 0;

const beginsWithFurniture = (kinds: readonly PassageKind[], index: number): boolean =>
  kinds[index] === 'furniture';

const endsWithStop = (text: string): boolean => /[.!…:;,]["'”’»“)\]]*\s*$/u.test(text);

function isSubheading(
  texts: readonly string[],
  kinds: readonly PassageKind[],
  index: number,
): boolean {
  const text = texts[index] ?? '';
  return (
    text.length <= longestSubheading &&
    /^[\p{Lu}\p{Nd}„“"«]/u.test(text) &&
    !endsWithStop(text) &&
    !text.includes('\n') &&
    kinds[index + 1] === 'paragraph' &&
    length(texts, index + 1) > text.length
  );
}
