import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { contrast, differencesIn, targetFacts } from '../engine/quantities.ts';
import { suggestWord } from '../lexicon/quantities/suggest.ts';

/** Millions that became billions, thousands that became millions. */
export const numberScale: Check = {
  id: 'number-scale',
  title: 'A number of another magnitude',
  why: 'Million and billion look alike in a line and are a thousandfold apart.',
  message: 'The source says “{source}”, the translation “{translation}”.',
  type: 'numbers',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target } of differencesIn(article, lexicon)) {
      if (kind !== 'scale' || !source || !target) continue;
      const span = target.scaleSpan ?? target;
      yield contrast(article, source, target, span, (text) => {
        if (!target.scaleSpan) return null;
        const isMark = facts.words.get(text.toLowerCase())?.scale === undefined;
        return suggestWord(text, facts, ({ scale, scaleMark }) =>
          isMark ? scaleMark === source.scale : scale === source.scale,
        );
      });
    }
  },
  examples: [
    {
      source: ['Gasovod je koštao 20,5 milijardi eura.'],
      target: ['The pipeline cost €20.5 ⟦million⟧.'],
      suggests: 'billion',
      severity: 'error',
    },
    {
      source: ['Na trgu su se okupile hiljade ljudi.'],
      target: ['⟦Millions⟧ of people gathered in the square.'],
      suggests: 'Thousands',
      severity: 'error',
    },
    {
      languages: ['de', 'en'],
      source: ['Der Umsatz stieg auf 2,8 Mrd. Euro.'],
      target: ['Turnover rose to €2.8⟦m⟧.'],
      suggests: 'bn',
      severity: 'error',
    },
    {
      note: 'A German “Billion” is an English trillion; a scale may be written out.',
      languages: ['de', 'en'],
      source: ['Die Schulden betragen 2 Billionen Euro, davon 300 Mio. in bar.'],
      target: ['The debt is 2 trillion euros, of which 300,000,000 is in cash.'],
    },
    {
      note: 'Half a million, a million and a half.',
      source: ['Prodato je pola miliona karata, a štampano milion i po.'],
      target: ['Half a million tickets were sold and 1.5 million printed.'],
    },
  ],
};
