import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { contrast, differencesIn, targetFacts } from '../engine/quantities.ts';
import { suggestWord } from '../lexicon/quantities/suggest.ts';

/** Per cent that became points or nothing, percentage points that became per cent. */
export const percentChanged: Check = {
  id: 'percent-changed',
  title: 'Per cent lost or mistaken',
  why: 'Four per cent, four percentage points and four are three different things.',
  message: 'The source says “{source}”, the translation “{translation}”.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target } of differencesIn(article, lexicon)) {
      if (kind !== 'percent' || !source || !target) continue;
      const span = target.measureSpan ?? target;
      yield contrast(article, source, target, span, (text) => {
        if (!source.measures.includes('%')) return null;
        if (!target.measureSpan) return `${text}%`;
        return suggestWord('percentage', facts, ({ measures = [] }) => measures[0] === '%');
      });
    }
  },
  examples: [
    {
      source: ['Porast iznosi 14 odsto.'],
      target: ['The increase is 14 ⟦points⟧.'],
      suggests: 'percent',
      severity: 'error',
    },
    {
      source: ['Porast iznosi 14% u odnosu na lani.'],
      target: ['The increase is ⟦14⟧ on last year.'],
      suggests: '14%',
      severity: 'error',
    },
    {
      languages: ['de', 'en'],
      source: ['Die Partei gewann 4 Prozentpunkte.'],
      target: ['The party gained 4 ⟦percent⟧.'],
      severity: 'error',
    },
    {
      note: 'Points are percentage points; one sign may serve a range or a list.',
      source: [
        'Stopa je pala za 2 procentna poena.',
        'Između 70 odsto i 90 odsto ispitanika to zna.',
      ],
      target: ['The rate fell by 2 points.', 'Between 70 and 90% of those asked know it.'],
    },
  ],
};
