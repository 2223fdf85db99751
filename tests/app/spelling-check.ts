import type { Analysis } from '../../src/engine/analysis.ts';
import type { Check } from '../../src/engine/check.ts';
import type { Place } from '../../src/engine/finding.ts';
import { replacementFor } from '../../src/review/replacement.ts';

const placesOf = (article: Analysis, pattern: RegExp): (Place & { text: string })[] =>
  article.target.flatMap(({ index: segmentIndex, text }) =>
    [...text.matchAll(pattern)].map((match) => ({
      side: 'target' as const,
      segmentIndex,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  );

/** A check that knows one name: Rute is Rutte, with whatever hangs on it. */
export const spellingCheck: Check = {
  id: 'name-for-tests',
  title: 'One name, two spellings',
  why: 'Readers take two spellings for two people.',
  message: '“{found}” elsewhere reads Rutte.',
  type: 'inconsistent-entities',
  mqm: 'terminology/inconsistent-with-terminology-resource',
  severity: 'error',
  needsSource: false,
  *find(article) {
    const usual = placesOf(article, /\bRutte\b/gi).map((place) => ({
      ...place,
      role: 'usual' as const,
    }));
    if (usual.length === 0) return;
    for (const { text, ...place } of placesOf(article, /\bRute(?:’s)?/gi)) {
      yield {
        ...place,
        issueKey: 'rute|rutte',
        suggestions: [replacementFor(text, 'Rutte')],
        related: usual,
      };
    }
  },
  examples: [{ target: ['Rutte'] }, { target: ['Rutte and ⟦Rute⟧'] }],
};
