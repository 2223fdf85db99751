import { readDigits, writeNumber } from './digits.ts';
import type { QuantityFacts, WordMeaning } from './facts.ts';
import type { Quantity } from './quantity.ts';

/**
 * How the target language would write the source's number where the target's now stands, or null
 * where that cannot be said: between words and digits, or under different scales.
 *
 * @param text what stands there now
 */
export function suggestNumber(
  source: Quantity,
  target: Quantity,
  text: string,
  { decimal }: QuantityFacts,
): string | null {
  if (decimal === null || target.form !== 'digits' || !/^[\d.,]+$/.test(text)) return null;
  const value = (valueLike(source, text) ?? Number.NaN) / target.scale;
  // A scale that would need a new word ("2,500 million") is the editor's to rewrite.
  if (!Number.isFinite(value) || (target.scale > 1 && (value >= 1000 || value < 0.1))) return null;
  const isYear = [source, target].some(({ role }) => role === 'year' || role === 'decade');
  return writeNumber(value, decimal, !isYear || value >= 10_000);
}

// "devedesetih" is 90 beside "80s" and 1990 beside "1980s"; the year that ends a season is unsure.
function valueLike({ role, values }: Quantity, text: string): number | undefined {
  if (role === 'decade') return values.find((value) => String(value).length === text.length);
  return role === 'year' && values.length > 1 ? undefined : values[0];
}

/** The same digits with the signs of the other convention: "5,5" as "5.5". */
export function suggestSigns(text: string, { decimal }: QuantityFacts): string | null {
  if (decimal === null) return null;
  const signs = text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  return readDigits(signs, decimal).own === undefined ? null : signs;
}

/**
 * The word of the target language that fits a wanted meaning, in the likeness of the word that
 * stands there now: a sign for a sign, a plural for a plural, a capital for a capital.
 *
 * @param text what stands there now
 * @param fits whether a word means what is wanted
 */
export function suggestWord(
  text: string,
  facts: QuantityFacts,
  fits: (meaning: WordMeaning) => boolean,
): string | null {
  // Languages that decline their months and units leave the right ending to the editor.
  if (!isLightlyInflected(facts)) return null;
  const now = shapeOf(text);
  for (const [word, meaning] of facts.words) {
    if (!fits(meaning) || meaning.needsNumber || word === text.toLowerCase()) continue;
    const shape = shapeOf(word);
    if (shape.isSign !== now.isSign || shape.isShort !== now.isShort) continue;
    if (shape.isPlural !== now.isPlural) continue;
    return /^\p{Lu}/u.test(text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  return null;
}

const isLightlyInflected = ({ decimal, capitalisedDates }: QuantityFacts): boolean =>
  decimal === '.' && capitalisedDates;

const shapeOf = (text: string) => ({
  isSign: !/\p{L}/u.test(text),
  isShort: text.length <= 2,
  isPlural: text.length > 2 && (/s$/i.test(text) || /^(?:feet|inches|pence)$/i.test(text)),
});
