import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { contrast, differencesIn, targetFacts } from '../engine/quantities.ts';
import { suggestWord } from '../lexicon/quantities/suggest.ts';

/** A number that is right, with another unit than the source's. */
export const unitChanged: Check = {
  id: 'unit-changed',
  title: 'The same number in another unit',
  why: 'The number is the source’s and the unit is not, so the quantity is wrong.',
  message: 'The source says “{source}”, the translation “{translation}”.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target, unit } of differencesIn(article, lexicon)) {
      if (kind !== 'unit' || !source || !target) continue;
      const span = target.measureSpan ?? target;
      yield {
        ...contrast(article, source, target, span, (text) =>
          target.measureSpan
            ? suggestWord(text, facts, ({ measures = [] }) =>
                unit === undefined
                  ? measures.some((code) => source.measures.includes(code))
                  : measures.includes(unit),
              )
            : null,
        ),
        severity: source.measureSpan && target.measureSpan ? 'error' : 'question',
      };
    }
  },
  examples: [
    {
      source: ['Radnik je u luci 24 godine.'],
      target: ['He has worked at the port for 24 ⟦months⟧.'],
      suggests: 'years',
      severity: 'error',
    },
    {
      languages: ['de', 'en'],
      source: ['Die Küste ist 130 Meilen lang.'],
      target: ['The coast is 130 ⟦kilometres⟧ long.'],
      suggests: 'miles',
      severity: 'error',
    },
    {
      note: 'A number that was converted, with the unit it had before.',
      source: ['Obala je duga oko 210 km.'],
      target: ['The coast is about 130 ⟦kilometres⟧ long.'],
      suggests: 'miles',
      severity: 'error',
    },
    {
      note: 'A conversion changes the number with the unit.',
      source: ['Put je dug 16 kilometara, pruga 100 km, a tunel traje 2 godine.'],
      target: ['The road is 10 miles long, the railway 100km and the tunnel takes 24 months.'],
    },
  ],
};
