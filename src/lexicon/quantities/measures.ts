import type { Span } from '../../text/span.ts';
import type { QuantityFacts } from './facts.ts';
import { isDash, type Lexeme, touch } from './lexemes.ts';
import { meanings } from './meanings.ts';

export interface FoundMeasure {
  readonly codes: readonly string[];
  readonly span: Span;
  /** Index after its last lexeme, or of the number when it stands before it. */
  readonly next: number;
}

const currencies = new Set(
  'USD EUR GBP CHF RSD RUB JPY CNY INR KRUNA BAM TRY UAH PLN cent penny'.split(' '),
);

export const isCurrency = (code: string): boolean => currencies.has(code);

export const isPercent = (code: string): boolean => code === '%' || code === 'pp';

/** The unit or currency after a number that ends before `at`. */
export function measureAfter(
  lexemes: readonly Lexeme[],
  at: number,
  facts: QuantityFacts,
): FoundMeasure | null {
  let index = at;
  // "27-jährig", and the stop of "5. dan"; "of" of "thousands of dollars" is looked over too.
  if (isDash(lexemes[index]) && touch(lexemes[index - 1], lexemes[index])) index++;
  else if (lexemes[index]?.text === '.' && touch(lexemes[index - 1], lexemes[index])) index++;
  else if (lexemes[index]?.meaning.linker) index++;
  for (let skipped = 0; skipped < mostModifiers; skipped++) {
    const first = lexemes[index];
    if (!first || first.kind === 'digits') return null;
    const found = phraseAt(lexemes, index, facts);
    if (found) return found;
    if (!first.meaning.modifier && !(isDash(first) && touch(first, lexemes[index + 1])))
      return null;
    index++;
  }
  return null;
}

const mostModifiers = 4;

function phraseAt(
  lexemes: readonly Lexeme[],
  index: number,
  facts: QuantityFacts,
): FoundMeasure | null {
  const first = lexemes[index];
  if (!first) return null;
  const second = lexemes[index + 1];
  const isGluedSign = first.kind === 'sign' && touch(first, second);
  if (
    second?.kind === 'word' &&
    (isGluedSign || (first.meaning.inPhrase && second.meaning.inPhrase))
  ) {
    const phrase = `${first.text}${isGluedSign ? '' : ' '}${second.text}`.toLowerCase();
    const codes = meanings(facts)(phrase).measures;
    if (codes) return { codes, span: { start: first.start, end: second.end }, next: index + 2 };
  }
  const isGlued = touch(lexemes[index - 1], first);
  const codes =
    first.meaning.measures ?? (first.meaning.head && isGlued ? [first.meaning.head] : undefined);
  return codes ? { codes, span: first, next: index + 1 } : null;
}

/** The currency sign or code just before a number at `at`. */
export function currencyBefore(lexemes: readonly Lexeme[], at: number): FoundMeasure | null {
  const before = lexemes[at - 1];
  const number = lexemes[at];
  if (!before?.meaning.measures || !number) return null;
  const codes = before.meaning.measures.filter(isCurrency);
  if (codes.length === 0 || number.start - before.end > 1) return null;
  // A word for money before a number belongs to the number before it: "5 dollars, 3 of them".
  if (before.kind === 'word' && !/^\p{Lu}{3}$/u.test(before.text)) return null;
  return { codes, span: before, next: at };
}
