import { francAll } from 'franc';
import { isBcms } from '../text/language.ts';

/** What a language is told by: its tag and its small words. */
export interface Candidate {
  readonly tag: string;
  readonly functionWords: ReadonlySet<string>;
}

/**
 * Beginnings of words that one standard of Serbo-Croatian uses in every article and the others do
 * not, and frequent words that show the reflex of yat. One that ends in `_` is a whole word.
 */
export interface Standards {
  readonly ekavian: readonly string[];
  readonly ijekavian: readonly string[];
  readonly standards: Readonly<Record<string, readonly string[]>>;
}

/** What languages are told apart by. */
export interface Detection {
  readonly candidates: readonly Candidate[];
  readonly standards: Standards;
}

/**
 * The language of a text as a BCP 47 tag, or null where there is too little to tell.
 *
 * The small words that every sentence holds tell the languages that have a list; trigrams (franc)
 * tell the others. Serbian, Croatian, Bosnian and Montenegrin share nearly all their words:
 * between them a few words and the reflex of yat decide, and where those are silent the result
 * is a guess that an editor can change.
 *
 * @param text a whole article is best; the first 20,000 UTF-16 code units are read
 */
export function detectLanguage(text: string, { candidates, standards }: Detection): string | null {
  const sample = text.slice(0, 20_000).toLowerCase();
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const best = byFunctionWords(words, candidates);
  if (best === null) return byTrigrams(sample);
  return isBcms(best) ? standardOf(words, best, standards) : best;
}

// Below a tenth of small words a text is no running text of the language: lists of names, another
// language with a chance word in common.
const fewestFunctionWords = 0.1;

function byFunctionWords(
  words: readonly string[],
  candidates: readonly Candidate[],
): string | null {
  let best: string | null = null;
  let most = Math.max(fewestFunctionWords * words.length, 1);
  for (const { tag, functionWords } of candidates) {
    const count = words.reduce((sum, word) => sum + (functionWords.has(word) ? 1 : 0), 0);
    if (count > most) {
      best = tag;
      most = count;
    }
  }
  return best;
}

function byTrigrams(sample: string): string | null {
  const [best] = francAll(sample, { minLength: 40 });
  if (!best || best[0] === 'und') return null;
  return Intl.getCanonicalLocales(best[0])[0] ?? null;
}

function standardOf(words: readonly string[], best: string, standards: Standards): string {
  if (best === 'sr-Cyrl') return best;
  const count = (beginnings: readonly string[]): number => countBeginnings(words, beginnings);
  const ijekavian = count(standards.ijekavian);
  const ekavian = count(standards.ekavian);
  if (ekavian > ijekavian || (ekavian === ijekavian && best === 'sr-Latn')) return 'sr-Latn';
  let found: string | null = null;
  let most = 0;
  for (const [tag, beginnings] of Object.entries(standards.standards)) {
    const hits = count(beginnings);
    if (hits > most) {
      found = tag;
      most = hits;
    }
  }
  return found ?? (best === 'sr-Latn' ? 'sr-Latn-ME' : best);
}

function countBeginnings(words: readonly string[], beginnings: readonly string[]): number {
  const matches = (word: string, beginning: string): boolean =>
    beginning.endsWith('_') ? word === beginning.slice(0, -1) : word.startsWith(beginning);
  return words.filter((word) => beginnings.some((beginning) => matches(word, beginning))).length;
}
