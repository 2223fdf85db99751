import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Memo } from '../text/memo.ts';
import type { Token } from '../text/tokens.ts';
import { marksFor } from './landmarks.ts';

/** What a sentence is recognised by, as bare numbers, to hold it against others. */
export interface Signature {
  /** What each landmark counts when it is found. */
  readonly worths: readonly number[];
  /** The keys of all landmarks, one landmark after the other. */
  readonly keys: readonly number[];
  /** For each landmark, how many keys there are up to its last. */
  readonly ends: readonly number[];
}

/** The signature of a sentence, found out once. */
export const signatureIn = (
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  language: string | null,
  lexicon: Lexicon,
  memo: Memo,
): Signature =>
  memo.recall(`signature ${language}`, text, () => signatureOf(tokens, language ?? '', lexicon));

function signatureOf(tokens: readonly Token[], language: string, lexicon: Lexicon): Signature {
  const marksOf = marksFor(language, lexicon);
  const [worths, keys, ends]: [number[], number[], number[]] = [[], [], []];
  for (const { kind, text } of tokens) {
    if (kind === 'punctuation') continue;
    for (const mark of marksOf(text)) {
      worths.push(worth[mark.kind]);
      for (const key of mark.numbers) keys.push(key);
      ends.push(keys.length);
    }
  }
  return { worths, keys, ends };
}

const worth = { number: 1, name: 1, word: 0.5 } as const;

/** The signature of several sentences together. */
export function joinedSignature(all: readonly Signature[]): Signature {
  const [only] = all;
  if (only && all.length === 1) return only;
  const ends: number[] = [];
  let before = 0;
  for (const one of all) {
    for (const end of one.ends) ends.push(before + end);
    before += one.keys.length;
  }
  return {
    worths: all.flatMap(({ worths }) => worths),
    keys: all.flatMap(({ keys }) => keys),
    ends,
  };
}

/** What it counts to find all landmarks of a sentence. */
export function worthOf({ worths }: Signature): number {
  let sum = 0;
  for (const each of worths) sum += each;
  return sum;
}

/** How much of what one text names another has; numbers and names count most. */
export function agreement(ours: Signature, theirs: Signature): number {
  let sum = 0;
  let at = 0;
  for (let landmark = 0; landmark < ours.ends.length; landmark++) {
    const end = ours.ends[landmark] ?? 0;
    for (; at < end; at++) {
      if (!theirs.keys.includes(ours.keys[at] ?? 0)) continue;
      sum += ours.worths[landmark] ?? 0;
      break;
    }
    at = end;
  }
  return sum;
}
