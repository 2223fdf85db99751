import { isConversion } from './conversions.ts';
import type { Quantity } from './quantity.ts';

/** A source and a target quantity that say the same. */
export interface Match<Q extends Quantity> {
  readonly source: Q;
  readonly target: Q;
}

export interface Matching<Q extends Quantity> {
  readonly matches: readonly Match<Q>[];
  /** Quantities with no counterpart, in order. */
  readonly source: readonly Q[];
  readonly target: readonly Q[];
}

/**
 * Finds for each quantity the one that says the same on the other side, each once; of several the
 * one with the same unit, the same role and the nearest place.
 */
export function matchQuantities<Q extends Quantity>(
  source: readonly Q[],
  target: readonly Q[],
): Matching<Q> {
  if (source.length === 0 || target.length === 0) return { matches: [], source, target };
  const candidates: { source: Q; target: Q; score: number }[] = [];
  source.forEach((one, at) => {
    target.forEach((other, to) => {
      const likeness = likenessOf(one, other);
      if (likeness === 0) return;
      const distance = Math.abs((at + 0.5) / source.length - (to + 0.5) / target.length);
      candidates.push({ source: one, target: other, score: likeness - distance });
    });
  });
  candidates.sort((a, b) => b.score - a.score);
  const taken = new Set<Quantity>();
  const matches: Match<Q>[] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.source) || taken.has(candidate.target)) continue;
    taken.add(candidate.source);
    taken.add(candidate.target);
    matches.push(candidate);
  }
  return {
    matches,
    source: source.filter((one) => !taken.has(one)),
    target: target.filter((one) => !taken.has(one)),
  };
}

/** 0 where two quantities do not say the same; more, the surer it is. */
function likenessOf(source: Quantity, target: Quantity): number {
  if (source.kind !== target.kind) return isFigureMonth(source, target) ? 3 : 0;
  const value = sameValue(source, target);
  if (value === 0) return 0;
  if (source.kind !== 'number') return value + (source.weak || target.weak ? 0 : 1);
  const units =
    source.measures.length === 0 || target.measures.length === 0
      ? 0
      : sharesMeasure(source, target) || value === conversion
        ? 2
        : -1.5;
  return (
    value +
    units +
    (source.role === target.role ? 0.6 : 0) +
    (source.form === target.form ? 0.4 : 0) +
    (source.weak || target.weak ? -0.5 : 0)
  );
}

// The month of "12.03.2024" is a number of "12/03/2024".
const isFigureMonth = (a: Quantity, b: Quantity): boolean =>
  [a, b].every(({ form }) => form === 'digits') &&
  [a, b].some(({ kind }) => kind === 'month') &&
  meets(a.values, b.values);

const conversion = 1.5;

/** How surely a quantity of the source and one of the translation are worth the same. */
function sameValue(a: Quantity, b: Quantity): number {
  if (isUncounted(a, b) || isUncounted(b, a)) return 0;
  if (meets(a.values, b.values)) return 4;
  if (b.foreign !== undefined && meets([b.foreign], a.values)) return 3;
  if (sameTime(a, b)) return 3;
  if (isShortYear(a, b) || isShortYear(b, a)) return 2;
  return isConversion(a, b) ? conversion : 0;
}

// "A year" is one year, but not the first of a month.
const isUncounted = (one: Quantity, other: Quantity): boolean =>
  one.weak &&
  one.measureSpan === undefined &&
  one.measures.length > 0 &&
  !sharesMeasure(one, other);

// "2019" and "SS19", "1953" and "1950-53".
const isShortYear = (year: Quantity, short: Quantity): boolean =>
  year.role === 'year' &&
  short.form === 'digits' &&
  short.end - short.start === 2 &&
  short.measures.length === 0 &&
  short.values[0] === (year.values[0] ?? 0) % 100;

const meets = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((first) => b.some((second) => isSame(first, second)));

/** Equal but for what binary fractions lose. */
export const isSame = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

// "15 časova" is "3 pm"; where the clock has no word of its own, a whole number may be the hour.
function sameTime(a: Quantity, b: Quantity): boolean {
  if (a.role !== 'time' && b.role !== 'time') return false;
  if (a.parts.length > 1 && a.parts.join() === b.parts.join()) return true;
  const [first, second] = [timeOf(a), timeOf(b)];
  return first !== undefined && second !== undefined && (first - second) % halfDay === 0;
}

const halfDay = 720;

const timeOf = ({ minutes, values: [value = Number.NaN] }: Quantity): number | undefined =>
  minutes ?? (Number.isInteger(value) && value >= 0 && value <= 24 ? value * 60 : undefined);

export const sharesMeasure = (a: Quantity, b: Quantity): boolean =>
  a.measures.some((code) => b.measures.includes(code));
