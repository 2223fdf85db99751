import type { ConceptLookup } from '../lexicon/concepts.ts';
import { fold, romanise } from '../names/romanise.ts';
import { isCapitalised } from '../text/capitals.ts';
import { numbers } from '../text/numbers.ts';
import { oncePer, oncePerRecord, oncePerWord } from '../text/remember.ts';
import { digit, kindOfSign, letter, other, space } from '../text/signs.ts';
import { tokenise } from '../text/tokens.ts';
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
  const ids = { number: new Map(), name: new Map(), word: new Map(), sign: new Map() } satisfies {
    [kind in TermKind]: Map<string, number>;
  };
  const units = texts.map((text, unit) => {
    const found = new Set<number>();
    const signs = signsOf(text);
    const seenTerms = [
      ...termsIn(text, language ?? '', conceptsOf),
      ...signs.terms.map((term): SeenTerm => ({ term, casing: null })),
    ];
    for (const { term: seen, casing } of seenTerms) {
      const known: Map<string, number> = ids[seen.kind];
      let id = known.get(seen.key);
      if (id === undefined) {
        id = terms.length;
        known.set(seen.key, id);
        terms.push({ seen, units: [], capitals: 0, smalls: 0 });
      }
      const term = terms[id];
      if (term && casing === 'capital') term.capitals++;
      if (term && casing === 'small') term.smalls++;
      if (!found.has(id)) term?.units.push(unit);
      found.add(id);
    }
    return { length: signs.length, terms: [...found] };
  });
  return { terms: terms.map(settled), units };
}

type BareTerm = Omit<Term, 'units'>;

interface SeenTerm {
  readonly term: BareTerm;
  /** A capital that opens a sentence says nothing. */
  readonly casing: Casing | null;
}

type Casing = 'capital' | 'small';

interface GrowingTerm {
  readonly seen: BareTerm;
  readonly units: number[];
  capitals: number;
  smalls: number;
}

// Field by field: made for every word of every text, where copying whole objects shows.
const settled = ({ seen, units, capitals, smalls }: GrowingTerm): Term => ({
  kind: seen.kind === 'word' && capitals > smalls ? 'name' : seen.kind,
  key: seen.key,
  sounds: seen.sounds,
  values: seen.values,
  concepts: seen.concepts,
  units,
});

function termsIn(text: string, language: string, conceptsOf: ConceptLookup): SeenTerm[] {
  const seen: SeenTerm[] = [];
  const partsOfWord = knownParts(conceptsOf)(language);
  for (const { values } of numbers(text)) {
    seen.push({ term: { ...bare('number', values.join(' ')), values }, casing: null });
  }
  let opening = true;
  for (const token of tokenise(text)) {
    if (token.kind === 'word') {
      for (const { term, casing } of partsOfWord(token.word)) {
        if (term) seen.push({ term, casing: opening && casing === 'capital' ? null : casing });
        opening = false;
      }
    }
    if (token.kind !== 'punctuation') opening = false;
    else if (endsSentence.has(token.text)) opening = true;
  }
  return seen;
}

const endsSentence = new Set(['.', ':', '!', '?', '…']);

const bare = (kind: TermKind, key: string): BareTerm => ({
  kind,
  key,
  sounds: null,
  values: [],
  concepts: [],
});

/** A part of a word as a term; null for a part that holds no letters, or digits beside them. */
interface WordPart {
  readonly term: BareTerm | null;
  readonly casing: Casing | null;
}

// Texts use the same words over and over; what is known of them goes with the language's concepts.
const knownParts = oncePer((conceptsOf: ConceptLookup) =>
  oncePerWord((language) => oncePerRecord(({ text }) => partsOf(text, language, conceptsOf))),
);

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function partsOf(word: string, language: string, conceptsOf: ConceptLookup): WordPart[] {
  const termOf = (key: string): BareTerm => ({
    ...bare('word', key),
    sounds: key.length >= shortestSound ? soundsOf(key) : null,
    concepts: conceptsOf(key),
  });
  if (unspaced.test(word)) {
    return pairsOfSigns(word).map((key) => ({ term: termOf(key), casing: null }));
  }
  return word.split(/[-\u2010\u2011]/u).map((part) => {
    const key = fold(romanise(part.replace(/['’]s?$/u, ''), language));
    const isTerm = /\p{L}/u.test(key) && !/\p{Nd}/u.test(key);
    return { term: isTerm ? termOf(key) : null, casing: isCapitalised(part) ? 'capital' : 'small' };
  });
}

/** Tells the sounds of the parts of a language's words, as they are compared with those of a name. */
export const soundsIn = oncePerWord((language) =>
  oncePerRecord(({ text }): readonly Sounds[] =>
    partsOf(text, language, () => []).flatMap(({ term }) => term?.sounds ?? []),
  ),
);

// Shorter words sound like any other.
const shortestSound = 3;

function pairsOfSigns(word: string): string[] {
  const signs = [...word];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

interface SignTest {
  readonly term: BareTerm;
  /** What tells it of a text that holds one of `signs`. */
  readonly pattern: RegExp;
  readonly signs: string;
}

const sign = (key: string, signs: string, pattern: RegExp): SignTest => ({
  term: bare('sign', key),
  signs,
  pattern,
});

const signTests: readonly SignTest[] = [
  sign('quote first', '"„“”«»‘\'‚', /^[\s–—-]*["„“”«»‘'‚]/u),
  sign('quote last', '"„“”«»’\'', /["„“”«»’'][\s.,!?…]*$/u),
  sign('quote', '"„“”«»', /["„“”«»]/u),
  sign('bracket', '([', /[([]/u),
  sign('question', '?؟？', /[?؟？]/u),
  sign('exclamation', '!！', /[!！]/u),
  sign('colon', ':：', /[:：](?!\p{Nd})/u),
  sign('semicolon', ';', /;/u),
  sign('dash', '–—-', /\s[–—-]\s|—/u),
  sign('ellipsis', '….', /…|\.\.\./u),
  sign('percent', '%', /%/u),
];

const noEnd = bare('sign', 'no end');

/** Which of the tests a sign calls for, as bits: few texts hold more than a full stop. */
const testsBySign = new Map<number, number>();
for (const [index, { signs }] of signTests.entries()) {
  for (const one of signs) {
    const code = one.charCodeAt(0);
    testsBySign.set(code, (testsBySign.get(code) ?? 0) | (1 << index));
  }
}

interface Signs {
  readonly terms: readonly BareTerm[];
  /** Letters and digits; a sign that stands for a syllable or a word counts as two or three. */
  readonly length: number;
}

/** Reads a text sign by sign. */
function signsOf(text: string): Signs {
  let length = 0;
  let isSyllabic = false;
  let tests = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOfSign(code);
    const width = code > 0xffff ? 2 : 1;
    if (kind === letter || kind === digit) length += width;
    else if (kind === other) tests |= testsBySign.get(code) ?? 0;
    if (kind !== space) last = code;
    if (code >= firstSyllable) isSyllabic = true;
    at += width - 1;
  }
  const terms = signTests.flatMap(({ term, pattern }, index) =>
    (tests >> index) & 1 && pattern.test(text) ? [term] : [],
  );
  const isOpen = kindOfSign(last) !== other || last === comma || last === semicolon;
  return {
    terms: isOpen ? [...terms, noEnd] : terms,
    length: Math.max(1, isSyllabic ? length + 1.5 * syllabic(text) : length),
  };
}

const comma = 0x2c;
const semicolon = 0x3b;

// Up to here all letters are of alphabets.
const firstSyllable = 0x1100;

const syllabic = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ??
  0;
