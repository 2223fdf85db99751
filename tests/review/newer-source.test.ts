import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newerSource } from '../../src/review/newer-source.ts';
import { firstStanding, passagesOf, type Standing } from '../../src/review/standing.ts';
import { formerOf } from '../../src/review/versions.ts';
import { documentOf } from '../../src/text/document.ts';

describe('telling what a passage of a newer version was', () => {
  const story = ['Most je otvoren.', 'Dug je 260 metara i košta dva evra.', 'Kraj.'];
  const cases: readonly [what: string, after: string[], former: (number | null)[]][] = [
    ['the same text', story, [0, 1, 2]],
    [
      'a reworded passage',
      ['Most je otvoren.', 'Dug je 280 metara i košta tri evra.', 'Kraj.'],
      [0, 1, 2],
    ],
    [
      'a passage put in',
      ['Most je otvoren.', 'Došao je i predsjednik.', ...story.slice(1)],
      [0, null, 1, 2],
    ],
    ['a passage left out', ['Most je otvoren.', 'Kraj.'], [0, 2]],
    [
      'one reworded beside a new one',
      ['Most je otvoren.', 'Nešto sasvim drugo.', 'Dug je 280 metara i košta dva evra.', 'Kraj.'],
      [0, null, 1, 2],
    ],
    ['another text', ['Vrijeme danas: oblačno, mjestimično kiša.'], [null]],
    ['nothing', [], []],
  ];
  it.each(cases)('knows %s', (_what, after, former) => {
    expect(formerOf(story, after)).toEqual(former);
  });

  it('keeps the order of both, and never gives a passage twice', () => {
    const texts = fc.array(
      fc.constantFrom('Ana je došla.', 'Ivo je otišao.', 'Ana je otišla kući.', 'x'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const known = formerOf(before, after).filter((index) => index !== null);
        expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a newer source', () => {
  const standing = (source: string[], target: string[], rows?: [number[], number[]][]): Standing =>
    firstStanding(
      documentOf('sr', source),
      documentOf('en', target),
      (rows ?? target.map((_, index) => [[index], [index]] as [number[], number[]])).map(
        ([from, to]) => ({ source: from, target: to }),
      ),
    );
  const newer = (article: Standing, texts: string[]) => {
    const result = newerSource(article, passagesOf(documentOf('sr', texts), 'source', 2));
    return {
      rows: result.rows.map(({ source, target }) => `${source.join('+')}|${target.join('+')}`),
      disturbed: result.disturbed.map(({ id }) => id),
      changes: result.changes,
    };
  };
  const three = standing(['Prvi pasus teksta.', 'Drugi pasus teksta.', 'Treći.'], ['A', 'B', 'C']);

  it('that says the same disturbs nothing', () => {
    expect(newer(three, ['Prvi pasus teksta.', 'Drugi pasus teksta.', 'Treći.'])).toEqual({
      rows: ['s2-1|t1', 's2-2|t2', 's2-3|t3'],
      disturbed: [],
      changes: 0,
    });
  });

  it('disturbs what lies beside a passage that changed, and nothing else', () => {
    expect(newer(three, ['Prvi pasus teksta.', 'Drugi pasus novog teksta.', 'Treći.'])).toEqual({
      rows: ['s2-1|t1', 's2-2|t2', 's2-3|t3'],
      disturbed: ['t2'],
      changes: 1,
    });
  });

  it('gives a new passage a row of its own under the one before it', () => {
    expect(
      newer(three, [
        'Uvod.',
        'Prvi pasus teksta.',
        'Drugi pasus teksta.',
        'Dodatak je ovo.',
        'Treći.',
      ]),
    ).toEqual({
      rows: ['s2-1|', 's2-2|t1', 's2-3|t2', 's2-4|', 's2-5|t3'],
      disturbed: [],
      changes: 2,
    });
  });

  it('leaves the translation of a passage that is gone, and disturbs it', () => {
    expect(newer(three, ['Prvi pasus teksta.', 'Treći.'])).toEqual({
      rows: ['s2-1|t1', '|t2', 's2-2|t3'],
      disturbed: ['t2'],
      changes: 1,
    });
  });

  it('keeps rows that were aligned by hand, with what is put between their passages', () => {
    const joined = standing(
      ['Prvi pasus teksta.', 'Drugi pasus teksta.'],
      ['A', 'B'],
      [
        [[0, 1], [0]],
        [[], [1]],
      ],
    );
    expect(newer(joined, ['Prvi pasus teksta.', 'Sredina.', 'Drugi pasus teksta.'])).toEqual({
      rows: ['s2-1+s2-2+s2-3|t1', '|t2'],
      disturbed: ['t1'],
      changes: 1,
    });
  });
});
