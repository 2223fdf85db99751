import { hashNumber } from '../text/hash.ts';
import { isFurniture } from '../text/passage.ts';
import { numberPerRecord, oncePerRecord } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
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

/** Where a word stands that may be of interest: its passage, its token and its text. */
interface Met {
  readonly passage: AnalysedPassage;
  readonly at: number;
  readonly base: string;
}

function find(article: Analysis, functionWords: ReadonlySet<string>): BothCasings {
  const passages = article.target.filter(({ passage }) => !isFurniture(passage));
  const capitals = new Map<string, Met[]>();
  for (const passage of passages) addCapitals(capitals, passage, functionWords);
  const found = new Map<string, { capital: readonly CasedWord[]; small: readonly CasedWord[] }>();
  const smalls = capitals.size === 0 ? null : smallsOf(capitals, passages);
  if (!smalls || smalls.size === 0) return found;
  for (const [word, capital] of capitals) {
    const small = smalls.get(word);
    if (small) found.set(word, { capital: capital.map(wordAt), small: small.map(wordAt) });
  }
  return found;
}

/** Adds the capitals of a passage that say something of their words, by the words in small letters. */
function addCapitals(
  capitals: Map<string, Met[]>,
  passage: AnalysedPassage,
  functionWords: ReadonlySet<string>,
): void {
  const { tokens, sentences } = passage;
  let isProse = false;
  let sentence = 0;
  for (let at = 1; at < tokens.length; at++) {
    const [last, token] = [tokens[at - 1], tokens[at]];
    if (!last || !token || token.kind !== 'word') continue;
    if ((token.word.traits & traits.capitalised) === 0) continue;
    const capital = capitalOf(token.word);
    if (!capital || functionWords.has(capital.small)) continue;
    if (last.kind === 'punctuation' && opening.has(last.text)) continue;
    while ((sentences[sentence]?.start ?? token.end) < token.start) sentence++;
    if (sentences[sentence]?.start === token.start) continue;
    if (!isProse && isTitleCase(tokens)) return;
    isProse = true;
    const met = { passage, at, base: capital.base };
    const known = capitals.get(capital.small);
    if (known) known.push(met);
    else capitals.set(capital.small, [met]);
  }
}

// What follows these may have a capital of its place, not of its own.
const opening: ReadonlySet<string> = new Set(':.!?"“”„«‘\'–—-');

/** A word that has a capital first and small letters after it, without its ending; else null. */
const capitalOf = oncePerRecord(({ text }) => {
  const base = withoutEnding(text);
  const isOne = base.length >= shortestTerm && /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(base);
  return isOne ? { base, small: base.toLowerCase() } : null;
});

// Nearly every word of a title begins large; in prose one in four at most, which a few tell.
function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let large = 0;
  let room = tokens.length * (1 - mostOfProse) + 1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.end - token.start <= shortestTerm) continue;
    long += 1;
    const { word } = token;
    if ((word.traits & traits.capitalised) === 0) {
      if (--room < 0) return false;
    } else if (/^\p{Lu}\p{Ll}/u.test(word.text)) large += 1;
  }
  return long > 0 && large > mostOfProse * long;
}

const mostOfProse = 0.6;

/** Where the words that stand somewhere with a capital stand without one. */
function smallsOf(
  capitals: ReadonlyMap<string, unknown>,
  passages: readonly AnalysedPassage[],
): Map<string, Met[]> {
  const smalls = new Map<string, Met[]>();
  const sought = new Uint8Array(soughtSize);
  for (const word of capitals.keys()) sought[hashNumber(word) & (soughtSize - 1)] = 1;
  for (const passage of passages) {
    const { tokens } = passage;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || sought[baseNumber(token.word) & (soughtSize - 1)] === 0) continue;
      if (token.kind !== 'word' || token.text.length < shortestTerm) continue;
      const base = withoutEnding(token.text);
      if (!capitals.has(base)) continue;
      const known = smalls.get(base);
      if (known) known.push({ passage, at, base });
      else smalls.set(base, [{ passage, at, base }]);
    }
  }
  return smalls;
}

// Few words share so much of their number with one that is looked for, which spares nearly all of
// them the look-up.
const soughtSize = 0x800;

const baseNumber = numberPerRecord(({ text }) => hashNumber(withoutEnding(text)));

function wordAt({ passage, at, base }: Met): CasedWord {
  const { tokens, text } = passage;
  const token = tokens[at];
  const start = token?.start ?? 0;
  const beside = (one: Token | undefined, from: number, to: number): string | null => {
    if (!one || one.kind === 'punctuation' || /\S/.test(text.slice(from, to))) return null;
    return withoutEnding(one.text);
  };
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  return {
    segmentIndex: passage.index,
    start,
    end: start + base.length,
    text: base,
    before: beside(last, last?.end ?? 0, start),
    after: base === token?.text ? beside(next, token.end, next?.start ?? 0) : null,
  };
}

function withoutEnding(word: string): string {
  const at = word.length - (word.endsWith('s') ? 2 : 1);
  const sign = word.charAt(at);
  return sign === "'" || sign === '’' ? word.slice(0, at) : word;
}
