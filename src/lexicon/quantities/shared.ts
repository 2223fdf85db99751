import { isDash, type Lexeme } from './lexemes.ts';
import type { Draft } from './quantity.ts';

/**
 * Gives numbers of a range or a list the unit and the scale that stand once for all of them:
 * "10 to 15 per cent", "$10–15 million".
 */
export function shareMeasures(all: Draft[], lexemes: readonly Lexeme[]): void {
  for (let index = all.length - 2; index >= 0; index--) {
    const first = all[index];
    const second = all[index + 1];
    if (!first || !second || first.kind !== 'number' || second.kind !== 'number') continue;
    if (first.role === 'day' || first.role === 'year') continue;
    if (first.role === 'decade' || !joined(lexemes, first, second)) continue;
    if (first.measures.length === 0) {
      first.measures = second.measures;
      first.measureSpan = second.measureSpan;
    } else if (second.measures.length === 0 && first.to < second.from) {
      second.measures = first.measures;
      second.measureSpan = first.measureSpan;
    }
    if (first.scale === 1 && second.scale > 1 && first.form !== 'scale') {
      first.values = [...first.values, first.mantissa * second.scale];
    }
  }
}

function joined(lexemes: readonly Lexeme[], first: Draft, second: Draft): boolean {
  const [sign] = lexemes.slice(first.to, second.from);
  if (!sign || second.from - first.to !== 1) return false;
  if (sign.text === ',') return first.form === 'digits' && second.form === 'digits';
  return isDash(sign) || sign.meaning.joiner === true;
}
