import { type ConceptLookup, conceptLookup } from '../lexicon/concepts.ts';
import type { LanguageFacts, Lexicon } from '../lexicon/lexicon.ts';
import { isCapitalised } from '../text/capitals.ts';
import { hashNumber } from '../text/hash.ts';
import type { Memo } from '../text/memo.ts';
import { numbers } from '../text/numbers.ts';
import { oncePer, oncePerRecord, oncePerWord } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import { wordOf } from '../text/words.ts';
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
  const marks = marksBy(lexicon.facts(language))(language);
  const landmarks: Landmark[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const { kind, word } = tokens[token] ?? none;
    if (kind === 'punctuation') continue;
    for (let mark = marks(word); mark; mark = mark.next) {
      landmarks.push({ kind: mark.kind, keys: mark.keys, token });
    }
  }
  return landmarks;
}

/** A landmark wherever it stands, with its keys as numbers too. */
export interface Mark extends Omit<Landmark, 'token'> {
  readonly numbers: readonly number[];
  /** What it counts when its counterpart is found. */
  readonly worth: number;
  /** What the same word is recognised by as well. */
  readonly next: Mark | null;
}

const none = { kind: 'punctuation', word: wordOf('') } as const;

/**
 * Tells what a word or number is recognised by first, by the facts and the tag of its language;
 * null where by nothing. A word with hyphens is recognised by its parts.
 */
export const marksBy = oncePer((facts: LanguageFacts) =>
  oncePerWord((language) => oncePerRecord(({ text }) => firstMark(text, language, facts))),
);

/** What a word or number is recognised by. */
function firstMark(
  text: string,
  language: string,
  { concepts, functionWords }: LanguageFacts,
): Mark | null {
  const conceptsOf = conceptLookup(concepts);
  if (!hasLetter.test(text)) {
    const keys = numbers(text).flatMap(({ values }) => values.map((value) => `#${value}`));
    return marked('number', keys, null);
  }
  return text.split('-').reduceRight((next: Mark | null, part) => {
    if (part === '' || functionWords.has(part.toLowerCase())) return next;
    return marked(isCapitalised(part) ? 'name' : 'word', found(part, language, conceptsOf), next);
  }, null);
}

/** A mark of these keys before the others of its word; none where there are no keys. */
const marked = (kind: Landmark['kind'], keys: readonly string[], next: Mark | null): Mark | null =>
  keys.length === 0
    ? next
    : { kind, keys, numbers: keys.map(hashNumber), worth: kind === 'word' ? 0.5 : 1, next };

const hasLetter = /[\p{L}\p{M}]/u;

function found(word: string, language: string, conceptsOf: ConceptLookup): string[] {
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

/** The landmarks of a sentence, found out once. */
export const landmarksIn = (
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  language: string | null,
  lexicon: Lexicon,
  memo: Memo,
): readonly Landmark[] =>
  memo.recall(`landmarks ${language}`, text, () => landmarksOf(tokens, language ?? '', lexicon));

/** The keys of landmarks, to look for counterparts among them. */
export function keysOf(landmarks: readonly Landmark[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { keys } of landmarks) for (const key of keys) known.add(key);
  return known;
}
