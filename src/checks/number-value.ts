import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { contrast, differencesIn, targetFacts } from '../engine/quantities.ts';
import { sharesMeasure } from '../lexicon/quantities/match.ts';
import { suggestNumber } from '../lexicon/quantities/suggest.ts';

/** A number of the translation that stands where the source has another. */
export const numberValue: Check = {
  id: 'number-value',
  title: 'A number differs from the source',
  why: 'A wrong figure is the error readers notice first and forgive last.',
  message: 'The source says “{source}”, the translation “{translation}”.',
  type: 'numbers',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target } of differencesIn(article, lexicon)) {
      if (kind !== 'value' || !source || !target) continue;
      yield {
        ...contrast(article, source, target, target, (text) =>
          suggestNumber(source, target, text, facts),
        ),
        // What one side says in words may be counted otherwise: that is asked.
        severity:
          (source.form === 'digits' && target.form === 'digits') || sharesMeasure(source, target)
            ? 'error'
            : 'question',
      };
    }
  },
  examples: [
    {
      source: ['U luci je usidreno 14 brodova, a očekuje se još 28.'],
      target: ['There are ⟦41⟧ ships at anchor in the port and 28 more are expected.'],
      suggests: '14',
      severity: 'error',
    },
    {
      note: 'The right number is written as the target language writes it.',
      source: ['Most je koštao 20,5 milijardi dinara.'],
      target: ['The bridge cost ⟦205⟧ billion dinars.'],
      suggests: '20.5',
      severity: 'error',
    },
    {
      note: 'A number in words counts as well as one in digits.',
      source: ['Na brodu je bilo dvadeset sedam putnika.'],
      target: ['There were ⟦72⟧ passengers on board.'],
      suggests: '27',
      severity: 'question',
    },
    {
      languages: ['de', 'en'],
      source: ['Der Hafen hat fünfunddreißig Kräne und 1.250 Beschäftigte.'],
      target: ['The port has thirty-five cranes and ⟦1,520⟧ employees.'],
      suggests: '1,250',
      severity: 'error',
    },
    {
      note: 'Digits, words, scale words and the signs of either convention may say one number.',
      source: [
        'Izgrađeno je 20,5 hiljada stanova za dvije i po godine.',
        'Petogodišnji plan vrijedi 1.250,50 miliona eura.',
        'Pobijedili su sa 3:2 u 27. kolu sezone 2017/18.',
        'Brod je isplovio u 14.30 časova, a vratio se u 18 sati.',
      ],
      target: [
        'In two and a half years 20,500 flats were built.',
        'The five-year plan is worth €1.2505 billion.',
        'They won 3-2 in the 27th round of the 2017-18 season.',
        'The ship sailed at 2:30 p.m. and came back at 6 pm.',
      ],
    },
    {
      note: 'Conversions of units, also in brackets, and what stands in another row.',
      source: ['Plaža je duga 3 kilometra i široka 40 metara.', 'Otvorena je 2011. godine.'],
      target: ['The beach is two miles long and 40 metres (130 feet) wide.', 'It opened in 2011.'],
    },
    {
      note: 'Russian and Ukrainian words and abbreviations.',
      languages: ['ru', 'en'],
      source: ['В порту работают двадцать пять тысяч человек, оборот вырос до 2,5 млн тонн.'],
      target: ['The port employs 25,000 people and its turnover has grown to 2.5 million tonnes.'],
    },
    {
      languages: ['uk', 'en'],
      source: ['У порту п’ять причалів, туди прийшли двадцять два судна.'],
      target: ['The port has five berths, where ⟦32⟧ ships called.'],
      suggests: '22',
      severity: 'question',
    },
  ],
};
