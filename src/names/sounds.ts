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
  readonly losses: readonly number[];
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

function readied(written: string, stepsOf: StepsOf): Written {
  const steps = Array.from(written, (_, at) => stepsOf(written, at));
  return { steps, losses: steps.map((_, at) => lossOf(written, at)) };
}

// One table for all comparisons: each fills what it needs of it before it reads.
let scratch = new Float64Array(1024);

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
  const costs = scratch.fill(Number.POSITIVE_INFINITY, 0, last + 1);
  costs[0] = 0;
  for (let i = 0; i <= written.length; i++) {
    const code = written.charCodeAt(i);
    const here = steps[i] ?? [];
    for (let j = 0; j <= heard.length; j++) {
      const cell = i * width + j;
      const cost = costs[cell] ?? 0;
      if (cost > limit) continue;
      if (j < heard.length) lower(costs, cell + 1, cost + lossOf(heard, j));
      if (i === written.length) continue;
      lower(costs, cell + width, cost + (losses[i] ?? 0));
      if (j < heard.length) {
        lower(costs, cell + width + 1, cost + changeOf(code, heard.charCodeAt(j)));
      }
      for (const step of here) {
        if (!heard.startsWith(step.heard, j)) continue;
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

/** What it costs that a letter has no counterpart: a second letter of a pair next to nothing. */
function lossOf(word: string, at: number): number {
  const letter = word.charAt(at);
  if (letter === word.charAt(at - 1)) return 0.03;
  if (vowels.includes(letter)) return at === word.length - 1 ? 0.25 : 0.35;
  return 0.7;
}

// Consonants that are said in the same place of the mouth are taken for each other most often.
const kin = ['bp', 'dt', 'gkhq', 'fvw', 'szc', 'mn', 'jy', 'lr'];

const letters = 'abcdefghijklmnopqrstuvwxyz';
const firstLetter = letters.charCodeAt(0);

const changes = Array.from(letters, (a) =>
  Array.from(letters, (b) => {
    if (a === b) return 0;
    if (vowels.includes(a) !== vowels.includes(b)) return 1;
    if (vowels.includes(a)) return 0.35;
    return kin.some((group) => group.includes(a) && group.includes(b)) ? 0.5 : 0.9;
  }),
);

const changeOf = (a: number, b: number): number =>
  a === b ? 0 : (changes[a - firstLetter]?.[b - firstLetter] ?? 1);
