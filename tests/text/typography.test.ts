import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../src/text/addresses.ts';
import { garbledIn } from '../../src/text/mojibake.ts';
import { quoteMarksIn } from '../../src/text/quotes.ts';

describe('quotation marks', () => {
  const rolesOf = (text: string): string =>
    quoteMarksIn(text)
      .map(({ role }) => role[0])
      .join('');

  const cases: readonly [what: string, text: string, roles: string][] = [
    ['straight ones by their neighbours', 'He said "yes" ("no").', 'ococ'],
    ['German and Serbian ones', '„Ja“, sagte er. „Ne”, rekao je.', 'ococ'],
    ['English curly ones', '“Yes,” he said. “No.”', 'ococ'],
    ['French and Russian ones', '« Oui », «Да»', 'ococ'],
    ['German pointed ones the other way round', '»Ja«, sagte er.', 'oc'],
    ['a quote in a quote', '"He said \'yes,\'" she said.', 'oc'],
    ['inches, which are none', 'A 55" screen and a 6\'2" man', ''],
    ['a mark set for an apostrophe', 'the Lakers" plans', ''],
  ];
  it.each(cases)('are told: %s', (_what, text, roles) => expect(rolesOf(text)).toBe(roles));
});

describe('addresses', () => {
  const cases: readonly [text: string, found: string[]][] = [
    [
      'See https://luka.example/red?d=1, or www.luka.example.',
      ['https://luka.example/red?d=1', 'www.luka.example'],
    ],
    [
      '(luka.example) and (https://luka.example/a_(b))',
      ['luka.example', 'https://luka.example/a_(b)'],
    ],
    ['Write to red@luka.example or @luka_bar!', ['red@luka.example', '@luka_bar']],
    ['At 3 p.m. the U.S. team left.It rained.', []],
  ];
  it.each(cases)('are found without the punctuation of the sentence: %s', (text, found) => {
    expect(addressesIn(text).map((address) => address.text)).toEqual(found);
    for (const { start, end, text: address } of addressesIn(text)) {
      expect(text.slice(start, end)).toBe(address);
    }
  });
});

describe('text read in the wrong encoding', () => {
  /** What a program makes of UTF-8 that it takes for Windows-1252. */
  const misread = (text: string): string =>
    [...Buffer.from(text, 'utf8')]
      .map((byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)))
      .join('');

  it.each(['č', 'ć', 'š', 'ž', 'đ', 'ü', 'é', '’', '“', '”', '–', '€', 'ш', 'Ж', '😀'])(
    'is told with what was meant: %s',
    (sign) => {
      const before = 'grad';
      const [found, ...rest] = garbledIn(`${before}${misread(sign)}ovi`);
      expect(rest).toEqual([]);
      expect(found).toEqual({ start: 4, end: 4 + misread(sign).length, meant: sign });
    },
  );

  it('is not seen in right text', () => {
    for (const text of [
      '„FPÖ“ und „TSCHÜ“',
      'Ångström, Élysée, Škoda, Đurđa',
      'Âge d’or',
      'naïve café – 5 €',
    ]) {
      expect(garbledIn(text)).toEqual([]);
    }
  });
});
