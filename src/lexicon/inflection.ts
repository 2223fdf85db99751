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
  /** True where all nouns have a capital. */
  readonly nounsCapitalised: boolean;
}

/** The stem that a word has before its endings, where a vowel of it is dropped. */
export function shortStem(word: string, { fleetingVowel }: InflectionFacts): string | null {
  if (fleetingVowel === '' || word.length < longEnough || word.at(-2) !== fleetingVowel)
    return null;
  return `${word.slice(0, -2)}${word.slice(-1)}`;
}

// Shorter words keep their vowel: grad, grada.
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
