import type { Check, Draft } from '../engine/check.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';

/** A sentence that the translation has twice and the source once. */
export const duplicateSentence: Check = {
  id: 'duplicate-sentence',
  title: 'A sentence stands twice',
  why: 'The translation repeats a sentence that the source says once; one of the two may stand in another’s place.',
  message: 'This sentence stands in the translation {count} times, in the source {expected}.',
  type: 'duplication',
  mqm: 'accuracy/addition',
  severity: 'error',
  needsSource: true,
  *find(article) {
    const pairs = sentencePairs(article);
    const keyOf = ({ text }: Sentence): string =>
      article.memo.recall('letters', text, () => lettersOf(text));
    const seen = new Map<number, Seen>();
    let counts: ReadonlyMap<string, number> | null = null;
    for (const { source: from, target } of pairs) {
      for (const sentence of target) {
        const half = secondHalf(sentence);
        if (half && !from.some(secondHalf)) yield finding(half, sentence, from, false, 2);
        const signature = signatureOf(sentence);
        const known = seen.get(signature);
        if (!known) {
          seen.set(signature, { first: sentence, from, sources: null, count: 1 });
          continue;
        }
        if (keyOf(sentence) !== keyOf(known.first)) continue;
        known.count += 1;
        known.sources ??= new Set(known.from.map(keyOf));
        const { sources } = known;
        if (wordsIn(sentence) < fewestWords) continue;
        counts ??= countsOf(pairs.flatMap(({ source }) => source.map(keyOf)));
        const inSource = counts;
        // The source says it again in the same words: a quotation, a refrain.
        const repeated = from.some((one) => (inSource.get(keyOf(one)) ?? 0) >= known.count);
        const isFar = sentence.segmentIndex > known.first.segmentIndex + 1;
        const isOther = !from.some((one) => sources.has(keyOf(one)));
        for (const one of from) sources.add(keyOf(one));
        if (!repeated) {
          yield finding(
            sentence,
            known.first,
            from,
            isFar && from.length > 0 && isOther,
            known.count,
          );
        }
      }
    }
  },
  examples: [
    {
      source: ['Most je otvoren jutros. Radovi su trajali dvije godine.'],
      target: [
        'The bridge was opened this morning. The works took two years. ⟦The works took two years.⟧',
      ],
      severity: 'error',
    },
    {
      note: 'In the place of another sentence.',
      source: ['Most je otvoren jutros.', 'Radovi su trajali dvije godine.'],
      target: ['The bridge was opened this morning.', '⟦The bridge was opened this morning.⟧'],
    },
    {
      note: 'What the source repeats may be repeated, and short answers too.',
      source: ['Most je otvoren jutros.', 'Da, tako je.', 'Tako je.', 'Most je otvoren jutros.'],
      target: [
        'The bridge was opened this morning.',
        'That is so.',
        'That is so.',
        'The bridge was opened this morning.',
      ],
    },
  ],
};

/** What is known of a sentence once it was met. */
interface Seen {
  readonly first: Sentence;
  /** The source beside its first place. */
  readonly from: readonly Sentence[];
  /** The letters of the source beside all its places; null until it is met again. */
  sources: Set<string> | null;
  count: number;
}

// Shorter ones are formulas: "No, thank you."
const fewestWords = 5;

const wordsIn = ({ tokens }: Sentence): number =>
  tokens.reduce((count, { kind }) => count + (kind === 'punctuation' ? 0 : 1), 0);

/** The letters of a sentence in their order: quotation marks and spacing do not count. */
const lettersOf = (text: string): string => text.toLowerCase().replace(noLetters, '');

const noLetters = /[\s.,;:!?…"'“”„’‘«»()–—-]+/g;

/** A number that sentences with the same letters share, and hardly any others do. */
function signatureOf({ text }: Sentence): number {
  const small = text.toLowerCase();
  let sum = 0;
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    if (isNoLetter[code] !== 1 && code !== byteOrderMark) sum = (Math.imul(sum, 31) + code) | 0;
  }
  return sum;
}

// All such signs stand below the letters of East Asia, but for one that counts as a space.
const byteOrderMark = 0xfeff;
const isNoLetter = Uint8Array.from({ length: 0x3001 }, (_, code) =>
  String.fromCharCode(code).search(noLetters) === 0 ? 1 : 0,
);

/** The second half of what is one sentence only because no full stop parts the two. */
function secondHalf(sentence: Sentence): Sentence | null {
  const { text, start } = sentence;
  const middle = (text.length - 1) / 2;
  if (text.charAt(middle) !== ' ' || !text.startsWith(text.slice(middle + 1))) return null;
  if (wordsIn(sentence) < 2 * fewestWords) return null;
  return { ...sentence, start: start + middle + 1, text: text.slice(middle + 1) };
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function finding(
  sentence: Sentence,
  first: Sentence,
  from: readonly Sentence[],
  rendersItself: boolean,
  count: number,
): Draft {
  const { segmentIndex, start, end, text } = sentence;
  return {
    side: 'target',
    segmentIndex,
    start,
    end,
    issueKey: text,
    // Two sentences of the source may come out alike, as two headlines of one matter do.
    severity: rendersItself ? 'question' : 'error',
    values: {
      count: count === 2 ? 'two' : String(count),
      expected: count === 2 ? 'once' : 'less often',
    },
    related: [
      { side: 'target', role: 'same', ...placeOf(first) },
      ...from.map((one) => ({ side: 'source' as const, role: 'source' as const, ...placeOf(one) })),
    ],
  };
}

const placeOf = ({ segmentIndex, start, end }: Sentence) => ({ segmentIndex, start, end });
