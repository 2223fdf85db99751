import type { ConceptLookup } from '../lexicon/concepts.ts';
import { fold, romanise } from '../names/romanise.ts';
import { numbers } from '../text/numbers.ts';
import { isCapitalised, tokenise } from '../text/tokens.ts';
import { type Sounds, soundsOf } from './sound.ts';

/** What in a text can point to its counterpart. */
export type TermKind = 'number' | 'name' | 'word' | 'sign';

/** A word, number or sign of one side, with the units (sentences or passages) it stands in. */
export interface Term {
  readonly kind: TermKind;
  readonly key: string;
  readonly sounds: Sounds | null;
  readonly values: readonly number[];
  readonly concepts: readonly string[];
  readonly units: number[];
}

/** The units of one side, each as its length in letters and digits and its distinct terms. */
export interface Side {
  readonly terms: readonly Term[];
  readonly units: readonly { readonly length: number; readonly terms: readonly number[] }[];
}

/** Takes the texts of one side apart. */
export function sideOf(
  texts: readonly string[],
  language: string | null,
  conceptsOf: ConceptLookup,
): Side {
  const terms: GrowingTerm[] = [];
  const ids = new Map<string, number>();
  const units = texts.map((text, unit) => {
    const found = new Set<number>();
    for (const seen of termsIn(text, language ?? '')) {
      const name = `${seen.kind} ${seen.key}`;
      let id = ids.get(name);
      if (id === undefined) {
        id = terms.length;
        ids.set(name, id);
        const sounds =
          seen.kind === 'word' && seen.key.length >= shortestSound ? soundsOf(seen.key) : null;
        const concepts = seen.kind === 'word' ? conceptsOf(seen.key) : [];
        terms.push({ ...seen, sounds, concepts, units: [], capitals: 0, smalls: 0 });
      }
      const term = terms[id];
      if (term && seen.casing === 'capital') term.capitals++;
      if (term && seen.casing === 'small') term.smalls++;
      if (!found.has(id)) term?.units.push(unit);
      found.add(id);
    }
    return { length: lengthOf(text), terms: [...found] };
  });
  return { terms: terms.map(settled), units };
}

// Shorter words sound like any other.
const shortestSound = 3;

interface SeenTerm {
  readonly kind: TermKind;
  readonly key: string;
  readonly values: readonly number[];
  /** A capital that opens a sentence says nothing. */
  readonly casing?: 'capital' | 'small';
}

interface GrowingTerm extends SeenTerm {
  readonly sounds: Sounds | null;
  readonly concepts: readonly string[];
  readonly units: number[];
  capitals: number;
  smalls: number;
}

const settled = ({ capitals, smalls, casing: _, ...term }: GrowingTerm): Term => ({
  ...term,
  kind: term.kind === 'word' && capitals > smalls ? 'name' : term.kind,
});

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function* termsIn(text: string, language: string): Generator<SeenTerm> {
  for (const { values } of numbers(text)) yield { kind: 'number', key: values.join(' '), values };
  let opening = true;
  for (const token of tokenise(text)) {
    if (token.kind === 'word') {
      if (unspaced.test(token.text)) {
        yield* pairsOfSigns(token.text);
      } else {
        for (const part of token.text.split(/[-\u2010\u2011]/u)) {
          const key = fold(romanise(part.replace(/['’]s?$/u, ''), language));
          if (/\p{L}/u.test(key) && !/\p{Nd}/u.test(key)) {
            const casing = isCapitalised(part) ? 'capital' : 'small';
            yield {
              kind: 'word',
              key,
              values: [],
              ...(casing === 'small' || !opening ? { casing } : {}),
            };
          }
          opening = false;
        }
      }
    }
    if (token.kind !== 'punctuation') opening = false;
    else if (/[.:!?…]/u.test(token.text)) opening = true;
  }
  for (const key of signsOf(text)) yield { kind: 'sign', key, values: [] };
}

function* pairsOfSigns(word: string): Generator<SeenTerm> {
  const signs = [...word];
  for (let index = 1; index < signs.length; index++) {
    yield { kind: 'word', key: `${signs[index - 1]}${signs[index]}`, values: [] };
  }
}

const signTests: readonly (readonly [string, RegExp])[] = [
  ['quote first', /^[\s–—-]*["„“”«»‘'‚]/u],
  ['quote last', /["“”«»’'][\s.,!?…]*$/u],
  ['quote', /["„“”«»]/u],
  ['bracket', /[([]/u],
  ['question', /[?؟？]/u],
  ['exclamation', /[!！]/u],
  ['colon', /[:：](?!\p{Nd})/u],
  ['semicolon', /;/u],
  ['dash', /\s[–—-]\s|—/u],
  ['ellipsis', /…|\.\.\./u],
  ['percent', /%/u],
  ['no end', /[\p{L}\p{Nd},;]\s*$/u],
];

const signsOf = (text: string): string[] =>
  signTests.filter(([, pattern]) => pattern.test(text)).map(([key]) => key);

// A sign that stands for a syllable or a word says as much as two or three letters.
const lengthOf = (text: string): number =>
  Math.max(1, text.replace(/[^\p{L}\p{M}\p{Nd}]/gu, '').length + 1.5 * syllabic(text));

const syllabic = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ??
  0;
