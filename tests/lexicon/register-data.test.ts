import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dictionary } from '../../src/lexicon/dictionary.ts';
import type { NameEntry } from '../../src/lexicon/register.ts';
import { registerKey } from '../../src/lexicon/register-keys.ts';
import { unitsOf } from '../../src/lexicon/register-units.ts';
import { dictionaryOf, loadDictionaries } from '../../src/resources/dictionaries.ts';
import { readRegister } from '../../src/resources/register.ts';

const folder = new URL('../../data/register/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const register = readRegister();
const wordsOf = (name: string): string[] => name.split(/[\s-]+/u);
const of = (kind: NameEntry['kind']) => register.all.filter((entry) => entry.kind === kind);

describe('the shipped register', () => {
  it('names a person, place, country, people or institution once only', () => {
    const seen = register.all.map(({ kind, en }) => `${kind} ${en}`);
    expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([]);
  });

  it('is wide enough: every file read, at least 300 persons and 300 places', () => {
    const lines = files.flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'),
    );
    expect(register.all.length).toBe(lines.length);
    expect(of('person').length).toBeGreaterThanOrEqual(300);
    expect(of('place').length).toBeGreaterThanOrEqual(300);
    expect(of('country').length).toBeGreaterThanOrEqual(190);
  });

  it.each(files)('keeps %s in the order of the English names', (name) => {
    const names = readFileSync(new URL(name, folder), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): string => JSON.parse(line).en);
    expect(names).toEqual([...names].sort());
  });

  it('has Serbian in Cyrillic and Croatian in Latin letters for every entry', () => {
    const wrong = register.all.filter(
      ({ names }) =>
        !names.sr?.length ||
        !names.hr?.length ||
        names.sr.some((name) => !/^[\p{Script=Cyrillic}\s.’-]+( [XVI]+)?$/u.test(name)) ||
        names.hr.some((name) => !/^[\p{Script=Latin}\s.’'-]+$/u.test(name)),
    );
    expect(wrong.map(({ en }) => en)).toEqual([]);
  });

  it('finds every entry by each of its names', () => {
    const lost = register.all.flatMap((entry) =>
      Object.entries(entry.names).flatMap(([language, names]) =>
        names.filter(
          (name) =>
            !register
              .source(wordsOf(name), 0, language)
              .some((match) => match.unit.entry === entry && match.ending === ''),
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('takes no preferred or accepted spelling for a slip of its own name', () => {
    const doubted = register.all.flatMap((entry) =>
      [entry.en, ...entry.accepted].filter((name) =>
        register
          .transcribed(wordsOf(name), 0, 'sr')
          .some((match) => match.unit.part === 'whole' && match.unit.entry === entry),
      ),
    );
    expect(doubted).toEqual([]);
  });

  it.each(['Vučić', 'Spajić', 'Milatović', 'Podgorica', 'Nikšić', 'Pljevlja', 'Vucic', 'Niksic'])(
    'knows %s as right English and as no slip',
    (name) => {
      expect(register.english([name], 0)).not.toEqual([]);
      expect(register.transcribed([name], 0, 'sr')).toEqual([]);
    },
  );

  it.each([
    ['Rute', 'Rutte'],
    ['Šolc', 'Scholz'],
    ['Makron', 'Macron'],
    ['Stoltenberga', null],
    ['Keln', 'Cologne'],
    ['Beč', 'Vienna'],
    ['Solun', 'Thessaloniki'],
    ['Njujorku', 'New York'],
    ['Nemačka', 'Germany'],
    ['Njemačka', 'Germany'],
    ['Ujedinjene nacije', 'United Nations'],
  ])('says of %s in a translation from Serbian: %s', (text, expected) => {
    const found = register.transcribed(wordsOf(text), 0, 'sr').map(({ unit }) => unit.en);
    if (expected === null) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });
});

describe('transcriptions that are English words', () => {
  let english: Dictionary | undefined;
  beforeAll(async () => {
    await loadDictionaries();
    english = dictionaryOf('en') ?? undefined;
  });

  it('are marked as traps', () => {
    const unmarked = register.all.flatMap((entry) =>
      unitsOf(entry).flatMap(({ en, accepted, names }) => {
        const right = new Set([en, ...accepted].map((name) => registerKey(name, 'en')));
        const traps = new Set(entry.traps.map((trap) => registerKey(trap, 'en')));
        return Object.entries(names)
          .flatMap(([language, spellings]) => spellings.map((name) => registerKey(name, language)))
          .filter((key) => /^[a-z]{3,}$/.test(key) && !right.has(key) && !traps.has(key))
          .filter((key) => english?.knows(key));
      }),
    );
    expect(english).toBeDefined();
    expect(unmarked).toEqual([]);
  });
});
