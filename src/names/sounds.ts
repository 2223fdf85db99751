import { oncePerWord } from '../text/remember.ts';

/** What the letters of one language sound like in another's: letters → heard letters → cost. */
export type SoundRules = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Compares the spellings of a name in two languages by their sound. */
export interface Sounds {
  /**
   * How well `heard` writes down what `written` sounds like: 1 is exact, 0 nothing alike.
   * Both words are folded.
   *
   * @param least what is less alike than this is told as 0, and found out sooner
   */
  likeness(written: string, heard: string, least?: number): number;
}

interface Step {
  readonly length: number;
  readonly heard: string;
  readonly cost: number;
}

/** A written word made ready: what each place may sound like, and what leaving it out costs. */
interface Written {
  readonly steps: readonly (readonly Step[])[];
  readonly losses: Float64Array;
}

/**
 * A weighted edit distance whose steps are whole letter groups, after the stochastic edit models
 * of transliteration (Ristad and Yianilos, 1998), with costs that are written rather than learnt.
 *
 * @param rules groups of letters of the written language, and what another language writes for
 *   them; letters without a rule stand for themselves
 */
export function soundsOf(rules: SoundRules): Sounds {
  const stepsOf = stepsBy(rules);
  const ready = new Map<string, Written>();
  return {
    likeness(written, heard, least = 0) {
      if (written === heard) return 1;
      let word = ready.get(written);
      if (!word) {
        word = readied(written, stepsOf);
        if (ready.size > 10_000) ready.clear();
        ready.set(written, word);
      }
      const nothing = ((written.length + heard.length) / 2) * costOfNothingAlike;
      const cost = cheapest(written, word, heard, nothing * (1 - least));
      return Math.max(0, 1 - cost / nothing);
    },
  };
}

// Two words of which every second letter is a different consonant have nothing in common.
const costOfNothingAlike = 0.5;

type StepsOf = (written: string, at: number) => readonly Step[];

/** The steps that rules allow at a place of a word; words share them, as there are few kinds. */
function stepsBy(rules: SoundRules): StepsOf {
  const byLetters = new Map(Object.entries(rules));
  const longest = Math.max(1, ...[...byLetters.keys()].map((letters) => letters.length));
  const known = oncePerWord((letters): readonly Step[] => {
    const here: Step[] = [];
    for (let length = 1; length <= letters.length; length++) {
      const found = Object.entries(byLetters.get(letters.slice(0, length)) ?? {});
      for (const [heard, cost] of found) here.push({ length, heard, cost });
    }
    return here;
  });
  return (written, at) => known(written.slice(at, at + longest));
}

// Behind the last letter there is nothing to step over and nothing to lose.
const readied = (written: string, stepsOf: StepsOf): Written => ({
  steps: [...Array.from({ length: written.length }, (_, at) => stepsOf(written, at)), []],
  losses: lossesOf(written, new Float64Array(written.length + 1)),
});

// One set of tables for all comparisons: each fills what it needs of them before it reads.
let scratch = new Float64Array(1024);
let scratchLosses = new Float64Array(64);

/** The cost of the cheapest way through both words, infinite where it is over `limit`. */
function cheapest(
  written: string,
  { steps, losses }: Written,
  heard: string,
  limit: number,
): number {
  const width = heard.length + 1;
  const last = (written.length + 1) * width - 1;
  if (scratch.length <= last) scratch = new Float64Array(2 * last);
  if (scratchLosses.length < width) scratchLosses = new Float64Array(2 * width);
  const costs = scratch.fill(Number.POSITIVE_INFINITY, 0, last + 1);
  const heardLosses = lossesOf(heard, scratchLosses);
  costs[0] = 0;
  for (let i = 0; i <= written.length; i++) {
    const code = i < written.length ? written.charCodeAt(i) : 0;
    const loss = losses[i] ?? 0;
    const here = steps[i] ?? [];
    for (let j = 0; j <= heard.length; j++) {
      const cell = i * width + j;
      const cost = costs[cell] ?? 0;
      if (cost > limit) continue;
      if (j < heard.length) lower(costs, cell + 1, cost + (heardLosses[j] ?? 0));
      if (i === written.length) continue;
      lower(costs, cell + width, cost + loss);
      if (j < heard.length) {
        lower(costs, cell + width + 1, cost + changeOf(code, heard.charCodeAt(j)));
      }
      for (let nth = 0; nth < here.length; nth++) {
        const step = here[nth];
        if (!step || !heard.startsWith(step.heard, j)) continue;
        lower(costs, cell + step.length * width + step.heard.length, cost + step.cost);
      }
    }
  }
  const cost = costs[last] ?? 0;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

function lower(costs: Float64Array, cell: number, cost: number): void {
  if (cost < (costs[cell] ?? 0)) costs[cell] = cost;
}

const vowels = 'aeiouy';

/**
 * What it costs that each letter of a word has no counterpart: a second letter of a pair next to
 * nothing.
 */
function lossesOf(word: string, losses: Float64Array): Float64Array {
  let last = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    losses[at] = letter === last ? 0.03 : lossOf(letter, at === word.length - 1);
    last = letter;
  }
  return losses;
}

function lossOf(letter: string, isLast: boolean): number {
  if (!vowels.includes(letter)) return 0.7;
  return isLast ? 0.25 : 0.35;
}

// Consonants that are said in the same place of the mouth are taken for each other most often.
const kin = ['bp', 'dt', 'gkhq', 'fvw', 'szc', 'mn', 'jy', 'lr'];

const letters = 'abcdefghijklmnopqrstuvwxyz';
const firstLetter = letters.charCodeAt(0);

const changes = Float64Array.from({ length: letters.length ** 2 }, (_, pair) => {
  const a = letters.charAt(Math.floor(pair / letters.length));
  const b = letters.charAt(pair % letters.length);
  if (a === b) return 0;
  if (vowels.includes(a) !== vowels.includes(b)) return 1;
  if (vowels.includes(a)) return 0.35;
  return kin.some((group) => group.includes(a) && group.includes(b)) ? 0.5 : 0.9;
});

/** What it costs that one letter stands for another; beyond a to z all are strange to each other. */
function changeOf(a: number, b: number): number {
  if (a === b) return 0;
  const [from, to] = [a - firstLetter, b - firstLetter];
  const isKnown = from >= 0 && from < letters.length && to >= 0 && to < letters.length;
  return isKnown ? (changes[from * letters.length + to] ?? 1) : 1;
}
