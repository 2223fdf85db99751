import type { Check } from '../engine/check.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { contrast, differencesIn, targetFacts } from '../engine/quantities.ts';
import type { WordMeaning } from '../lexicon/quantities/facts.ts';
import type { Quantity } from '../lexicon/quantities/quantity.ts';
import { suggestNumber, suggestWord } from '../lexicon/quantities/suggest.ts';

/** Another day, month, year or weekday than the source's, or another word for yesterday. */
export const dateValue: Check = {
  id: 'date-value',
  title: 'A date differs from the source',
  why: 'A wrong day or year is a factual error, and the wrong weekday sends readers out in vain.',
  message: 'The source says “{source}”, the translation “{translation}”.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  needs: needsNumberWords,
  *find(article, lexicon) {
    const facts = targetFacts(article, lexicon);
    for (const { kind, source, target } of differencesIn(article, lexicon)) {
      if (kind !== 'date' || !source || !target) continue;
      yield {
        ...contrast(article, source, target, target, (text) =>
          source.kind === 'number'
            ? suggestNumber(source, target, text, facts)
            : suggestWord(text, facts, means(source)),
        ),
        severity: isSure(source) && isSure(target) ? 'error' : 'question',
      };
    }
  },
  examples: [
    {
      source: ['Sjednica je zakazana za 4. april 2019. godine.'],
      target: ['The session is scheduled for ⟦March⟧ 4, 2019.'],
      suggests: 'April',
      severity: 'error',
    },
    {
      source: ['Sjednica je zakazana za 12. januar.'],
      target: ['The session is scheduled for ⟦21⟧ January.'],
      suggests: '12',
      severity: 'error',
    },
    {
      source: ['Most je srušen 1991. godine.'],
      target: ['The bridge was destroyed in ⟦1919⟧.'],
      suggests: '1991',
      severity: 'error',
    },
    {
      languages: ['de', 'en'],
      source: ['Der Hafen wird am Donnerstag geschlossen.'],
      target: ['The port will be closed on ⟦Tuesday⟧.'],
      suggests: 'Thursday',
      severity: 'error',
    },
    {
      source: ['Trajekt je krenuo juče.'],
      target: ['The ferry left ⟦today⟧.'],
      suggests: 'yesterday',
      severity: 'question',
    },
    {
      note: 'A date may be written in any order, in figures, words and short forms.',
      source: [
        'Potpisan je 4. aprila, a važi od 1. 5. 2019. godine.',
        'Devedesetih godina i 1980-ih luka je bila zatvorena.',
        'Radi od ponedjeljka do petka, od 10. do 15. maja.',
        'U maju će možda početi radovi.',
      ],
      target: [
        'It was signed on the 4th of April and applies from May 1, 2019.',
        'In the 1990s and the ’80s the port was closed.',
        'It is open Monday to Friday from 10–15 May.',
        'Works may begin in May.',
      ],
    },
    {
      note: 'A Serbian word that is both Sunday and week is doubted.',
      languages: ['sr-Latn', 'en'],
      source: ['Došao je prošle nedelje, a vraća se za 2 nedelje.'],
      target: ['He came last week and returns in 2 weeks.'],
    },
  ],
};

const isSure = ({ weak, kind }: Quantity): boolean => !weak && kind !== 'relative';

const means =
  ({ kind, values: [value] }: Quantity) =>
  (meaning: WordMeaning): boolean =>
    (kind === 'month' && meaning.month === value) ||
    (kind === 'weekday' && meaning.weekday === value) ||
    (kind === 'relative' && meaning.relative === value);
