import { conceptLookup } from '../lexicon/concepts.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Memo } from '../text/memo.ts';
import { numbers } from '../text/numbers.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { fold, romanise } from './romanise.ts';

/**
 * A word or number by which a sentence and its translation recognise each other: it translates
 * whatever shares one of its keys. A key is a number's value, what a word means, or how it sounds.
 */
export interface Landmark {
  readonly kind: 'number' | 'name' | 'word';
  readonly keys: readonly string[];
  /** Which token it is. */
  readonly token: number;
}

/**
 * The landmarks of a text in order; words that say nothing of their counterpart are left out.
 *
 * @param tokens of one or more sentences; `language` is their BCP 47 tag
 */
export function landmarksOf(
  tokens: readonly Token[],
  language: string,
  lexicon: Lexicon,
): Landmark[] {
  const facts = lexicon.facts(language);
  const conceptsOf = conceptLookup(facts.concepts);
  const landmarks: Landmark[] = [];
  for (const [token, { kind, text }] of tokens.entries()) {
    if (kind === 'number') {
      const keys = numbers(text).flatMap(({ values }) => values.map((value) => `#${value}`));
      if (keys.length > 0) landmarks.push({ kind: 'number', keys, token });
    } else if (kind === 'word') {
      for (const part of text.includes('-') ? text.split('-') : [text]) {
        const known = keysOfWord(part, language, facts.functionWords, conceptsOf);
        if (known.length > 0) {
          landmarks.push({ kind: isCapitalised(part) ? 'name' : 'word', keys: known, token });
        }
      }
    }
  }
  return landmarks;
}

const remembered = new Map<string, Map<string, readonly string[]>>();
const mostRemembered = 50_000;

function keysOfWord(
  word: string,
  language: string,
  functionWords: ReadonlySet<string>,
  conceptsOf: (word: string) => readonly string[],
): readonly string[] {
  let words = remembered.get(language);
  if (!words || words.size > mostRemembered) {
    words = new Map();
    remembered.set(language, words);
  }
  let keys = words.get(word);
  if (!keys) {
    keys = functionWords.has(word.toLowerCase()) ? [] : found(word, language, conceptsOf);
    words.set(word, keys);
  }
  return keys;
}

function found(
  word: string,
  language: string,
  conceptsOf: (word: string) => readonly string[],
): string[] {
  const key = fold(romanise(word, language));
  const concepts = conceptsOf(key).map((concept) => `=${concept}`);
  const sounds = soundsOf(key);
  const isName = isCapitalised(word);
  const length = isName ? nameSounds : cognateSounds;
  if (sounds.length < Math.min(length, isName ? 2 : length)) return concepts;
  return [
    ...concepts,
    `~${sounds.slice(0, nameSounds)}`,
    ...(sounds.length >= cognateSounds ? [`~${sounds.slice(0, cognateSounds)}`] : []),
  ];
}

// So many consonants at the start of two names tell that they may be one; of two words, that they
// may be of one stem.
const nameSounds = 3;
const cognateSounds = 4;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch(?=[eiy])/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|ch|kh|qu/g, 'k'],
  [/x/g, 'ks'],
  [/dz|dj|g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
];

/** The consonants of a word as they sound, with an opening vowel: `Cromwell` is Kromvel. */
function soundsOf(key: string): string {
  const heard = spellings.reduce((text, [pattern, sound]) => text.replace(pattern, sound), key);
  const open = /^[aeiouy]/.test(heard) ? 'a' : '';
  return open + heard.replace(/[aeiouhjy]/g, '').replace(/(.)\1+/g, '$1');
}

/** The share of landmarks that have a counterpart among the others, 0 to 1; 0 where there is none. */
export function shareFound(landmarks: readonly Landmark[], theirKeys: ReadonlySet<string>): number {
  if (landmarks.length === 0) return 0;
  return (
    landmarks.filter(({ keys }) => keys.some((key) => theirKeys.has(key))).length / landmarks.length
  );
}

const worth = { number: 1, name: 1, word: 0.5 } as const;

/** The landmarks of a sentence, found out once. */
export const landmarksIn = (
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  language: string | null,
  lexicon: Lexicon,
  memo: Memo,
): readonly Landmark[] =>
  memo.recall(`landmarks ${language}`, text, () => landmarksOf(tokens, language ?? '', lexicon));

/** The keys of landmarks, to look for counterparts among them. */
export const keysOf = (landmarks: readonly Landmark[]): ReadonlySet<string> =>
  new Set(landmarks.flatMap(({ keys }) => keys));

/** How much of what one text names another has; numbers and names count most. */
export function agreement(ours: readonly Landmark[], theirKeys: ReadonlySet<string>): number {
  let sum = 0;
  for (const { kind, keys } of ours) {
    for (const key of keys) {
      if (!theirKeys.has(key)) continue;
      sum += worth[kind];
      break;
    }
  }
  return sum;
}
