import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { needsDictionary } from '../engine/needs.ts';
import type { Sentence } from '../engine/sentence-pairs.ts';
import { unknownIn } from '../engine/unknown-words.ts';
import type { Dictionary } from '../lexicon/dictionary.ts';
import { isCompound, neighbours, type UnknownWord } from '../lexicon/unknown-words.ts';
import { once, oncePer, oncePerWord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';

/** A word that no dictionary knows and that is one slip of a key away from a known one. */
export const spellingUnknown: Check = {
  id: 'spelling-unknown',
  title: 'A word is misspelt',
  why: 'A typing error is the first thing that readers see.',
  message: '“{found}” is in no dictionary; did you mean “{usual}”?',
  type: 'misspelling',
  mqm: 'linguistic-conventions/spelling',
  severity: 'error',
  needsSource: false,
  needs: needsDictionary,
  *find(article, lexicon) {
    const dictionary = lexicon.dictionary(article.targetLanguage);
    if (!dictionary) return;
    const wordsCounted = once(() => words(article));
    for (const { source, sentence, unknown } of unknownIn(article, dictionary, lexicon)) {
      const said = wordsCounted();
      for (const word of unknown) {
        if (said.count(word.word) >= oftenUsed || stands(word, source)) continue;
        if (unknown.some((other) => areNeighbours(word, other))) continue;
        const suggestions = slips(dictionary)(word.word)
          .toSorted((a, b) => Number(said.count(b) > 0) - Number(said.count(a) > 0))
          .slice(0, mostSuggestions);
        if (suggestions.length === 0) continue;
        yield {
          side: 'target',
          segmentIndex: sentence.segmentIndex,
          start: word.start,
          end: word.end,
          issueKey: word.word,
          suggestions,
          values: { usual: suggestions[0] ?? '' },
        };
      }
    }
  },
  examples: [
    {
      source: ['Luka je zatvorena zbog oluje.'],
      target: ['The port is closed ⟦becuase⟧ of the storm.'],
      suggests: 'because',
      severity: 'error',
    },
    {
      note: 'A word that stands elsewhere in the article is suggested first.',
      target: ['The ⟦habour⟧ is open.', 'Ships enter the harbour.'],
      suggests: 'harbour',
    },
    {
      note: 'British and American spellings, derivations, compounds, names.',
      target: [
        'The labour organisation recognized the neighbor’s unpresidential dashcam.',
        'Ana Kovačević reinspected the portside warehouse.',
      ],
    },
  ],
};

// What is used this often is meant: a new word.
const oftenUsed = 3;
const mostSuggestions = 5;

interface Counted {
  count(word: string): number;
}

function words({ target }: Analysis): Counted {
  const counts = new Map<string, number>();
  for (const { tokens } of target) {
    for (const { kind, text } of tokens) {
      if (kind === 'word') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return { count: (word) => counts.get(word) ?? 0 };
}

const stands = ({ word }: UnknownWord, source: readonly Sentence[]): boolean =>
  source.some(({ tokens }) => tokens.some(({ text }) => text.toLowerCase() === word));

/** Two unknown words side by side are an expression of another language: femme fatale. */
const areNeighbours = (a: Span, b: Span): boolean => a.end + 1 === b.start || b.end + 1 === a.start;

// So long a word has hardly another one beside it by chance: by a letter more or less, by
// another letter. Letters swapped or doubled are slips at any length.
const longEnough = { shorter: 6, longer: 6, other: 8 };

/** The known words that a likely slip made a word of. */
const slips = oncePer((dictionary: Dictionary) =>
  oncePerWord((word): readonly string[] => slipsOf(word, dictionary)),
);

function slipsOf(word: string, dictionary: Dictionary): string[] {
  if (word.length < 4 || isDerived(word, dictionary)) return [];
  const compound = isCompound(word, dictionary);
  return neighbours(word, dictionary).filter((known) => {
    if (isSwap(word, known)) return true;
    if (compound) return false;
    if (isDoubling(word, known)) return true;
    if (known.length < word.length) return word.length >= longEnough.shorter;
    if (known.length > word.length) return word.length >= longEnough.longer;
    return word.length >= longEnough.other && !agents.test(`${word} ${known}`);
  });
}

// Many agents may be written both ways: adviser, convenor, protestor.
const agents = /(?:or|er)s? \S*(?:or|er)s?$/;

const isSwap = (word: string, known: string): boolean =>
  word.length === known.length && [...word].sort().join('') === [...known].sort().join('');

const isDoubling = (word: string, known: string): boolean =>
  word.length !== known.length && undoubled(word) === undoubled(known);

const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');

const prefixes = ['re', 'pre', 'un', 'non', 'anti', 'over', 'under', 'mis', 'out', 'co', 'de'];
const endings = ['s', 'es', 'ness', 'like', 'ish', 'less', 'wise', 'ism', 'ist'];

/** Made of a known word by a rule that dictionaries do not carry through. */
function isDerived(word: string, dictionary: Dictionary): boolean {
  const known = (stem: string): boolean => stem.length >= 4 && dictionary.knows(stem);
  return (
    prefixes.some((prefix) => word.startsWith(prefix) && known(word.slice(prefix.length))) ||
    endings.some((ending) => word.endsWith(ending) && known(word.slice(0, -ending.length)))
  );
}
