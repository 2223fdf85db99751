/** A decade of the last century may be named without it. */
export function decadeValues(value: number): number[] {
  if (value < 100) return [value, 1900 + value];
  return value >= 1900 && value < 2000 ? [value, value % 100] : [value];
}
