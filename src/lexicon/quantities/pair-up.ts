import { isAccounted, isEqual, isOtherUnit } from './accounted.ts';
import { fittingUnit } from './conversions.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import { isSame, sharesMeasure } from './match.ts';
import type { Quantity } from './quantity.ts';
import { type PlacedQuantity, placed, type RowSide } from './sides.ts';

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
  const missing = new Set(
    source.quantities.filter((one) => !isAccounted(one, source.side, target.side)),
  );
  const added = new Set(
    target.quantities.filter((one) => !isAccounted(one, target.side, source.side)),
  );
  if (missing.size === 0 && added.size === 0) return [];
  const found: Difference[] = [];
  const candidates = source.quantities
    .flatMap((one) =>
      target.quantities.map((other) => ({ one, other, score: replaces(one, other) })),
    )
    // What is said elsewhere too needs a better reason to be taken for the other.
    .map(({ one, other, score }) => ({
      one,
      other,
      score: score - (missing.has(one) ? 0 : 1) - (added.has(other) ? 0 : 1),
      isOpen: missing.has(one) || added.has(other),
    }))
    .filter(({ score, isOpen }) => isOpen && score > 0)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<PlacedQuantity>();
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one);
    taken.add(other);
    found.push(replaced(one, other));
  }
  for (const one of missing) {
    if (!taken.has(one) && isFirm(one)) {
      found.push({ kind: 'missing', source: one, target: undefined });
    }
  }
  for (const one of added) {
    if (!taken.has(one) && isFirm(one)) found.push(addedTo(source.side, one));
  }
  return found;
}

function replaced(source: PlacedQuantity, target: PlacedQuantity): Difference {
  const unit = digitLikeness(source, target) > 0.5 ? undefined : fittingUnit(source, target);
  return unit === undefined
    ? { kind: kindOf(source, target), source, target }
    : { kind: 'unit', source, target, unit };
}

// "30 metara" as "30 metres (100 metres)": the second is the first in feet.
function addedTo(side: RowSide, target: PlacedQuantity): Difference {
  for (const quantity of side.all) {
    const source = placed(side, quantity);
    const unit = fittingUnit(source, target);
    if (unit !== undefined) return { kind: 'unit', source, target, unit };
    if (isOtherUnit(source, target) && isEqual(source, target)) {
      return { kind: 'unit', source, target };
    }
  }
  return { kind: 'added', source: undefined, target };
}

const isFirm = ({ form, kind, weak }: PlacedQuantity): boolean =>
  !weak && (form === 'digits' || kind === 'month' || kind === 'weekday');

/** How likely the one was put where the other should stand; 0 where it cannot be. */
function replaces(source: Quantity, target: Quantity): number {
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
    2 * likeness +
    (fittingUnit(source, target) === undefined ? 0 : 2)
  );
}

function digitLikeness(a: Quantity, b: Quantity): number {
  if (isSame(a.mantissa, b.mantissa)) return 1;
  const [first, second] = [digitsOf(a), digitsOf(b)];
  if (first === second) return 1;
  const length = Math.max(first.length, second.length);
  let same = 0;
  for (let at = 0; at < length; at++) if (first[at] === second[at]) same++;
  return same / length;
}

const digitsOf = ({ mantissa }: Quantity): string => String(mantissa).replace(/\D|0+$/g, '');

function kindOf(source: Quantity, target: Quantity): DifferenceKind {
  if (source.kind !== 'number' || source.role === 'day') return 'date';
  const isPlain = Number.isInteger(target.mantissa) && !target.isForeign && !target.foreign;
  if (source.role === 'decade' && target.role === 'decade') return 'date';
  if (source.role === 'year' && isPlain && target.form === 'digits') return 'date';
  if (source.scale !== target.scale && isSame(source.mantissa, target.mantissa)) return 'scale';
  return 'value';
}
