import { isCapitalised } from '../../text/capitals.ts';
import { decadeValues } from './decades.ts';
import { addMeasure, draft } from './draft.ts';
import type { QuantityFacts } from './facts.ts';
import type { Lexeme } from './lexemes.ts';
import { halfAfter, readNumberWords } from './number-words.ts';
import type { Draft } from './quantity.ts';

/** The quantity that a word begins, if it does: a number, a scale, a date word or a fraction. */
export function wordAt(
  lexemes: readonly Lexeme[],
  index: number,
  facts: QuantityFacts,
): readonly Draft[] {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== 'word') return none;
  const { meaning } = lexeme;
  const found =
    dateWord(lexemes, index, facts) ??
    numberWords(lexemes, index) ??
    halfHour(lexemes, index, facts) ??
    bareScale(lexemes, index) ??
    oneUnit(lexemes, index);
  if (!found) return none;
  if (found.kind === 'number') {
    if (meaning.measures && meaning.cardinal !== undefined && found.to === index + 1) {
      found.measures = meaning.measures;
    } else addMeasure(found, lexemes, index, facts);
  }
  return [found];
}

const none: readonly never[] = [];

function dateWord(lexemes: readonly Lexeme[], index: number, facts: QuantityFacts): Draft | null {
  const lexeme = lexemes[index];
  if (!lexeme) return null;
  const { month, weekday, relative, needsNumber, ambiguous, measures } = lexeme.meaning;
  const value = month ?? weekday ?? relative;
  if (value === undefined) return null;
  const kind = month !== undefined ? 'month' : weekday !== undefined ? 'weekday' : 'relative';
  const besideNumber = isBesideDigits(lexemes, index);
  const isCapital = isCapitalised(lexeme.text);
  if (kind !== 'relative' && facts.capitalisedDates !== isCapital) {
    // At the start of a sentence a common word has a capital too.
    if (!isCapital || !beginsSentence(lexemes, index)) return null;
  }
  const isAbbreviated = lexemes[index + 1]?.text === '.';
  if (needsNumber && !besideNumber && !isAbbreviated) return null;
  const weak = (ambiguous === true && !besideNumber) || measures !== undefined;
  return draft(lexeme, index, index + 1, { kind, form: 'word', values: [value], weak });
}

const isBesideDigits = (lexemes: readonly Lexeme[], index: number): boolean =>
  lexemes[index - 2]?.kind === 'digits' ||
  lexemes[index - 1]?.kind === 'digits' ||
  lexemes[index + 1]?.kind === 'digits' ||
  lexemes[index + 2]?.kind === 'digits';

const beginsSentence = (lexemes: readonly Lexeme[], index: number): boolean =>
  index === 0 || lexemes[index - 1]?.kind === 'sign';

function numberWords(lexemes: readonly Lexeme[], index: number): Draft | null {
  const found = readNumberWords(lexemes, index);
  const first = lexemes[index];
  if (!found || !first) return null;
  const last = lexemes[found.next - 1] ?? first;
  const scale = found.scaleAt === undefined ? undefined : lexemes[found.scaleAt];
  const end = scale ? (lexemes[found.next - 2]?.end ?? last.end) : last.end;
  const isDecade = found.isOrdinal && found.value >= 20 && found.value % 10 === 0;
  return draft({ start: first.start, end }, index, found.next, {
    form: 'word',
    role: isDecade ? 'decade' : found.isOrdinal ? 'ordinal' : 'count',
    mantissa: found.mantissa,
    scale: found.scale,
    scaleSpan: scale ? { start: scale.start, end: scale.end } : undefined,
    values: isDecade ? decadeValues(found.value) : [found.value],
    weak:
      found.value < 2 || (found.isOrdinal && found.value <= 4) || first.meaning.loose !== undefined,
  });
}

/** "halb acht", "half past seven". */
function halfHour(
  lexemes: readonly Lexeme[],
  index: number,
  { halfHour: side }: QuantityFacts,
): Draft | null {
  const first = lexemes[index];
  if (!first || side === null || first.meaning.fraction !== 0.5) return null;
  const at = side === 'after' ? index + 2 : index + 1;
  if (side === 'after' && !lexemes[index + 1]?.meaning.past) return null;
  const last = lexemes[at];
  const hour = last?.meaning.cardinal;
  if (!last || hour === undefined || hour < 1 || hour > 12) return null;
  const minutes = hour * 60 + (side === 'after' ? 30 : -30);
  return draft({ start: first.start, end: last.end }, index, at + 1, {
    form: 'word',
    role: 'time',
    values: [],
    minutes,
  });
}

/** "a mile": one, but seldom counted. */
function oneUnit(lexemes: readonly Lexeme[], index: number): Draft | null {
  const lexeme = lexemes[index];
  const { measures } = lexeme?.meaning ?? {};
  if (!lexeme || !measures || !lexemes[index - 1]?.meaning.article) return null;
  return draft(lexeme, index, index + 1, { form: 'word', mantissa: 1, measures, weak: true });
}

/** "thousands", "half a million", "milion i po", and fractions, which are weak. */
function bareScale(lexemes: readonly Lexeme[], index: number): Draft | null {
  const first = lexemes[index];
  if (!first) return null;
  const { fraction, scale } = first.meaning;
  if (scale !== undefined) {
    const half = halfAfter(lexemes, index + 1);
    return draft(first, index, half ?? index + 1, {
      form: half === undefined ? 'scale' : 'word',
      mantissa: half === undefined ? 1 : 1.5,
      scale,
      scaleSpan: { start: first.start, end: first.end },
      values: [half === undefined ? scale : 1.5 * scale],
    });
  }
  if (fraction === undefined) return null;
  for (const step of [1, 2]) {
    const word = lexemes[index + step];
    const power = word?.meaning.scale;
    if (word && power !== undefined) {
      return draft(first, index, index + step + 1, {
        form: 'word',
        mantissa: fraction,
        scale: power,
        scaleSpan: { start: word.start, end: word.end },
        values: [fraction * power],
      });
    }
  }
  return draft(first, index, index + 1, {
    form: 'word',
    mantissa: fraction,
    values: [fraction],
    weak: true,
  });
}
