import { isConversion } from './conversions.ts';
import type { Difference, DifferenceKind, PlacedQuantity, RowSide } from './differences.ts';
import { isSame, sharesMeasure } from './match.ts';

interface Leftovers {
  /** What has no counterpart, in order. */
  readonly quantities: readonly PlacedQuantity[];
  readonly side: RowSide;
}

/**
 * Says of quantities without a counterpart which stands where another should, which is missing
 * and which was added. What the other side says elsewhere or in other words is accounted for.
 */
export function pairUp(source: Leftovers, target: Leftovers): Difference[] {
  const missing = source.quantities.filter((one) => !isAccounted(one, target.side));
  const added = target.quantities.filter((one) => !isAccounted(one, source.side));
  const found: Difference[] = [];
  const taken = new Set<PlacedQuantity>();
  const candidates = missing
    .flatMap((one) => added.map((other) => ({ one, other, score: replaces(one, other) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one);
    taken.add(other);
    found.push({ kind: kindOf(one, other), source: one, target: other });
  }
  for (const one of missing) {
    if (!taken.has(one) && isFirm(one)) {
      found.push({ kind: 'missing', source: one, target: undefined });
    }
  }
  for (const one of added) {
    if (!taken.has(one) && isFirm(one))
      found.push({ kind: 'added', source: undefined, target: one });
  }
  return found;
}

const isFirm = ({ form, kind, weak }: PlacedQuantity): boolean =>
  !weak && (form === 'digits' || kind === 'month' || kind === 'weekday');

function isAccounted(one: PlacedQuantity, other: RowSide): boolean {
  if (one.kind === 'number' && one.values.some((value) => other.loose.has(value))) return true;
  return other.all.some(
    (quantity) =>
      quantity.kind === one.kind &&
      (quantity.values.some((value) => one.values.some((mine) => isSame(value, mine))) ||
        isConversion(quantity, one) ||
        isPart(one, quantity)),
  );
}

// "116-123" and "116 123", "13. minutu i 10. sekundi" and "13:10".
function isPart(one: PlacedQuantity, whole: PlacedQuantity): boolean {
  return (
    one.values.some((value) => whole.parts.includes(value)) ||
    whole.values.some((value) => one.parts.includes(value))
  );
}

/** How likely the one was put where the other should stand; 0 where it cannot be. */
function replaces(source: PlacedQuantity, target: PlacedQuantity): number {
  if (source.kind !== target.kind) return 0;
  if (source.kind !== 'number') return source.weak && target.weak ? 0 : 3;
  if (source.weak || target.weak) return 0;
  const units =
    source.measures.length === 0 || target.measures.length === 0
      ? 0
      : sharesMeasure(source, target)
        ? 2
        : -2;
  const likeness = digitLikeness(source, target);
  return (
    1 +
    units +
    (source.role === target.role ? 1 : -1) +
    (source.form === target.form ? 1 : -1) +
    2 * likeness
  );
}

function digitLikeness(a: PlacedQuantity, b: PlacedQuantity): number {
  if (isSame(a.mantissa, b.mantissa)) return 1;
  const [first, second] = [digitsOf(a), digitsOf(b)];
  if (first === second) return 1;
  const length = Math.max(first.length, second.length);
  let same = 0;
  for (let at = 0; at < length; at++) if (first[at] === second[at]) same++;
  return same / length;
}

const digitsOf = ({ mantissa }: PlacedQuantity): string => String(mantissa).replace(/\D|0+$/g, '');

function kindOf(source: PlacedQuantity, target: PlacedQuantity): DifferenceKind {
  if (source.kind !== 'number') return 'date';
  if (source.role === 'year' || source.role === 'day') return 'date';
  if (source.scale !== target.scale && isSame(source.mantissa, target.mantissa)) return 'scale';
  return 'value';
}
