import { oncePer, oncePerRecord } from '../../text/remember.ts';
import type { Word } from '../../text/words.ts';
import { isAllDigits } from './digits.ts';
import type { QuantityFacts } from './facts.ts';
import { type Lexeme, lexemesOfWord, mayHoldAddress, type Said } from './lexemes.ts';
import { accountedBy } from './read.ts';

/** A text and how its language writes quantities. */
interface SaidIn {
  readonly said: Said;
  readonly facts: QuantityFacts;
}

/**
 * True where a glance at their words tells that two texts give the same number in digits, or none,
 * and that nothing else in them counts, measures or dates: as most sentences do. What would be read
 * of them is then the same.
 */
export function arePlainlyAlike(source: SaidIn, target: SaidIn): boolean {
  const number = onlyNumber(source);
  return number !== null && number === onlyNumber(target);
}

/** The number in digits that is all that a text gives; empty where it gives none, null for more. */
function onlyNumber({ said, facts }: SaidIn): string | null {
  const weightOf = weights(facts);
  let number = '';
  for (const { word } of said.tokens) {
    const weight = weightOf(word);
    if (weight === idle) continue;
    if (weight === telling || number !== '') return null;
    number = word.text;
  }
  return mayHoldAddress(said.text) ? null : number;
}

// A word that no number is read otherwise for, a number of digits alone, and all the others.
const idle = 0;
const whole = 1;
const telling = 2;

const weights = oncePer((facts: QuantityFacts) => {
  const partsOf = lexemesOfWord(facts);
  return oncePerRecord((word: Word) => {
    if (isAllDigits(word.text)) return whole;
    return !figure.test(word.text) && partsOf(word).every(isIdle) ? idle : telling;
  });
});

const figure = /\p{N}/u;

const isIdle = (lexeme: Lexeme): boolean =>
  lexeme.kind !== 'digits' && !lexeme.meaning.tells && accountedBy(lexeme).length === 0;
