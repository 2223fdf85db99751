import { isFurniture } from '../text/passage.ts';
import type { Token } from '../text/tokens.ts';
import type { AnalysedPassage, Analysis } from './analysis.ts';

/** A word of the translation with its neighbours; `null` where a mark or an edge stands between. */
export interface CasedWord {
  readonly segmentIndex: number;
  readonly start: number;
  readonly end: number;
  /** Without a possessive ending. */
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Words that stand in both casings, by the word in small letters. */
export type BothCasings = ReadonlyMap<
  string,
  { readonly capital: readonly CasedWord[]; readonly small: readonly CasedWord[] }
>;

// Shorter words are articles, pronouns and abbreviations in the main ("IT", "it").
const shortestTerm = 3;

/**
 * The words of a translation that stand in both casings. A capital counts where casing speaks: in
 * mid-sentence, outside capitals and titles; a small letter counts everywhere.
 */
export function bothCasings(article: Analysis, functionWords: ReadonlySet<string>): BothCasings {
  let found = known.get(article);
  if (!found) {
    found = find(article, functionWords);
    known.set(article, found);
  }
  return found;
}

const known = new WeakMap<Analysis, BothCasings>();

function find(article: Analysis, functionWords: ReadonlySet<string>): BothCasings {
  const found = new Map<string, { capital: CasedWord[]; small: CasedWord[] }>();
  const passages = article.target.filter(({ passage }) => !isFurniture(passage));
  for (const passage of passages) {
    for (const one of capitalsOf(article, passage)) {
      const word = one.text.toLowerCase();
      if (functionWords.has(word)) continue;
      const known = found.get(word);
      const here = { ...one, segmentIndex: passage.index };
      if (known) known.capital.push(here);
      else found.set(word, { capital: [here], small: [] });
    }
  }
  if (found.size === 0) return found;
  const beginnings = new Uint8Array(beginningKinds);
  for (const word of found.keys()) beginnings[beginningOf(word)] = 1;
  for (const { tokens, text, index } of passages) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || beginnings[beginningOf(token.text)] === 0) continue;
      if (token.kind !== 'word' || token.text.length < shortestTerm) continue;
      const base = withoutEnding(token.text);
      const known = found.get(base);
      if (known) known.small.push({ ...wordAt(tokens, text, at, base), segmentIndex: index });
    }
  }
  for (const [word, { small }] of found) if (small.length === 0) found.delete(word);
  return found;
}

// Few words begin as one does that is looked for, which spares nearly all of them the look-up.
const beginningKinds = 256;

/** The first two code units of a word as one of `beginningKinds` numbers. */
const beginningOf = (word: string): number =>
  (word.charCodeAt(0) * 31 + word.charCodeAt(1)) & (beginningKinds - 1);

function capitalsOf(
  { memo }: Analysis,
  passage: AnalysedPassage,
): Omit<CasedWord, 'segmentIndex'>[] {
  return memo.recall('capitals', passage.text, () => {
    const { tokens, text, sentences } = passage;
    const found: Omit<CasedWord, 'segmentIndex'>[] = [];
    for (let at = 1; at < tokens.length; at++) {
      const [last, token] = [tokens[at - 1], tokens[at]];
      if (!last || !token || token.kind !== 'word' || isSmall(token.text)) continue;
      const base = withoutEnding(token.text);
      if (base.length < shortestTerm || !capitalWord.test(base)) continue;
      if (last.kind === 'punctuation' && opening.has(last.text)) continue;
      if (sentences.some(({ start }) => start === token.start)) continue;
      found.push(wordAt(tokens, text, at, base));
    }
    return found.length > 0 && isTitleCase(tokens) ? [] : found;
  });
}

// What follows these may have a capital of its place, not of its own.
const opening: ReadonlySet<string> = new Set(':.!?"“„«‘\'–—-');

const capitalWord = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

// Nearly every word of a title begins large; in prose one in four at most.
function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let large = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length <= shortestTerm) continue;
    long += 1;
    if (!isSmall(text) && /^\p{Lu}\p{Ll}/u.test(text)) large += 1;
  }
  return long > 0 && large > 0.6 * long;
}

function wordAt(tokens: readonly Token[], text: string, at: number, base: string) {
  const token = tokens[at];
  const start = token?.start ?? 0;
  const beside = (one: Token | undefined, from: number, to: number): string | null => {
    if (!one || one.kind === 'punctuation' || /\S/.test(text.slice(from, to))) return null;
    return withoutEnding(one.text);
  };
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  return {
    start,
    end: start + base.length,
    text: base,
    before: beside(last, last?.end ?? 0, start),
    after: base === token?.text ? beside(next, token.end, next?.start ?? 0) : null,
  };
}

/** True for a word that begins with a small letter of ASCII, as most do: spares an expression. */
const isSmall = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
};

function withoutEnding(word: string): string {
  const at = word.length - (word.endsWith('s') ? 2 : 1);
  const sign = word.charAt(at);
  return sign === "'" || sign === '’' ? word.slice(0, at) : word;
}
