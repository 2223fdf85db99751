import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigits, writeNumber } from '../../src/lexicon/quantities/digits.ts';
import type { Quantity } from '../../src/lexicon/quantities/quantity.ts';
import { readQuantities } from '../../src/lexicon/quantities/read.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();

const read = (language: string, text: string): readonly Quantity[] =>
  readQuantities({ text, tokens: tokenise(text) }, lexicon.facts(language).quantities);

const values = (language: string, text: string): (number | undefined)[] =>
  read(language, text)
    .filter(({ weak }) => !weak)
    .map((quantity) => quantity.values[0]);

describe('numbers are read by value', () => {
  it.each([
    ['sr-Latn-ME', '1.250,50 dinara', [1250.5]],
    ['en', '1,250.50 dinars', [1250.5]],
    ['de', '1.250,50 Dinar', [1250.5]],
    ['en', '10 000 people and 2,500 more', [10_000, 2500]],
    ['sr-Latn-ME', 'dvadeset i pet ljudi', [25]],
    ['sr-Latn-ME', 'dvije hiljade i trista ljudi', [2300]],
    ['sr-Latn-ME', 'sto dvadeset sedam kilometara', [127]],
    ['sr-Latn-ME', 'hiljadu petsto eura', [1500]],
    ['sr-Latn-ME', 'pedesetorica, dvojicu i troje', [50, 2, 3]],
    ['sr-Latn-ME', 'dva i po miliona', [2_500_000]],
    ['sr-Latn-ME', 'pola miliona, milion i po', [500_000, 1_500_000]],
    ['sr-Latn-ME', 'u dvadeset prvom vijeku', [21]],
    ['sr-Latn-ME', 'dvadesetčetvorogodišnjak i petogodišnji plan', [24, 5]],
    ['hr', 'tri tisuće kuna i pet milijuna', [3000, 5_000_000]],
    ['sr-Cyrl', 'двадесет пет хиљада људи', [25_000]],
    ['sr-Cyrl', 'осамнаестогодишњи возач', [18]],
    ['de', 'fünfundzwanzigtausend Menschen', [25_000]],
    ['de', 'zweihundertfünfzig, dreiundachtzig', [250, 83]],
    ['de', 'zweieinhalb Millionen', [2_500_000]],
    ['de', 'der einundzwanzigste Tag, fünfjährige Kinder', [21, 5]],
    ['de', '20,5 Mrd. Euro, 3 Mio. Menschen', [20_500_000_000, 3_000_000]],
    ['en', 'twenty-five thousand three hundred people', [25_300]],
    ['en', 'two hundred and five, the thirty-first', [205, 31]],
    ['en', 'a hundred and twenty', [120]],
    ['en', 'two and a half million', [2_500_000]],
    ['en', '$2.8bn, £125m, 20k', [2_800_000_000, 125_000_000, 20_000]],
    ['en', 'thousands of people', [1000]],
    ['en', '2½ years', [2.5]],
    ['ru', 'двадцать пять тысяч человек', [25_000]],
    ['ru', '2,5 млн долларов', [2_500_000]],
    ['ru', 'пятилетний мальчик', [5]],
    ['uk', 'двадцять п’ять тисяч', [25_000]],
    ['uk', '2,5 млн доларів', [2_500_000]],
    ['cs', 'dvacet pět tisíc lidí', [25_000]],
    ['cs', '2,5 mld. korun', [2_500_000_000]],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text)).toEqual(expected);
  });

  it('reads a grouped number and its other reading where both are possible', () => {
    const [number] = read('en', 'There were 10.000 people.');
    expect([number?.values, number?.foreign]).toEqual([[10], 10_000]);
  });

  it('reads nothing in addresses', () => {
    expect(read('en', 'Write to desk24@example.com or see https://example.com/2018/12.')).toEqual(
      [],
    );
  });

  it('gives the places of the digits, of the scale and of the currency', () => {
    const text = 'It cost €20.5 billion.';
    const [sum] = read('en', text);
    const at = (span: { start: number; end: number } | undefined): string =>
      span ? text.slice(span.start, span.end) : '';
    expect(sum && [at(sum), at(sum.scaleSpan), at(sum.measureSpan)]).toEqual([
      '20.5',
      'billion',
      '€',
    ]);
  });
});

describe('dates and times', () => {
  const dates = (language: string, text: string): string[] =>
    read(language, text).map(({ kind, role, values: [value] }) =>
      kind === 'number' ? `${role} ${value}` : `${kind} ${value}`,
    );

  it.each([
    ['sr-Latn-ME', '4. aprila 2019. godine', ['day 4', 'month 4', 'year 2019']],
    ['sr-Latn-ME', '12. 5. 2018.', ['day 12', 'month 5', 'year 2018']],
    ['sr-Latn-ME', '12.05.2018.', ['day 12', 'month 5', 'year 2018']],
    ['hr', '3. siječnja', ['day 3', 'month 1']],
    ['en', 'April 4, 2019', ['month 4', 'day 4', 'year 2019']],
    ['en', 'the 4th of April', ['day 4', 'month 4']],
    ['en', '10–15 May', ['day 10', 'day 15', 'month 5']],
    ['de', 'am Donnerstag, dem 5. Mai', ['weekday 4', 'day 5', 'month 5']],
    ['ru', 'во вторник, 4 апреля', ['weekday 2', 'day 4', 'month 4']],
    ['uk', 'у п’ятницю, 4 квітня', ['weekday 5', 'day 4', 'month 4']],
    ['cs', 've čtvrtek 4. dubna', ['weekday 4', 'day 4', 'month 4']],
    ['en', 'the 1990s and the nineties', ['decade 1990', 'decade 90']],
    ['sr-Latn-ME', 'devedesetih i 90-ih', ['decade 90', 'decade 90']],
    ['de', 'in den 1990er Jahren', ['decade 1990']],
    ['en', 'the 2017-18 season', ['year 2017', 'year 18']],
  ])('%s: %s', (language, text, expected) => {
    expect(dates(language, text)).toEqual(expected);
  });

  it('takes no verb for a month', () => {
    expect(read('en', 'They may march.')).toEqual([]);
  });

  it.each([
    ['sr-Latn-ME', 'u 14.30 časova', 870],
    ['en', 'at 14:30', 870],
    ['en', 'at 2.30 pm', 150],
    ['de', 'um 14 Uhr', 840],
  ])('%s: %s', (language, text, minutes) => {
    expect(read(language, text)[0]?.minutes).toBe(minutes);
  });
});

describe('units and currencies', () => {
  it.each([
    ['sr-Latn-ME', '500 američkih dolara', ['USD']],
    ['en', 'US$500', ['USD']],
    ['en', 'EUR 450', ['EUR']],
    ['de', '2,8 Milliarden britische Pfund', ['GBP', 'lb']],
    ['en', '4 percentage points', ['pp']],
    ['sr-Latn-ME', '4 procentna poena', ['pp']],
    ['de', '4 Prozentpunkte', ['pp']],
    ['en', '10 per cent', ['%']],
    ['en', 'a 27-year-old', ['year']],
    ['sr-Latn-ME', '27-godišnji', ['year']],
    ['de', '27-jähriger', ['year']],
    ['en', '130 square miles', ['mile']],
    ['ru', '15 процентов', ['%']],
  ])('%s: %s', (language, text, expected) => {
    expect(
      read(language, text).find(({ kind, weak }) => kind === 'number' && !weak)?.measures,
    ).toEqual(expected);
  });

  it('gives every number of a range the unit that stands once', () => {
    expect(read('en', 'between 10 and 15 per cent').map(({ measures }) => measures)).toEqual([
      ['%'],
      ['%'],
    ]);
  });
});

describe('the signs of a number', () => {
  const written = fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, cents]) => Number(`${whole}.${cents}`));

  it('are read as they were written, by either convention', () => {
    fc.assert(
      fc.property(written, fc.constantFrom<'.' | ','>('.', ','), (value, decimal) => {
        expect(readDigits(writeNumber(value, decimal, true), decimal).own).toBe(value);
      }),
    );
  });
});
