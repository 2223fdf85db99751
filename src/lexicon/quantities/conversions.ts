import type { Quantity } from './quantity.ts';

// What one of each unit is in the base unit of its dimension (SI; a year is 365.25 days).
const dimensions: readonly Readonly<Record<string, number>>[] = [
  { mm: 0.001, cm: 0.01, inch: 0.0254, foot: 0.3048, yard: 0.9144, m: 1, km: 1000, mile: 1609.344 },
  { g: 0.001, ounce: 0.02835, lb: 0.4536, kg: 1, stone: 6.35, tonne: 1000 },
  {
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
  },
  { litre: 1, gallon: 4.2 },
  { acre: 0.4047, hectare: 1 },
  { kw: 1, mw: 1000, gw: 1_000_000 },
  { cent: 1, USD: 100 },
  { cent: 1, EUR: 100 },
  { penny: 1, GBP: 100 },
];

// A translator rounds what he converts ("27 metres", "30 yards").
const tolerance = 0.15;

/** True where two quantities say about the same in different units of one kind. */
export function isConversion(a: Quantity, b: Quantity): boolean {
  return a.values.some((first) =>
    b.values.some((second) =>
      a.measures.some((from) => b.measures.some((to) => converts(first, from, second, to))),
    ),
  );
}

// A unit and those an English-speaking reader, or any other, knows instead.
const counterparts: Readonly<Record<string, readonly string[]>> = {
  km: ['mile'],
  m: ['yard', 'foot'],
  cm: ['inch'],
  mm: ['inch'],
  kg: ['lb'],
  celsius: ['fahrenheit'],
  hectare: ['acre'],
  litre: ['gallon'],
  mile: ['km'],
  yard: ['m'],
  foot: ['m'],
  inch: ['cm'],
  lb: ['kg'],
  fahrenheit: ['celsius'],
  acre: ['hectare'],
  gallon: ['litre'],
};

/**
 * The unit with which the target's number would be a conversion of the source's quantity, if it
 * stands with another: 210 km, and "130 kilometres".
 */
export function fittingUnit(source: Quantity, target: Quantity): string | undefined {
  const [first, second] = [source.values[0], target.values[0]];
  if (first === undefined || second === undefined || target.measures.length === 0) return undefined;
  for (const from of source.measures) {
    for (const to of counterparts[from] ?? []) {
      if (!target.measures.includes(to) && converts(first, from, second, to, 1)) return to;
    }
  }
  return undefined;
}

function converts(
  first: number,
  from: string,
  second: number,
  to: string,
  highestPower = 2,
): boolean {
  if (from === to) return false;
  if (from === 'celsius' && to === 'fahrenheit') return near(first * 1.8 + 32, second, 2);
  if (from === 'fahrenheit' && to === 'celsius') return near(second * 1.8 + 32, first, 2);
  return dimensions.some((units) => {
    const [one, other] = [units[from], units[to]];
    if (one === undefined || other === undefined) return false;
    // Areas convert by the square of the lengths.
    return [1, 2]
      .slice(0, highestPower)
      .some((power) =>
        near(first * one ** power, second * other ** power, second * other ** power * tolerance),
      );
  });
}

const near = (a: number, b: number, within: number): boolean => Math.abs(a - b) <= within;
