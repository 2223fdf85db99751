import { beginningsIn } from './beginnings.ts';
import type { QuantityFacts } from './facts.ts';
import type { Said } from './lexemes.ts';
import { type Plain, plainOf } from './plain.ts';
import { roles } from './roles.ts';

/** A text and how its language writes quantities. */
export interface SaidIn {
  readonly said: Said;
  readonly facts: QuantityFacts;
}

/**
 * True where a glance at their words tells that two texts, read in full, would differ in nothing
 * that counts or dates, as those of most rows: each number and each day of the one is one of the
 * other, and none has a unit, a scale or a price. What is weak, as "one" and "a day", nobody misses.
 */
export function arePlainlyAlike(source: SaidIn, target: SaidIn): boolean {
  const ours = beginningsIn(source.said, source.facts);
  const theirs = ours && beginningsIn(target.said, target.facts);
  if (!theirs) return false;
  if (ours.length === 0 && theirs.length === 0) return true;
  const first = plainOf(source.said, ours, source.facts);
  const second = first && plainOf(target.said, theirs, target.facts);
  if (!second) return false;
  const bits = first.some | second.some;
  const isMeasured = first.isMeasured || second.isMeasured;
  if (bits & roles.foreign) return !isMeasured && isSameRow(first, second);
  // A day beside its month is missed however weak its word is.
  if (bits & roles.month && bits & roles.weak) return false;
  // A weak day is taken for another one that is too many.
  if (bits & roles.weakDay && !(areDaysOnce(first) && areDaysOnce(second))) return false;
  if (isMeasured && !areMeasuredAlike(first, second, (bits & roles.unit) !== 0)) return false;
  return isIn(first, second) && isIn(second, first);
}

/** The same numbers in one order, and nothing else. */
const isSameRow = (one: Plain, other: Plain): boolean =>
  (one.every & other.every & roles.digits) !== 0 &&
  one.keys.length === other.keys.length &&
  one.keys.every((key, at) => key === other.keys[at]);

/** Whether no day and no month is said twice; their keys are below 0. */
const areDaysOnce = ({ keys }: Plain): boolean =>
  keys.every((key, at) => key >= 0 || keys.indexOf(key) === at);

/**
 * Whether both measure the same, each as often, and nothing else that is said might be taken for a
 * part of it: the same number without a unit, and "a day" for one day.
 */
const areMeasuredAlike = (one: Plain, other: Plain, hasUnits: boolean): boolean =>
  [one, other].every(({ keys, units }) =>
    keys.every((key, at) => {
      const unit = units[at] ?? '';
      if (unit === '') return true;
      if (hasUnits && key === 1) return false;
      if (timesOf(key, '', one) + timesOf(key, '', other) > 0) return false;
      return timesOf(key, unit, one) === timesOf(key, unit, other);
    }),
  );

function timesOf(key: number, unit: string, { keys, units }: Plain): number {
  let times = 0;
  for (let at = 0; at < keys.length; at++) if (keys[at] === key && units[at] === unit) times++;
  return times;
}

/** Whether all numbers and days of the one that somebody misses are in the other. */
function isIn(one: Plain, other: Plain): boolean {
  for (let at = 0; at < one.keys.length; at++) {
    if (one.weak & (1 << at) || one.units[at] !== '') continue;
    if (timesOf(one.keys[at] ?? 0, '', other) === 0) return false;
  }
  return true;
}
