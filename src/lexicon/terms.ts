import { escaped, foldedForm, type InflectionFacts, stemsOf } from './inflection.ts';

/** How a source term is looked for: with its endings, as a whole word, or with its capitals too. */
export const termMatches = ['stem', 'word', 'exact'] as const;

export type TermMatch = (typeof termMatches)[number];

/** A source term and what the house calls it in the translation. */
export interface GlossaryTerm {
  readonly source: string;
  readonly target: string;
  readonly match: TermMatch;
}

/** What the house does not write, and what it writes instead; empty where that depends. */
export interface ForbiddenTerm {
  readonly term: string;
  readonly prefer: string;
}

/** The lists of a house. */
export interface TermLists {
  readonly glossary: readonly GlossaryTerm[];
  readonly forbidden: readonly ForbiddenTerm[];
}

/** A place of a text where a term stands. */
export interface TermPlace {
  readonly term: GlossaryTerm;
  readonly start: number;
  readonly end: number;
  /** False for a word that only begins with the term: a compound, a derivation, another word. */
  readonly isInflected: boolean;
}

/** Finds the source terms of a glossary in a text; where two fit a word, the longer one counts. */
export function termFinder(
  glossary: readonly GlossaryTerm[],
  facts: InflectionFacts,
): (text: string) => TermPlace[] {
  const endings = new Set(facts.endings);
  const ranked = [...glossary].sort((a, b) => b.source.length - a.source.length);
  const patterns = ranked.map(({ source, match }) => {
    const begun = (word: string): string =>
      `(?:${stemsOf(word, facts).map(escaped).join('|')})(\\p{L}*)`;
    const found = source
      .trim()
      .split(/\s+/)
      .map(match === 'stem' ? begun : escaped)
      .join('\\s+');
    const flags = match === 'exact' ? 'gu' : 'giu';
    return new RegExp(`(?<![\\p{L}\\p{M}])${found}(?![\\p{L}\\p{M}])`, flags);
  });
  const mayStandIn = beginningsOf(ranked, facts);
  const isForm = (found: string, rests: readonly string[], match: TermMatch): boolean =>
    rests.every((rest) => rest === '' || endings.has(rest.toLowerCase())) &&
    // Where nouns have capitals, a small "spielen" is no form of "Spiel".
    !(facts.nounsCapitalised && match === 'stem' && !/^\p{Lu}/u.test(found));
  return (text) => {
    const places: TermPlace[] = [];
    for (const index of mayStandIn(text)) {
      const [term, pattern] = [ranked[index], patterns[index]];
      if (!term || !pattern) continue;
      for (const match of text.matchAll(pattern)) {
        const [found, ...rests] = match;
        const [start, end] = [match.index, match.index + found.length];
        if (places.some((place) => place.start < end && start < place.end)) continue;
        places.push({ term, start, end, isInflected: isForm(found, rests, term.match) });
      }
    }
    return places.sort((a, b) => a.start - b.start);
  };
}

/**
 * Which of many terms may stand in a text, by the letters its words begin with: of a thousand terms
 * only a few are looked for. Gives their places in the list, in its order.
 */
function beginningsOf(
  terms: readonly GlossaryTerm[],
  facts: InflectionFacts,
): (text: string) => number[] {
  const byBeginning = new Map<string, number[]>();
  const anywhere: number[] = [];
  for (const [index, { source, match }] of terms.entries()) {
    const [word = ''] = source.trim().split(/\s+/);
    const stems = match === 'stem' ? stemsOf(word, facts) : [word];
    const keys = new Set(stems.map((stem) => lettersOf(stem.toLowerCase())));
    // What begins with a figure, a sign or a single letter is looked for everywhere.
    if ([...keys].some((key) => key.length < 2)) anywhere.push(index);
    else for (const key of keys) byBeginning.set(key, [...(byBeginning.get(key) ?? []), index]);
  }
  return (text) => {
    const found = new Set(anywhere);
    for (const [letters] of text.toLowerCase().matchAll(wordBeginning)) {
      for (const key of [letters, letters.slice(0, 2)]) {
        for (const index of byBeginning.get(key) ?? []) found.add(index);
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}

const wordBeginning = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{2,3}/gu;

/** The letters a word begins with, three at most. */
const lettersOf = (word: string): string => /^[\p{L}\p{M}]{0,3}/u.exec(word)?.[0] ?? '';

/** An expression for a target term in any of its forms. */
export function termPattern(target: string, facts: InflectionFacts): RegExp {
  const words = target.trim().split(/\s+/);
  const last = words.pop() ?? '';
  const irregular = facts.irregular.get(last.toLowerCase()) ?? [];
  const forms = [foldedForm(last, facts), ...irregular.map(escaped)];
  // "Sen. Kovač" and "Sens." are the title before a name.
  if (words.length === 0 && last.length > longEnough)
    forms.push(`${escaped(last.slice(0, 3))}s?(?=\\.)`);
  const before = words.map((word) => `${escaped(word)}(?:['’]?s)?[\\s-]+`).join('');
  return new RegExp(`(?<![\\p{L}\\p{M}])${before}(?:${forms.join('|')})(?![\\p{L}\\p{M}])`, 'iu');
}

const longEnough = 5;
