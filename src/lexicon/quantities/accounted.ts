import { isConversion } from './conversions.ts';
import { isSame, sharesMeasure } from './match.ts';
import type { Quantity } from './quantity.ts';
import { type RowSide, standsIn } from './sides.ts';

/**
 * True where a quantity without a counterpart of its own is said on the other side all the same:
 * twice for once, in a looser word, as a part, in another unit.
 *
 * @param side the side of the quantity
 */
export function isAccounted(one: Quantity, side: RowSide, other: RowSide): boolean {
  if (one.kind !== 'number' && standsIn(other, side, one)) return true;
  if (one.kind === 'number' && isLoose(one, other)) return true;
  // What happens on 27:37 happens in the 28th minute.
  if (one.measures.includes('minute') && other.all.some(isInMinute(one.values[0]))) return true;
  if (one.parts.length > 0 && one.parts.every((part) => isSaid(part, other))) return true;
  if (other.all.some((quantity) => isShare(one, quantity) || isShare(quantity, one))) return true;
  if (isTold(one, other) || other.all.some((quantity) => isMonthInFigures(one, quantity))) {
    return true;
  }
  return other.all.some(
    (quantity) =>
      !(one.role === 'day' && quantity.weak) &&
      quantity.kind === one.kind &&
      ((!isOtherUnit(one, quantity) && isEqual(one, quantity)) ||
        isConversion(quantity, one) ||
        one.values.some((value) => quantity.parts.includes(value))),
  );
}

const isLoose = ({ values }: Quantity, other: RowSide): boolean => {
  const loose = other.loose();
  return values.some((value) => loose.has(value));
};

/** True where two quantities have a value in common. */
export const isEqual = (a: Quantity, b: Quantity): boolean =>
  a.values.some((one) => b.values.some((other) => isSame(one, other)));

/** True where two quantities stand with units that say different things. */
export const isOtherUnit = (a: Quantity, b: Quantity): boolean =>
  a.measureSpan !== undefined &&
  b.measureSpan !== undefined &&
  !sharesMeasure(a, b) &&
  !isConversion(a, b);

// "11. septembra" and "9/11".
const isMonthInFigures = (a: Quantity, b: Quantity): boolean =>
  a.kind !== b.kind &&
  [a, b].some(({ kind }) => kind === 'month') &&
  [a, b].some(({ kind, form }) => kind === 'number' && form === 'digits') &&
  isEqual(a, b);

// "50 odsto manje" and "half as much".
const isShare = (percent: Quantity, share: Quantity): boolean =>
  percent.measures.includes('%') &&
  share.weak &&
  Math.abs((percent.values[0] ?? 0) / 100 - (share.values[0] ?? Number.NaN)) < 0.005;

/** Whether a time of day, or a number that may be part of one, is told by the clock's words. */
function isTold(one: Quantity, { all }: RowSide): boolean {
  if (one.role === 'time' && one.minutes !== undefined) {
    const { minutes } = one;
    const hour = Math.floor(minutes / 60);
    const past = minutes % 60;
    return all.some(({ form, values: [value = -1] }) => {
      // "petnaest do devet" is 8:45.
      const isHour = value % 12 === hour % 12 || (past >= 30 && value % 12 === (hour + 1) % 12);
      return (
        isHour && (form === 'word' || past === 0 || all.some(({ values }) => values[0] === past))
      );
    });
  }
  const [value = -1] = one.values;
  return all.some(
    ({ role, minutes }) =>
      role === 'time' &&
      minutes !== undefined &&
      one.role === 'count' &&
      (Math.floor(minutes / 60) % 12 === value % 12 || minutes % 60 === value) &&
      isClockValue(value),
  );
}

const isClockValue = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < 60;

const isInMinute =
  (value = 0) =>
  ({ parts }: Quantity): boolean =>
    parts[0] === value - 1;

// "116-123" and "116 123", "13. minutu i 10. sekundi" and "13:10".
const isSaid = (value: number, { all }: RowSide): boolean =>
  all.some((quantity) => quantity.values.includes(value));
