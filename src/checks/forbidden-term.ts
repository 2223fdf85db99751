import type { Check } from '../engine/check.ts';
import { escaped } from '../lexicon/inflection.ts';
import type { ForbiddenTerm } from '../lexicon/terms.ts';
import { isAllCapitals, isCapitalised } from '../text/capitals.ts';
import { isFurniture } from '../text/passage.ts';

/** A word that the house does not write. */
export const forbiddenTerm: Check = {
  id: 'forbidden-term',
  title: 'A word the house does not use',
  why: 'The house has agreed not to write this.',
  message: 'The house does not write “{term}”{instead}.',
  type: 'style',
  mqm: 'style/organizational-style',
  severity: 'error',
  needsSource: false,
  *find({ target }, lexicon) {
    const forbidden = lexicon.terms?.forbidden;
    if (!forbidden || forbidden.length === 0) return;
    const { pattern, preferred } = finderOf(forbidden);
    for (const { index, text, passage } of target) {
      if (isFurniture(passage)) continue;
      for (const match of text.matchAll(pattern)) {
        const [found] = match;
        const prefer = preferred.get(folded(found)) ?? [];
        yield {
          side: 'target',
          segmentIndex: index,
          start: match.index,
          end: match.index + found.length,
          issueKey: folded(found),
          suggestions: prefer.map((word) => inCaseOf(found, word)),
          values: {
            term: folded(found),
            instead: prefer.length > 0 ? `, but “${prefer.join('” or “')}”` : '',
          },
        };
      }
    }
  },
  examples: [
    {
      terms: { glossary: [], forbidden: [{ term: 'prior to', prefer: 'before' }] },
      target: ['⟦Prior to⟧ the opening the bridge was painted.', 'It was closed ⟦prior to⟧ that.'],
      suggests: 'Before',
      severity: 'error',
    },
    {
      note: 'Part of another word, and a house without a list.',
      target: ['The priory stands prior to the bridge.'],
    },
  ],
};

interface Finder {
  readonly pattern: RegExp;
  readonly preferred: ReadonlyMap<string, readonly string[]>;
}

const finders = new WeakMap<readonly ForbiddenTerm[], Finder>();

function finderOf(forbidden: readonly ForbiddenTerm[]): Finder {
  const known = finders.get(forbidden);
  if (known) return known;
  const preferred = new Map<string, string[]>();
  for (const { term, prefer } of forbidden) {
    const words = preferred.get(folded(term)) ?? [];
    if (prefer !== '' && !words.includes(prefer)) words.push(prefer);
    preferred.set(folded(term), words);
  }
  const terms = [...preferred.keys()]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.split(' ').map(escaped).join('\\s+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{Nd}])(?:${terms.join('|')})(?![\\p{L}\\p{M}\\p{Nd}])`,
    'giu',
  );
  const finder = { pattern, preferred };
  finders.set(forbidden, finder);
  return finder;
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function inCaseOf(found: string, word: string): string {
  if (isAllCapitals(found)) return word.toUpperCase();
  return isCapitalised(found) ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
}
