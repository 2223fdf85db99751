/** What the letters of one language sound like in another's: letters → heard letters → cost. */
export type SoundRules = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Compares the spellings of a name in two languages by their sound. */
export interface Sounds {
  /**
   * How well `heard` writes down what `written` sounds like: 1 is exact, 0 nothing alike.
   * Both words are folded.
   */
  likeness(written: string, heard: string): number;
}

interface Step {
  readonly length: number;
  readonly heard: string;
  readonly cost: number;
}

/**
 * A weighted edit distance whose steps are whole letter groups, after the stochastic edit models
 * of transliteration (Ristad and Yianilos, 1998), with costs that are written rather than learnt.
 *
 * @param rules groups of letters of the written language, and what another language writes for
 *   them; letters without a rule stand for themselves
 */
export function soundsOf(rules: SoundRules): Sounds {
  const byLetters = new Map(Object.entries(rules));
  const longest = Math.max(1, ...[...byLetters.keys()].map((letters) => letters.length));
  const stepsOf = new Map<string, readonly Step[][]>();
  return {
    likeness(written, heard) {
      if (written === heard) return 1;
      let steps = stepsOf.get(written);
      if (!steps) {
        steps = stepsThrough(written, byLetters, longest);
        if (stepsOf.size > 20_000) stepsOf.clear();
        stepsOf.set(written, steps);
      }
      const length = (written.length + heard.length) / 2;
      return Math.max(0, 1 - cheapest(written, steps, heard) / (length * costOfNothingAlike));
    },
  };
}

// Two words of which every second letter is a different consonant have nothing in common.
const costOfNothingAlike = 0.5;

function stepsThrough(
  written: string,
  rules: ReadonlyMap<string, Readonly<Record<string, number>>>,
  longest: number,
): Step[][] {
  return Array.from(written, (_, at) => {
    const steps: Step[] = [];
    for (let length = 1; length <= longest && at + length <= written.length; length++) {
      const found = rules.get(written.slice(at, at + length));
      if (!found) continue;
      for (const [heard, cost] of Object.entries(found)) steps.push({ length, heard, cost });
    }
    return steps;
  });
}

function cheapest(written: string, steps: readonly Step[][], heard: string): number {
  const width = heard.length + 1;
  const costs = new Float64Array((written.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const offer = (cell: number, cost: number): void => {
    if (cost < (costs[cell] ?? 0)) costs[cell] = cost;
  };
  for (let i = 0; i <= written.length; i++) {
    const letter = written.charAt(i);
    for (let j = 0; j <= heard.length; j++) {
      const here = i * width + j;
      const cost = costs[here] ?? 0;
      if (j < heard.length) offer(here + 1, cost + lossOf(heard, j));
      if (i === written.length) continue;
      offer(here + width, cost + lossOf(written, i));
      if (j < heard.length) offer(here + width + 1, cost + changeOf(letter, heard.charAt(j)));
      for (const step of steps[i] ?? []) {
        if (!heard.startsWith(step.heard, j)) continue;
        offer(here + step.length * width + step.heard.length, cost + step.cost);
      }
    }
  }
  return costs[costs.length - 1] ?? Number.POSITIVE_INFINITY;
}

const vowels = 'aeiouy';

// Consonants that are said in the same place of the mouth are taken for each other most often.
const kin = new Map(
  ['bp', 'dt', 'gkhq', 'fvw', 'szc', 'mn', 'jy', 'lr'].flatMap((group, index) =>
    Array.from(group, (letter): [string, number] => [letter, index]),
  ),
);

/** What it costs that a letter has no counterpart: a second letter of a pair next to nothing. */
function lossOf(word: string, at: number): number {
  const letter = word.charAt(at);
  if (letter === word.charAt(at - 1)) return 0.03;
  if (vowels.includes(letter)) return at === word.length - 1 ? 0.25 : 0.35;
  return 0.7;
}

function changeOf(a: string, b: string): number {
  if (a === b) return 0;
  const vowel = vowels.includes(a);
  if (vowel !== vowels.includes(b)) return 1;
  if (vowel) return 0.35;
  const kinship = kin.get(a);
  return kinship !== undefined && kinship === kin.get(b) ? 0.5 : 0.9;
}
