import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { differencesIn, quantityPlace } from '../engine/quantities.ts';

/** A figure in the translation that the source says nowhere near. */
export const numberAdded: Check = {
  id: 'number-added',
  title: 'A number the source does not have',
  why: 'A figure that comes from nowhere is either a slip or news the source did not give.',
  message: 'The source passage says “{found}” in no form.',
  type: 'addition',
  mqm: 'accuracy/addition',
  severity: 'question',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    for (const { kind, target } of differencesIn(article, lexicon)) {
      if (kind !== 'added' || target?.kind !== 'number' || target.form !== 'digits') continue;
      const place = quantityPlace(article, 'target', target, target);
      // What was added to one passage is one matter: "May 30, 2005".
      yield { ...place, issueKey: article.target[target.segmentIndex]?.text ?? '' };
    }
  },
  examples: [
    {
      source: ['Most je zatvoren zbog radova.'],
      target: ['The bridge is closed for ⟦48⟧ hours because of works.'],
      severity: 'question',
    },
    {
      note: 'Roman numerals, words and conversions account for a number.',
      source: [
        'Veteran Drugog svjetskog rata i borac iz I brigade.',
        'Potonuo je na dubini od oko 30 metara.',
        'Prodaje se već vijek.',
      ],
      target: [
        'A veteran of World War 2 and a fighter of the 1st Brigade.',
        'It sank in about 30 metres (100 feet) of water.',
        'It has been sold for 100 years.',
      ],
    },
  ],
};
