import { isFurniture } from '../text/passage.ts';
import { isAllCapitals, isCapitalised, type Token } from '../text/tokens.ts';
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
  for (const { tokens, text, index } of passages) {
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      const base = withoutEnding(token.text);
      const known = found.get(base);
      if (known) known.small.push({ ...wordAt(tokens, text, at, base), segmentIndex: index });
    }
  }
  for (const [word, { small }] of found) if (small.length === 0) found.delete(word);
  return found;
}

function capitalsOf(
  { memo }: Analysis,
  passage: AnalysedPassage,
): Omit<CasedWord, 'segmentIndex'>[] {
  return memo.recall('capitals', passage.text, () => {
    const { tokens, text, sentences } = passage;
    if (isTitleCase(tokens)) return [];
    const starts = new Set(sentences.map(({ start }) => start));
    return tokens.flatMap((token, at) => {
      if (token.kind !== 'word' || !isCapitalised(token.text)) return [];
      const base = withoutEnding(token.text);
      if (base.length < shortestTerm || !/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(base)) return [];
      const last = tokens[at - 1];
      if (!last || starts.has(token.start) || /^[:.!?"“„«‘'–—-]$/.test(last.text)) return [];
      return [wordAt(tokens, text, at, base)];
    });
  });
}

// Nearly every word of a title begins large; in prose one in four at most.
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > shortestTerm);
  const large = long.filter(({ text }) => isCapitalised(text) && !isAllCapitals(text));
  return long.length > 0 && large.length > 0.6 * long.length;
}

function wordAt(tokens: readonly Token[], text: string, at: number, base: string) {
  const token = tokens[at];
  const start = token?.start ?? 0;
  const beside = (one: Token | undefined, from: number, to: number): string | null =>
    one && one.kind !== 'punctuation' && /^\s*$/.test(text.slice(from, to))
      ? withoutEnding(one.text)
      : null;
  const [last, next] = [tokens[at - 1], tokens[at + 1]];
  return {
    start,
    end: start + base.length,
    text: base,
    before: beside(last, last?.end ?? 0, start),
    after: base === token?.text ? beside(next, token.end, next?.start ?? 0) : null,
  };
}

const withoutEnding = (word: string): string => word.replace(/['’]s?$/, '');
