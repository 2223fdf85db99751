import type { Span } from './span.ts';

/** A number written in digits, with every value it may stand for, the likeliest first. */
export interface NumberToken extends Span {
  readonly text: string;
  readonly values: readonly number[];
  readonly percent: boolean;
}

// Digits with their separators. A plain space groups only before exactly three digits, so that
// two numbers side by side stay two.
const pattern =
  /\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,'’]\p{Nd}+)*/gu;

/**
 * The numbers of a text that are written in digits, in order. Decimal and grouping signs are read
 * in either convention: where both fit ("5.000"), both values are given. What has neither form
 * ("12.05.2019") is given as its parts. The sign before a number and scale words after it are not
 * part of it.
 */
export function numbers(text: string): NumberToken[] {
  if (!hasDigit.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const written = match[0];
    const values = valuesOf(asciiDigits(written));
    return values.length > 0
      ? [numberToken(text, match.index, written, values)]
      : partsOf(text, match.index, written);
  });
}

const hasDigit = /\p{Nd}/u;

function valuesOf(written: string): number[] {
  const grouped = written.replace(/[ \u00a0\u2009\u202f'’]/gu, '');
  const signs = grouped.replace(/\d/g, '');
  if (signs === '') return [Number(grouped)];
  const groupsFit = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.test(grouped);
  const allGrouped = Number(grouped.replace(/[.,]/g, ''));
  if (signs.length === 1) {
    const decimal = Number(grouped.replace(',', '.'));
    return groupsFit && grouped === written ? [allGrouped, decimal] : [decimal];
  }
  if (groupsFit) return [allGrouped];
  // Two kinds of sign: the last is the decimal one, the others part groups of three.
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(grouped) || /^\d{1,3}(?:,\d{3})+\.\d+$/.test(grouped)) {
    const last = Math.max(grouped.lastIndexOf('.'), grouped.lastIndexOf(','));
    return [Number(`${grouped.slice(0, last).replace(/[.,]/g, '')}.${grouped.slice(last + 1)}`)];
  }
  return [];
}

const partsOf = (text: string, start: number, written: string): NumberToken[] =>
  [...written.matchAll(/\p{Nd}+/gu)].flatMap((part) => {
    const value = Number(asciiDigits(part[0]));
    return Number.isNaN(value) ? [] : [numberToken(text, start + part.index, part[0], [value])];
  });

function numberToken(text: string, start: number, written: string, values: number[]): NumberToken {
  const end = start + written.length;
  return {
    start,
    end,
    text: written,
    values,
    percent: /^[ \u00a0\u202f]?[%٪％]/u.test(text.slice(end, end + 2)),
  };
}

// The first digit of each script's ten, of the scripts a newspaper may be written in.
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

const asciiDigits = (written: string): string =>
  written.replace(/\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? sign : String(code - zero);
  });
