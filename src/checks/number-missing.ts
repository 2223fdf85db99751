import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { differencesIn, quantityPlace } from '../engine/quantities.ts';

/** A number of the source that the translated passage says in no form; marked on the source. */
export const numberMissing: Check = {
  id: 'number-missing',
  title: 'A number is missing in the translation',
  why: 'The passage is translated, but a figure of the source is nowhere in it.',
  message: '“{source}” of the source is not in the translated passage, in digits or in words.',
  type: 'omission',
  mqm: 'accuracy/omission',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    for (const { kind, source } of differencesIn(article, lexicon)) {
      if (kind !== 'missing' || !source) continue;
      if (source.kind !== 'number' || source.role === 'year' || source.role === 'day') continue;
      const place = quantityPlace(article, 'source', source);
      const context = article.source[source.segmentIndex]?.text ?? '';
      yield { ...place, issueKey: `${place.text}|${context}`, values: { source: place.text } };
    }
  },
  examples: [
    {
      source: ['Plaža je duga oko ⟦130 metara⟧ i otvorena je cijele godine.'],
      target: ['The beach is about metres long and open all year.'],
      severity: 'error',
    },
    {
      source: ['Broj putnika premašio je ⟦800⟧.'],
      target: ['The number of passengers has passed.'],
      severity: 'error',
    },
    {
      note: 'Words may stand for digits: both, a dozen, a decade, twice.',
      source: [
        'Uhapšena su 2 mornara i 12 radnika.',
        'U posljednjih 10 godina promet je porastao 2 puta.',
        'Traje 24 sata.',
      ],
      target: [
        'Both sailors and a dozen workers were arrested.',
        'Over the past decade traffic has doubled.',
        'It goes on around the clock.',
      ],
    },
    {
      note: 'A number said twice may be said once.',
      source: ['Od 45 brodova, koliko ih je bilo u luci, svih 45 je isplovilo.'],
      target: ['All 45 ships that were in the port have sailed.'],
    },
  ],
};
