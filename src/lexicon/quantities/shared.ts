import { isDash, type Lexeme } from './lexemes.ts';
import type { Draft } from './quantity.ts';

/**
 * Gives numbers of a range or a list the unit and the scale that stand once for all of them:
 * "10 to 15 per cent", "$10–15 million".
 */
export function shareMeasures(all: Draft[], lexemes: readonly Lexeme[]): void {
  for (let index = all.length - 2; index >= 0; index--) {
    const first = all[index];
    const second = all[index + 1];
    if (!first || !second || first.kind !== 'number' || second.kind !== 'number') continue;
    if (first.role === 'day' || first.role === 'year') continue;
    if (first.role === 'decade' || !joined(lexemes, first, second)) continue;
    if (first.measures.length === 0) {
      first.measures = second.measures;
      first.measureSpan = second.measureSpan;
    } else if (second.measures.length === 0 && first.to < second.from) {
      second.measures = first.measures;
      second.measureSpan = first.measureSpan;
    }
    if (first.scale === 1 && second.scale > 1 && first.form !== 'scale') {
      first.values = [...first.values, first.mantissa * second.scale];
    }
  }
}

function joined(lexemes: readonly Lexeme[], first: Draft, second: Draft): boolean {
  const [sign] = lexemes.slice(first.to, second.from);
  if (!sign || second.from - first.to !== 1) return false;
  if (sign.text === ',') return first.form === 'digits' && second.form === 'digits';
  return isDash(sign) || sign.meaning.joiner === true;
}

/**
 * Makes one quantity of two that are parts of one: "6-foot-6", "milijardu i 200 miliona eura".
 *
 * @returns the quantities, without the second parts
 */
export function joinParts(all: readonly Draft[], lexemes: readonly Lexeme[]): readonly Draft[] {
  const seconds = new Set<Draft>();
  for (let index = 0; index + 1 < all.length; index++) {
    const first = all[index];
    const second = all[index + 1];
    if (!first || !second || seconds.has(first)) continue;
    if (isFeetAndInches(first, second, lexemes)) {
      first.values = [(first.values[0] ?? 0) + (second.values[0] ?? 0) / 12];
    } else if (isSum(first, second, lexemes)) {
      first.values = [(first.values[0] ?? 0) + (second.values[0] ?? 0)];
      first.measures = second.measures;
      first.measureSpan = second.measureSpan;
      first.form = 'word';
    } else continue;
    first.end = second.end;
    first.mantissa = first.values[0] ?? 0;
    first.scale = 1;
    first.scaleSpan = undefined;
    seconds.add(second);
  }
  return seconds.size === 0 ? all : all.filter((quantity) => !seconds.has(quantity));
}

function isFeetAndInches(first: Draft, second: Draft, lexemes: readonly Lexeme[]): boolean {
  const gap = lexemes.slice(first.to, second.from);
  return (
    first.measures.includes('foot') &&
    second.form === 'digits' &&
    (second.values[0] ?? 12) < 12 &&
    (second.measures.length === 0 || second.measures.includes('inch')) &&
    (gap.length === 0 || (gap.length === 1 && gap.every(isDash)))
  );
}

function isSum(first: Draft, second: Draft, lexemes: readonly Lexeme[]): boolean {
  const gap = lexemes.slice(first.to, second.from);
  return (
    first.scale > second.scale &&
    second.scale > 1 &&
    second.form !== 'scale' &&
    first.measures.every((code) => second.measures.includes(code)) &&
    gap.length < 2 &&
    gap.every(({ meaning }) => meaning.and === true)
  );
}
