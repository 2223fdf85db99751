import type { Lexeme } from './lexemes.ts';
import { isDash } from './lexemes.ts';
import type { Draft } from './quantity.ts';

/** Tells which numbers beside a month are days: "4. aprila", "April 4", "10–15 May". */
export function placeDates(all: Draft[], lexemes: readonly Lexeme[]): void {
  numericDates(all, lexemes);
  seasons(all, lexemes);
  all.forEach((month, index) => {
    if (month.kind !== 'month') return;
    const before = all[index - 1];
    const after = all[index + 1];
    if (before && mayBeDay(before) && gapIs(lexemes, before.to, month.from, small)) {
      asDay(before);
      const first = all[index - 2];
      if (first && mayBeDay(first) && gapIs(lexemes, first.to, before.from, joining)) asDay(first);
    } else if (after && mayBeDay(after) && after.form === 'digits' && after.from === month.to) {
      asDay(after);
      const last = all[index + 2];
      if (last && mayBeDay(last) && gapIs(lexemes, after.to, last.from, joining)) asDay(last);
    }
  });
}

function asDay(quantity: Draft): void {
  quantity.role = 'day';
  quantity.weak = false;
}

const mayBeDay = ({ kind, values: [value = 0], measures, scale }: Draft): boolean =>
  kind === 'number' &&
  value >= 1 &&
  value <= 31 &&
  Number.isInteger(value) &&
  scale === 1 &&
  measures.length === 0;

const small = (lexeme: Lexeme): boolean => lexeme.text === '.' || lexeme.meaning.linker === true;

const joining = (lexeme: Lexeme): boolean =>
  lexeme.text === '.' || lexeme.meaning.joiner === true || isDash(lexeme);

function gapIs(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  allowed: (lexeme: Lexeme) => boolean,
): boolean {
  return to - from <= 2 && lexemes.slice(from, to).every(allowed);
}

/** "12. 5. 2018", "4.4.": a day and a month in figures, where stops follow both. */
function numericDates(all: Draft[], lexemes: readonly Lexeme[]): void {
  for (const [index, day] of all.entries()) {
    const month = all[index + 1];
    const year = all[index + 2];
    if (!month || !year || year.role !== 'year' || !mayBeDay(day) || !mayBeDay(month)) continue;
    const dotted = [day, month].every(({ to }) => lexemes[to]?.text === '.');
    if (!dotted || month.from !== day.to + 1 || year.from !== month.to + 1) continue;
    if ((month.values[0] ?? 13) > 12) continue;
    day.role = 'day';
    month.kind = 'month';
  }
}

/** The second year of "2017/18" is a year too. */
function seasons(all: Draft[], lexemes: readonly Lexeme[]): void {
  for (const [index, first] of all.entries()) {
    const second = all[index + 1];
    if (first.role !== 'year' || !second || second.from !== first.from + 2) continue;
    const sign = lexemes[first.from + 1];
    const [year = 0] = first.values;
    const [value = 0] = second.values;
    if (!sign || !(sign.text === '/' || isDash(sign)) || value !== (year + 1) % 100) continue;
    second.role = 'year';
    second.values = [value, year + 1];
  }
}
