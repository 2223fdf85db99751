import { describe, expect, it } from 'vitest';
import { readForbidden, readGlossary } from '../../src/resources/term-lists.ts';

describe('a glossary', () => {
  it('is read from CSV, with quoted commas, a byte order mark and Windows line ends', () => {
    expect(
      readGlossary(
        '\ufeffsource,target,match\r\nsud,court,stem\r\n"luka, pristanište",port,word\r\n',
      ),
    ).toEqual([
      { source: 'sud', target: 'court', match: 'stem' },
      { source: 'luka, pristanište', target: 'port', match: 'word' },
    ]);
  });

  it('takes a term with its endings where nothing else is said', () => {
    expect(readGlossary('source,target\nsud,court\n')).toEqual([
      { source: 'sud', target: 'court', match: 'stem' },
    ]);
    expect(readGlossary('source,target,match\nsud,court,\n')).toMatchObject([{ match: 'stem' }]);
  });

  const faults: readonly [what: string, csv: string, says: RegExp][] = [
    ['no header', 'sud,court\n', /line 1: .*source,target,match/],
    [
      'an unknown match',
      'source,target,match\nsud,court,stam\n',
      /line 2: match is stem, word, exact/,
    ],
    ['no target term', 'source,target\nsud,court\nluka,\n', /line 3: the target term is missing/],
    ['too many columns', 'source,target\nsud,court,a,b\n', /line 2: /],
    ['a quote that never closes', 'source,target\n"sud,court\n', /line \d: /],
  ];
  it.each(faults)('with %s is refused with its line', (_what, csv, says) => {
    expect(() => readGlossary(csv)).toThrow(says);
  });
});

describe('a list of forbidden terms', () => {
  it('has a term and what to write instead on a line; empty lines and notes are passed over', () => {
    expect(readForbidden('# house style\n\nprior to\tbefore\r\nvery unique\n')).toEqual([
      { term: 'prior to', prefer: 'before' },
      { term: 'very unique', prefer: '' },
    ]);
  });

  it('with a missing term or a third column is refused with its line', () => {
    expect(() => readForbidden('a\tb\n\tbefore\n')).toThrow(/line 2: the term is missing/);
    expect(() => readForbidden('a\tb\tc\n')).toThrow(/line 1: .*two columns/);
  });
});
