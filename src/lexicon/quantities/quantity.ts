import type { Span } from '../../text/span.ts';

/** A number, a month, a weekday or a day told from today ("yesterday"). */
export type QuantityKind = 'number' | 'month' | 'weekday' | 'relative';

/** `scale` is a power of ten without a number of its own: "thousands of people". */
export type QuantityForm = 'digits' | 'word' | 'scale';

export type QuantityRole = 'count' | 'year' | 'decade' | 'day' | 'ordinal' | 'time';

/** One quantity of a text. Its span holds the digits or number words, without scale and unit. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly form: QuantityForm;
  readonly role: QuantityRole;
  /** What it may be worth, scale included, the likeliest first. */
  readonly values: readonly number[];
  /** What it is worth when its signs are read by the other convention. */
  readonly foreign: number | undefined;
  /** True where only the other convention explains its signs: "5,5" in English. */
  readonly isForeign: boolean;
  /** What its figures are worth each for itself, where a sign or a space parts them: "13:10". */
  readonly parts: readonly number[];
  /** The number before the scale. */
  readonly mantissa: number;
  readonly scale: number;
  readonly scaleSpan: Span | undefined;
  /** A time of day in minutes, where it may be one. */
  readonly minutes: number | undefined;
  /** Codes of currencies and units, any of which it may be. */
  readonly measures: readonly string[];
  readonly measureSpan: Span | undefined;
  /** Too common or too doubtful a word to be missed when it is not there. */
  readonly weak: boolean;
}

/** A quantity while it is read, with the range of lexemes it takes. */
export type Draft = { -readonly [key in keyof Quantity]: Quantity[key] } & {
  from: number;
  to: number;
};
