import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundsOf } from '../../src/names/sounds.ts';
import { nameFacts } from '../../src/resources/names.ts';

const { likeness } = soundsOf(nameFacts('en').sounds);

describe('the likeness of an English name and what another language hears', () => {
  it.each([
    ['johnson', 'dzonson'],
    ['rutte', 'rute'],
    ['hughes', 'hjuz'],
    ['wright', 'rajt'],
    ['chelsea', 'celsi'],
    ['zelenskyy', 'zelenskyj'],
    ['krychowiak', 'krykhovjak'],
    ['grigorenko', 'hryhorenko'],
    ['washington', 'vasington'],
  ])('is near for %s and %s', (written, heard) => {
    expect(likeness(written, heard)).toBeGreaterThan(0.9);
  });

  it.each([
    ['johnson', 'miler'],
    ['petrov', 'smirnov'],
    ['london', 'pariz'],
    ['kovac', 'tomson'],
  ])('is far for %s and %s', (written, heard) => {
    expect(likeness(written, heard)).toBeLessThan(0.5);
  });

  const word = fc.string({
    unit: fc.constantFrom(...'abcdehijklmnoprstuvz'),
    minLength: 1,
    maxLength: 12,
  });

  it('is 1 for a word and itself, and never outside 0 to 1', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(likeness(a, a)).toBe(1);
        const found = likeness(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('tells what is less than asked for as 0, and the rest as it is', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const whole = likeness(a, b);
        const limited = likeness(a, b, 0.6);
        expect(limited).toBeCloseTo(whole > 0.6 ? whole : limited, 9);
        if (whole < 0.599) expect(limited).toBe(0);
      }),
    );
  });
});
