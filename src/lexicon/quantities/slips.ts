import { sharesMeasure } from './match.ts';
import type { Quantity } from './quantity.ts';

/** One digit, two digits changed over, or the decimal sign: what a slip of the hand makes. */
export function isSlip(head: Quantity, body: Quantity): boolean {
  if (isRoundOff(worthOf(head), worthOf(body))) return false;
  return isPowerApart(head, body) || (isSameScale(head, body) && changed(head, body) !== null);
}

/**
 * Money and measures of the same figures: €20.5 million and €20.5 billion, 41 % and 14 %. Without
 * a word for what is measured a single other digit proves nothing.
 */
export const isShifted = (head: Quantity, body: Quantity): boolean =>
  sharesMeasure(head, body) &&
  digitsOf(head).length >= 2 &&
  !isRoundOff(worthOf(head), worthOf(body)) &&
  (isPowerApart(head, body) || (isSameScale(head, body) && changed(head, body) === 'order'));

const isSameScale = (head: Quantity, body: Quantity): boolean => head.scale === body.scale;

/** What two numbers of equally many figures differ in: one digit, or the order of two. */
function changed(head: Quantity, body: Quantity): 'digit' | 'order' | null {
  const [a, b] = [figuresOf(head), figuresOf(body)];
  if (a.length !== b.length || a.length < 2) return null;
  const other = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = other;
  if (other.length === 1) return 'digit';
  const isTurned = second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return other.length === 2 && isTurned ? 'order' : null;
}

function isPowerApart(head: Quantity, body: Quantity): boolean {
  const power = Math.log10(worthOf(head) / worthOf(body));
  const whole = Math.round(power);
  return whole !== 0 && Math.abs(power - whole) < 1e-9;
}

const figuresOf = ({ mantissa }: Quantity): string => String(mantissa).replace('.', '');

// The figures that count: of 20,500 and 20.5 the same three.
const digitsOf = (quantity: Quantity): string =>
  figuresOf(quantity).replace(/^0+/, '').replace(/0+$/, '');

const roundOff = 0.1;

/** "Nearly 40" for 38.5: a headline rounds, and what ends in a nought or a five is round. */
const isRoundOff = (head: number, body: number): boolean =>
  [head, body].some((value) => Number.isInteger(value) && value % 5 === 0) && isNear(head, body);

/** Within a tenth of each other. */
export const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= roundOff * Math.max(a, b);

/** The likeliest value of a quantity. */
export const worthOf = ({ values: [value = Number.NaN] }: Quantity): number => value;
