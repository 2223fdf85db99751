/** How the words of a language change: what house terms are told by. */
export interface InflectionFacts {
  /** Endings that a stem takes, longest first, as in "polici-" + "jom"; empty when unknown. */
  readonly endings: readonly string[];
  /** Endings of words kept whole; "y>ies" puts one in the place of another. */
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** Forms that no ending makes ("won" of "win"). */
  readonly irregular: ReadonlyMap<string, readonly string[]>;
  /** A vowel that is dropped before an ending: ministar, ministra; empty where there is none. */
  readonly fleetingVowel: string;
  /** What dictionary forms end in and their other forms do not. */
  readonly dictionaryEndings: readonly string[];
  /** True where all nouns have a capital. */
  readonly nounsCapitalised: boolean;
}

/**
 * The stems of a word before its endings: itself, without a vowel that is dropped (ministar,
 * ministra), and without the ending of its dictionary form (opština, opštine).
 */
export function stemsOf(
  word: string,
  { fleetingVowel, dictionaryEndings }: InflectionFacts,
): string[] {
  const stems = [word];
  if (word.length < longEnough) return stems;
  if (fleetingVowel !== '' && word.at(-2) === fleetingVowel) {
    stems.push(`${word.slice(0, -2)}${word.slice(-1)}`);
  }
  const ending = dictionaryEndings.find((one) => word.endsWith(one));
  if (ending !== undefined) stems.push(word.slice(0, -ending.length));
  return stems;
}

// Shorter words keep their vowels: grad, grada.
const longEnough = 5;

/** An expression for a word in any of its regular forms. */
export function foldedForm(word: string, { changes }: InflectionFacts): string {
  const forms = new Set([escaped(word)]);
  for (const [from, to] of changes) {
    if (!word.toLowerCase().endsWith(from)) continue;
    const stem = word.slice(0, word.length - from.length);
    if (stem.length >= shortestStem) forms.add(`${escaped(stem)}${escaped(to)}`);
  }
  return [...forms].join('|');
}

// "is" has no stem to put an ending on.
const shortestStem = 3;

/** A text as an expression that finds just that. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
