import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withHouseEntries } from '../../src/lexicon/house-names.ts';
import {
  createRegister,
  type NameEntry,
  type NameMatch,
  type NameRegister,
} from '../../src/lexicon/register.ts';

type Spellings = Readonly<Record<string, readonly string[]>>;

const entry = (
  kind: NameEntry['kind'],
  en: string,
  names: Spellings,
  more: Partial<NameEntry> = {},
): NameEntry => ({ kind, en, accepted: [], names, forms: {}, wrong: [], traps: [], ...more });

const register = createRegister([
  entry('person', 'Mark Rutte', { sr: ['Марк Руте'], hr: ['Mark Rutte'] }),
  entry(
    'person',
    'Donald Trump',
    { sr: ['Доналд Трамп'], hr: ['Donald Trump'] },
    { traps: ['Tramp'] },
  ),
  entry('person', 'Xi Jinping', { sr: ['Си Ђинпинг'], hr: ['Xi Jinping'] }, { family: 'Xi' }),
  entry(
    'person',
    'Volodymyr Zelensky',
    { sr: ['Володимир Зеленски'], ru: ['Владимир Зеленский'], uk: ['Володимир Зеленський'] },
    { accepted: ['Volodymyr Zelenskyy'] },
  ),
  entry('person', 'Milo Đukanović', { sr: ['Мило Ђукановић'], hr: ['Milo Đukanović'] }),
  entry('place', 'Cologne', { sr: ['Келн'], hr: ['Köln'], de: ['Köln'] }),
  entry('place', 'New York', { sr: ['Њујорк'], hr: ['New York'] }),
  entry('place', 'Rome', { sr: ['Рим'], hr: ['Rim'] }, { traps: ['Rim'] }),
  entry(
    'place',
    'Kyiv',
    { sr: ['Кијев'], hr: ['Kijev'] },
    { accepted: ['Kiev'], wrong: ['Kyjiv'] },
  ),
  entry('place', 'Zagreb', { sr: ['Загреб'], hr: ['Zagreb'] }),
  entry('place', 'Kragujevac', { sr: ['Крагујевац'] }, { forms: { sr: ['Крагујевца'] } }),
  entry('country', 'North Korea', { sr: ['Северна Кореја'], hr: ['Sjeverna Koreja'] }),
  entry('country', 'United States', { sr: ['Сједињене Америчке Државе', 'САД'] }),
  entry('place', 'Nice', { sr: ['Ница'] }),
  entry('place', 'Nicaea', { sr: ['Никеја'], hr: ['Nice'] }),
]);

const shown = (matches: readonly NameMatch[]): string[] =>
  matches.map(({ unit, ending }) => (ending ? `${unit.en} +${ending}` : unit.en));
const from = (text: string): [string[], number] => [text.split(' '), 0];

describe('right English spellings', () => {
  it.each([
    ['Rutte', ['Rutte']],
    ['Mark Rutte', ['Mark Rutte', 'Mark']],
    ['Kiev', ['Kyiv']],
    ['Zelenskyy', ['Zelensky']],
    ['Đukanović', ['Đukanović']],
    ['Djukanovic', ['Đukanović']],
    ['Dukanovic', ['Đukanović']],
    ['Rute', []],
    ['New Zealand', []],
  ])('%s is known as %j', (text, expected) => {
    expect(shown(register.english(...from(text)))).toEqual(expected);
  });

  it('are found by the whole name, accepted ones too', () => {
    const names = (name: string) => register.entries(name).map(({ en }) => en);
    expect(names('Kiev')).toEqual(['Kyiv']);
    expect(names('volodymyr zelenskyy')).toEqual(['Volodymyr Zelensky']);
    expect(names('Volodymyr')).toEqual([]);
  });
});

describe('names in the source', () => {
  it.each([
    ['sr', 'Руте', ['Rutte']],
    ['sr-Latn-ME', 'Ruteom', ['Rutte +om']],
    ['hr', 'Rutteu', ['Rutte +u']],
    ['sr', 'Келну', ['Cologne +u']],
    ['bs', 'Njujorka', ['New York +a']],
    ['sr-Latn', 'Severnom Korejom', ['North Korea +om']],
    ['sr', 'Крагујевца', ['Kragujevac']],
    ['sr', 'Сија', ['Xi +ja']],
    ['ru', 'Зеленского', ['Zelensky +ого']],
    ['uk', 'Зеленським', ['Zelensky +им']],
    ['ru', 'Келну', []],
  ])('in %s, %s stands for %j', (language, text, expected) => {
    expect(shown(register.source(...from(text), language))).toEqual(expected);
  });

  it('are written as in English in a Latin language that the entry does not name', () => {
    expect(shown(register.source(['Ruttes'], 0, 'de'))).toEqual(['Rutte +s']);
    expect(shown(register.source(['Köln'], 0, 'de'))).toEqual(['Cologne']);
    expect(shown(register.source(['Cologne'], 0, 'de'))).toEqual([]);
  });

  it('tell an acronym from a word that only looks like it', () => {
    expect(shown(register.source(['САД'], 0, 'sr'))).toEqual(['United States']);
    expect(shown(register.source(['Сад'], 0, 'sr'))).toEqual([]);
  });
});

describe('a person', () => {
  const popes = createRegister([
    entry(
      'person',
      'John Paul II',
      { sr: ['Јован Павле II'], de: ['Johannes Paul II'] },
      { whole: true },
    ),
  ]);

  it('is known by family and given name too, whichever comes first', () => {
    const parts = register.english(['Xi'], 0).map(({ unit }) => unit.part);
    expect(parts).toEqual(['family']);
    expect(register.english(['Jinping'], 0).map(({ unit }) => unit.part)).toEqual(['given']);
  });

  it('is not taken apart where the name is one whole', () => {
    expect(shown(popes.source(['Johannes', 'Paul', 'II'], 0, 'de'))).toEqual(['John Paul II']);
    expect(popes.source(['Johannes'], 0, 'de')).toEqual([]);
  });
});

describe('left-over transcriptions', () => {
  it.each([
    ['Rute', 'Rutte'],
    ['Ruteom', 'Rutte +om'],
    ['Keln', 'Cologne'],
    ['Koln', 'Cologne'],
    ['Njujork', 'New York'],
    ['Severna Koreja', 'North Korea'],
    ['Kijevu', 'Kyiv +u'],
    ['Kyjiv', 'Kyiv'],
  ])('%s is known as a slip for %s', (text, expected) => {
    expect(shown(register.transcribed(...from(text), 'sr'))).toEqual([expected]);
  });

  it.each(['Rutte', 'Kiev', 'Zagreb', 'Đukanović', 'Djukanović', 'Trump'])(
    '%s is right and no slip',
    (text) => {
      expect(register.transcribed([text], 0, 'sr')).toEqual([]);
    },
  );

  it('are those of the source language, and without a source only the listed ones', () => {
    expect(shown(register.transcribed(['Keln'], 0, 'de'))).toEqual([]);
    expect(shown(register.transcribed(['Keln'], 0, null))).toEqual([]);
    expect(shown(register.transcribed(['Kyjiv'], 0, null))).toEqual(['Kyiv']);
  });

  it('want proof where they are an English word or rightly another name', () => {
    const trap = (word: string) => register.transcribed([word], 0, 'sr').map((it) => it.trap);
    expect(trap('Tramp')).toEqual([true]);
    expect(trap('Rim')).toEqual([true]);
    expect(trap('Rima')).toEqual([true]);
    expect(trap('Nice')).toContain(true);
    expect(trap('Rute')).toEqual([false]);
  });

  it('begin with no word that is said to begin none', () => {
    const word = fc
      .tuple(
        fc.constantFrom('Rute', 'Tramp', 'Keln', 'Severna', 'Njujork', 'Kijev', 'Kyjiv', 'Zagreb'),
        fc.constantFrom('', 'a', 'u', 'om', 'oj', 'ski', 's'),
        fc.boolean(),
      )
      .map(([stem, ending, isLoud]) => (isLoud ? `${stem}${ending}`.toUpperCase() : stem + ending));
    fc.assert(
      fc.property(word, fc.constantFrom('Koreja', 'Jork', ''), (first, second) => {
        const isFound = register.transcribed([first, second], 0, 'sr').length > 0;
        expect(isFound && !register.beginsWrong(first, 'sr')).toBe(false);
      }),
    );
    expect(register.beginsWrong('Severna', 'sr')).toBe(true);
    expect(register.beginsWrong('Zagrebski', 'sr')).toBe(false);
  });
});

describe('the house', () => {
  const house = (en: string, more: Partial<NameEntry> = {}): NameRegister =>
    withHouseEntries(register, [entry('place', en, {}, more)]);

  it('may prefer another spelling, which makes the shipped one wrong', () => {
    const own = house('Kiev');
    expect(shown(own.english(['Kiev'], 0))).toEqual(['Kiev']);
    expect(own.english(['Kyiv'], 0)).toEqual([]);
    expect(shown(own.transcribed(['Kyiv'], 0, null))).toEqual(['Kiev']);
    expect(shown(own.transcribed(['Kijev'], 0, 'sr'))).toEqual(['Kiev']);
  });

  it('may go on accepting the shipped spelling', () => {
    const own = house('Kiev', { accepted: ['Kyiv'] });
    expect(shown(own.english(['Kyiv'], 0))).toEqual(['Kiev']);
    expect(own.transcribed(['Kyiv'], 0, null)).toEqual([]);
  });

  it('may add names of its own and leaves the rest as it was', () => {
    const own = house('Bigovo', { names: { sr: ['Бигово'] } });
    expect(shown(own.source(['Бигову'], 0, 'sr'))).toEqual(['Bigovo +u']);
    expect(own.all.length).toBe(register.all.length + 1);
  });
});

it('knows nothing when it is empty', () => {
  const empty = createRegister([]);
  expect(empty.english(['Rutte'], 0)).toEqual([]);
  expect(empty.source(['Руте'], 0, 'sr')).toEqual([]);
  expect(empty.transcribed(['Rute'], 0, 'sr')).toEqual([]);
});
