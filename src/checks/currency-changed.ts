import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { contrast, differencesIn, targetFacts } from '../engine/quantities.ts';
import { suggestWord } from '../lexicon/quantities/suggest.ts';

/** A sum that is right, in another currency than the source's. */
export const currencyChanged: Check = {
  id: 'currency-changed',
  title: 'A sum in another currency',
  why: 'The figure is right and the money is not.',
  message: 'The source says “{source}”, the translation “{translation}”.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target } of differencesIn(article, lexicon)) {
      if (kind !== 'currency' || !source || !target) continue;
      const span = target.measureSpan ?? target;
      yield contrast(article, source, target, span, (text) =>
        target.measureSpan
          ? suggestWord(text, facts, ({ measures = [] }) =>
              measures.some((code) => source.measures.includes(code)),
            )
          : null,
      );
    }
  },
  examples: [
    {
      source: ['Kazna iznosi 500 dolara.'],
      target: ['The fine is ⟦€⟧500.'],
      suggests: '$',
      severity: 'error',
    },
    {
      languages: ['de', 'en'],
      source: ['Der Markt umfasst 2,8 Milliarden britische Pfund.'],
      target: ['The market is worth 2.8 billion ⟦euros⟧.'],
      suggests: 'pounds',
      severity: 'error',
    },
    {
      source: ['Jedni su dali 1.000 dolara, drugi samo 250.'],
      target: ['Some gave $1,000, others only ⟦£⟧250.'],
      severity: 'error',
    },
    {
      note: 'Signs, codes and words of one currency are the same, before or after the number.',
      source: ['Kazna iznosi 500 dolara, odnosno 450 eura ili 12 hiljada funti.'],
      target: ['The fine is US$500, or EUR 450, or £12,000.'],
    },
  ],
};
