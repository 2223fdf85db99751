import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../../src/engine/check.ts';
import type { Finding } from '../../src/engine/finding.ts';
import { withoutOverlaps } from '../../src/engine/overlap.ts';

const findingOf = (check: string, start: number, end: number, segmentIndex = 0): Finding => ({
  check,
  type: 'other',
  severity: 'error',
  issue: check,
  side: 'target',
  segmentIndex,
  start,
  end,
  text: 'Ono što stoji ovdje'.slice(0, end - start),
  suggestions: [],
  related: [],
  message: '',
  fingerprint: `${check} ${start} ${end}`,
});

const checksOf = (findings: readonly Finding[]): string[] =>
  withoutOverlaps(findings).map(({ check }) => check);

describe('findings that overlap', () => {
  it('leave the more specific complaint about a word', () => {
    expect(checksOf([findingOf('spelling', 0, 4), findingOf('name-two-spellings', 0, 4)])).toEqual([
      'name-two-spellings',
    ]);
    expect(checksOf([findingOf('date-value', 0, 6), findingOf('number-value', 2, 4)])).toEqual([
      'date-value',
    ]);
  });

  it('stand side by side where one is about the words, the other about the signs', () => {
    expect(
      checksOf([findingOf('name-two-spellings', 0, 4), findingOf('quote-unbalanced', 0, 5)]),
    ).toHaveLength(2);
  });

  it('keep a complaint about the sentence beside those about its words', () => {
    const findings = [
      findingOf('consistency-repeat', 0, 19),
      findingOf('name-two-spellings', 0, 3),
      findingOf('spelling', 8, 13),
    ];
    expect(withoutOverlaps(findings)).toEqual(findings);
  });

  it('go where the whole sentence is not translated', () => {
    expect(
      checksOf([
        findingOf('spelling', 0, 3),
        findingOf('untranslated-sentence', 0, 19),
        findingOf('number-value', 4, 7),
      ]),
    ).toEqual(['untranslated-sentence']);
  });

  it('are left alone in different passages and where they only touch', () => {
    const findings = [
      findingOf('spelling', 0, 4),
      findingOf('name-two-spellings', 4, 8),
      findingOf('spelling', 0, 4, 1),
    ];
    expect(withoutOverlaps(findings)).toEqual(findings);
  });

  it('keep all the places of one check', () => {
    const findings = [findingOf('glossary-term', 0, 19), findingOf('glossary-term', 0, 18)];
    expect(withoutOverlaps(findings)).toEqual(findings);
  });

  it('never mark a place three times, whatever is found', () => {
    const finding = fc
      .tuple(fc.constantFrom(...families), fc.nat(30), fc.integer({ min: 1, max: 19 }))
      .map(([family, start, length]) => findingOf(family, start, start + length));
    fc.assert(
      fc.property(fc.uniqueArray(finding, { selector: ({ check }) => check }), (findings) => {
        const kept = withoutOverlaps(findings);
        for (let at = 0; at < 50; at++) {
          expect(kept.filter(({ start, end }) => start <= at && at < end).length).toBeLessThan(3);
        }
      }),
    );
  });

  it('lose nothing that overlaps with nothing', () => {
    const findings = families.map((family, index) => findingOf(family, index * 10, index * 10 + 5));
    expect(withoutOverlaps(findings)).toEqual(findings);
  });
});
