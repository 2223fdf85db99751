/** A written number read by the convention of its language, and by the other one. */
export interface Reading {
  /** What it says by the convention; undefined where it is not written by that. */
  readonly own: number | undefined;
  /** What it would say by the other convention, if that is something else. */
  readonly foreign: number | undefined;
}

/**
 * Reads digits with their separators.
 *
 * @param written digits, full stops, commas, spaces and apostrophes
 * @param decimal the decimal sign of the language; null reads both ways, the comma as decimal first
 */
export function readDigits(written: string, decimal: '.' | ',' | null): Reading {
  const plain = isAllDigits(written) ? written : written.replace(/[ \u00a0\u2009\u202f'’]/gu, '');
  if (isAllDigits(plain)) return { own: Number(plain), foreign: undefined };
  const comma = byComma(plain);
  const point = byComma(swapped(plain));
  const [own, foreign] = decimal === '.' ? [point, comma] : [comma, point];
  return { own, foreign: own === foreign ? undefined : foreign };
}

/** True for a number of digits alone, from 0 to 9. */
export function isAllDigits(written: string): boolean {
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return written !== '';
}

const swapped = (text: string): string =>
  text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/** The value of a number whose decimal sign is the comma, if it is one. */
function byComma(text: string): number | undefined {
  if (/^\d+,\d+$/.test(text) || /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  return undefined;
}

/**
 * Writes a number as a language does, as the number beside it is written: years and short numbers
 * without grouping.
 *
 * @param decimal the decimal sign; the other of comma and full stop groups thousands
 */
export function writeNumber(value: number, decimal: '.' | ',', grouped: boolean): string {
  const [whole = '', fraction] = String(Number(value.toFixed(6))).split('.');
  const separator = decimal === '.' ? ',' : '.';
  const groups = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, separator) : whole;
  return fraction === undefined ? groups : `${groups}${decimal}${fraction}`;
}
