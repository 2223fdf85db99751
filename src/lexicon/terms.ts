import { escaped, foldedForm, type InflectionFacts, shortStem } from './inflection.ts';

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
}

/** Finds the source terms of a glossary in a text; where two fit a word, the longer one counts. */
export function termFinder(
  glossary: readonly GlossaryTerm[],
  facts: InflectionFacts,
): (text: string) => TermPlace[] {
  const { endings, nounsCapitalised } = facts;
  const ranked = [...glossary].sort((a, b) => b.source.length - a.source.length);
  const ending = endings.map(escaped).join('|');
  const inflected = (word: string): string => {
    const short = shortStem(word, facts);
    const stems = [word, ...(short === null ? [] : [short])].map(escaped).join('|');
    return `(?:${stems})(?:${ending})?`;
  };
  const patterns = ranked.map(({ source, match }) => {
    const words = source.trim().split(/\s+/);
    const found = words.map(match === 'stem' ? inflected : escaped).join('\\s+');
    return new RegExp(
      `(?<![\\p{L}\\p{M}])${found}(?![\\p{L}\\p{M}])`,
      match === 'exact' ? 'gu' : 'giu',
    );
  });
  return (text) => {
    const places: TermPlace[] = [];
    for (const [index, term] of ranked.entries()) {
      const pattern = patterns[index];
      if (!pattern) continue;
      for (const { 0: found, index: start } of text.matchAll(pattern)) {
        const end = start + found.length;
        if (places.some((place) => place.start < end && start < place.end)) continue;
        // Where nouns have capitals, a small "spielen" is no form of "Spiel".
        if (nounsCapitalised && term.match === 'stem' && !/^\p{Lu}/u.test(found)) continue;
        places.push({ term, start, end });
      }
    }
    return places.sort((a, b) => a.start - b.start);
  };
}

/** Tells whether a text uses a target term in any of its forms. */
export function termUser(target: string, facts: InflectionFacts): (text: string) => boolean {
  const words = target.trim().split(/\s+/);
  const last = words.pop() ?? '';
  const forms = [
    foldedForm(last, facts),
    ...(facts.irregular.get(last.toLowerCase()) ?? []).map(escaped),
  ];
  const before = words.map((word) => `${escaped(word)}(?:['’]?s)?[\\s-]+`).join('');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])${before}(?:${forms.join('|')})(?![\\p{L}\\p{M}])`,
    'iu',
  );
  return (text) => pattern.test(text);
}
