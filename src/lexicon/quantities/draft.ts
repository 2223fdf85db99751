import type { Span } from '../../text/span.ts';
import type { QuantityFacts } from './facts.ts';
import type { Lexeme } from './lexemes.ts';
import { currencyBefore, measureAfter } from './measures.ts';
import type { Draft } from './quantity.ts';

type Fields = Partial<Omit<Draft, 'start' | 'end' | 'from' | 'to'>>;

/** A plain quantity over a range of lexemes, with what is known of it so far. */
export function draft(span: Span, from: number, to: number, fields: Fields): Draft {
  const { mantissa = 0 } = fields;
  return {
    kind: fields.kind ?? 'number',
    form: fields.form ?? 'digits',
    role: fields.role ?? 'count',
    values: fields.values ?? [mantissa],
    foreign: fields.foreign,
    isForeign: fields.isForeign ?? false,
    parts: fields.parts ?? none,
    mantissa,
    scale: fields.scale ?? 1,
    scaleSpan: fields.scaleSpan,
    minutes: fields.minutes,
    measures: fields.measures ?? none,
    measureSpan: fields.measureSpan,
    weak: fields.weak ?? false,
    start: span.start,
    end: span.end,
    from,
    to,
  };
}

const none: readonly never[] = [];

/** Adds the currency before a quantity or the unit after it, if one stands there. */
export function addMeasure(
  quantity: Draft,
  lexemes: readonly Lexeme[],
  first: number,
  facts: QuantityFacts,
): void {
  const before = currencyBefore(lexemes, first);
  const found = before ?? measureAfter(lexemes, quantity.to, facts);
  if (!found) return;
  quantity.measures = found.codes;
  quantity.measureSpan = { start: found.span.start, end: found.span.end };
  if (!before) quantity.to = found.next;
}
