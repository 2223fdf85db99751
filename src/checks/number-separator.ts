import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { differencesIn, quantityPlace, targetFacts } from '../engine/quantities.ts';
import { suggestSigns } from '../lexicon/quantities/suggest.ts';

/** A number that keeps the decimal comma or the grouping stop of the source language. */
export const numberSeparator: Check = {
  id: 'number-separator',
  title: 'A decimal or thousands sign of another language',
  why: 'To the reader “10.000” is ten, and “5,5” is nothing at all.',
  message: '“{found}” is written as in the source; here it should read “{right}”.',
  type: 'locale-violation',
  mqm: 'locale conventions/number format',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target } of differencesIn(article, lexicon)) {
      if (kind !== 'format' || !source || !target) continue;
      const place = quantityPlace(article, 'target', target, target);
      const right = suggestSigns(place.text, facts);
      if (right === null) continue;
      yield {
        ...place,
        issueKey: place.text,
        suggestions: [right],
        values: { right },
        related: [{ ...quantityPlace(article, 'source', source), role: 'source' }],
      };
    }
  },
  examples: [
    {
      source: ['Na koncert je došlo 10.000 ljudi.'],
      target: ['The concert was attended by ⟦10.000⟧ people.'],
      suggests: '10,000',
      severity: 'error',
    },
    {
      source: ['Inflacija iznosi 5,5 odsto.'],
      target: ['Inflation is ⟦5,5⟧ percent.'],
      suggests: '5.5',
      severity: 'error',
    },
    {
      languages: ['en', 'de'],
      source: ['The town has 10,500 inhabitants.'],
      target: ['Die Stadt hat ⟦10,500⟧ Einwohner.'],
      suggests: '10.500',
      severity: 'error',
    },
    {
      source: ['Brod je stigao u 4.40 ujutro.'],
      target: ['The ship arrived at ⟦4,40⟧ am.'],
      suggests: '4.40',
      severity: 'error',
    },
    {
      note: 'Clock times, versions and long decimals are no groups of thousands.',
      source: ['Trka je trajala 9,580 sekundi i počela u 20.30 časova.'],
      target: ['The race took 9.580 seconds and began at 20.30.'],
    },
    {
      source: ['Na koncert je došlo 10 000 ljudi, svaki je platio 5,50 eura.'],
      target: ['The concert was attended by 10,000 people, who paid €5.50 each.'],
    },
  ],
};
