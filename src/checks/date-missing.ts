import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { differencesIn, quantityPlace } from '../engine/quantities.ts';

/** A year, day, month or weekday of the source that the translated passage does not give. */
export const dateMissing: Check = {
  id: 'date-missing',
  title: 'A date is missing in the translation',
  why: 'When something happened is part of the news.',
  message: '“{source}” of the source is not in the translated passage.',
  type: 'omission',
  mqm: 'accuracy/omission',
  severity: 'question',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    for (const { kind, source } of differencesIn(article, lexicon)) {
      if (kind !== 'missing' || !source) continue;
      const isNumber = source.kind === 'number';
      if (isNumber && source.role !== 'year' && source.role !== 'day') continue;
      const place = quantityPlace(article, 'source', source, source);
      const context = article.source[source.segmentIndex]?.text ?? '';
      yield {
        ...place,
        issueKey: `${place.text}|${context}`,
        severity: isNumber ? 'error' : 'question',
        values: { source: place.text },
      };
    }
  },
  examples: [
    {
      source: ['Izbori su najavljeni za ⟦2020⟧. godinu.'],
      target: ['The elections have been announced for.'],
      severity: 'error',
    },
    {
      source: ['Ministar dolazi u ⟦utorak⟧.'],
      target: ['The minister is coming.'],
      severity: 'question',
    },
    {
      source: ['Izbori su najavljeni za 2020. godinu, u nedjelju 5. aprila.'],
      target: ['The elections have been announced for Sunday, 5 April 2020.'],
    },
  ],
};
