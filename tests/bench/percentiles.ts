/** The value that `share` of the measurements do not exceed. */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Median and p95, in whole milliseconds. */
export const spread = (measured: readonly number[]): string =>
  `${percentile(measured, 0.5).toFixed(0)} ms (p95 ${percentile(measured, 0.95).toFixed(0)} ms)`;
