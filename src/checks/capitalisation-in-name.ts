import type { Analysis } from '../engine/analysis.ts';
import { textBeside } from '../engine/beside.ts';
import { bothCasings, type CasedWord } from '../engine/casings.ts';
import type { Check } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import { isCapitalised } from '../text/capitals.ts';

/** A word of a name that is written small once: “north Korea” among “North Korea”. */
export const capitalisationInName: Check = {
  id: 'capitalisation-in-name',
  title: 'A word of a name written small',
  why: 'Half a name in small letters reads as another thing, or as carelessness.',
  message: '“{found}” is written “{usual}” elsewhere in this article.',
  type: 'inconsistency',
  mqm: 'linguistic-conventions/capitalization',
  severity: 'question',
  needsSource: false,
  *find(article, lexicon) {
    const { functionWords } = lexicon.facts(article.targetLanguage);
    const { nameLinks } = lexicon.typography(article.targetLanguage);
    // "the Minister of Finance" is a title, "the minister of a country" is not.
    const isAlone = ({ after }: CasedWord): boolean => after === null || !nameLinks.has(after);
    const isSmallWord = (word: string | null): boolean =>
      word === null || isName(word) || functionWords.has(word);
    for (const [word, { capital, small }] of bothCasings(article, functionWords)) {
      const usual = capital[0]?.text;
      if (usual === undefined) continue;
      for (const one of small) {
        const isKept = small.length === 1 && isKeptFrom(article, one, usual);
        const proof = isKept
          ? capital
          : proofOf(one, capital, small.length === 1, isSmallWord, isAlone);
        if (proof.length === 0) continue;
        yield {
          ...placeOf(one),
          issueKey: word,
          suggestions: [usual],
          values: { usual: nameOf(proof[0] ?? one) },
          related: proof.map((other) => ({ ...placeOf(other), role: 'usual' as const })),
        };
      }
    }
  },
  examples: [
    {
      target: [
        'Talks with North Macedonia went on.',
        'Ministers of North Macedonia met, and a delegation from ⟦north⟧ Macedonia came to Bar.',
      ],
      suggests: 'North',
    },
    {
      target: [
        'Those who sit in the Kotor Assembly met to talk about the works.',
        'The mayor told the Kotor ⟦assembly⟧ that the works go on.',
      ],
      suggests: 'Assembly',
    },
    {
      note: 'A common word, a word that is another name, titles with and without a name.',
      target: [
        'In March the march through the city began near the Sea Hotel, a hotel by the sea.',
        'The president met President Petrović on the street where Green Street begins, by green trees.',
      ],
    },
  ],
};

/** A name that the source spells the same stands there once more than here. */
function isKeptFrom(article: Analysis, { segmentIndex }: CasedWord, name: string): boolean {
  const source = textBeside(article, segmentIndex);
  if (!source.includes(name)) return false;
  const whole = new RegExp(`(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])`, 'gu');
  const countIn = (text: string): number => text.match(whole)?.length ?? 0;
  return countIn(source) > countIn(article.target[segmentIndex]?.text ?? '');
}

/** The capitals that show the small word to be part of the same name, or of a name of its kind. */
function proofOf(
  one: CasedWord,
  capital: readonly CasedWord[],
  isOnly: boolean,
  endsName: (word: string | null) => boolean,
  isAlone: (one: CasedWord) => boolean,
): readonly CasedWord[] {
  const same = capital.filter((other) => isSameName(one, other));
  if (same.length > 0) return same;
  // "Paris fashion shows" has no part of "Paris Fashion Week": another noun follows.
  return isOnly && endsName(one.after)
    ? capital.filter((other) => isSameKind(one, other, isAlone))
    : [];
}

/** "Fashion week" and "Fashion Week", "north Korean" and "North Korea". */
const isSameName = (one: CasedWord, other: CasedWord): boolean =>
  (isName(one.before) &&
    one.before === other.before &&
    (!isName(other.after) || one.after === null || isName(one.after))) ||
  (isName(one.after) && isName(other.after) && stemOf(one.after) === stemOf(other.after));

/** "Childers street" and "Evelyn Street", "president Kovač" and "President Petrović". */
const isSameKind = (
  one: CasedWord,
  other: CasedWord,
  isAlone: (one: CasedWord) => boolean,
): boolean =>
  (isName(one.before) && isName(other.before)) ||
  (isName(one.after) && isName(other.after)) ||
  (isThe(one.before) &&
    isThe(other.before) &&
    !isName(one.after) &&
    !isName(other.after) &&
    isAlone(other));

const isName = (word: string | null): word is string =>
  word !== null && isCapitalised(word) && !isThe(word);

const isThe = (word: string | null): boolean => word?.toLowerCase() === 'the';

const stemLength = 4;

const stemOf = (word: string): string => word.slice(0, stemLength);

const nameOf = ({ before, text, after }: CasedWord): string =>
  [isName(before) ? before : null, text, isName(after) ? after : null]
    .filter((part) => part !== null)
    .join(' ');

const placeOf = ({ segmentIndex, start, end }: CasedWord): Place => ({
  side: 'target',
  segmentIndex,
  start,
  end,
});
