import type { Bead, Measure } from './bead.ts';
import type { Weights } from './weights.ts';

/** The texts of both sides with the paragraph each unit stands in, where that is known. */
interface Paragraphs {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceParagraphs?: readonly number[];
  readonly targetParagraphs?: readonly number[];
}

/**
 * What paragraph breaks say of a bead: translations mostly keep them. How many this one keeps, an
 * earlier alignment tells.
 */
export function breakMeasure(
  input: Paragraphs,
  before: readonly Bead[],
  weights: Weights,
): Measure {
  const ours = breaksOf(input.sourceParagraphs, input.source.length);
  const theirs = breaksOf(input.targetParagraphs, input.target.length);
  if (!ours.some(Boolean) || !theirs.some(Boolean)) return () => 0;
  const scores = scoresOf(ours, theirs, before, weights);
  const inside = (breaks: readonly boolean[], first: number, count: number): number => {
    let inner = 0;
    for (let unit = first + 1; unit < first + count; unit++) if (breaks[unit]) inner++;
    return inner * weights.innerBreak;
  };
  return (i, j, { m, n }) => {
    const edge = i === 0 || j === 0 || i === input.source.length || j === input.target.length;
    const start = edge ? 0 : (scores[cellOf(ours, theirs, i, j)] ?? 0);
    return m === 0 || n === 0 ? start : start + inside(ours, i, m) + inside(theirs, j, n);
  };
}

/** Whether paragraphs begin in the midst of both sides. */
export const hasBreaks = (input: Paragraphs): boolean =>
  breaksOf(input.sourceParagraphs, input.source.length).some(Boolean) &&
  breaksOf(input.targetParagraphs, input.target.length).some(Boolean);

/** Log odds of a bead's beginning with no break, a break on one side, and one on both. */
function scoresOf(
  ours: readonly boolean[],
  theirs: readonly boolean[],
  before: readonly Bead[],
  weights: Weights,
): number[] {
  const a = share(ours);
  const b = share(theirs);
  const fewer = Math.min(a, b);
  let seen = 0;
  let seenBoth = 0;
  for (const bead of before) {
    const cell = cellOf(ours, theirs, bead.source[0] ?? 0, bead.target[0] ?? 0);
    if (bead.source[0] === 0 || bead.target[0] === 0) continue;
    seen++;
    if (cell === 3) seenBoth++;
  }
  const expected = fewer * weights.breaksKept + (1 - weights.breaksKept) * a * b;
  const measured = (seenBoth + weights.breaksTrust * expected) / (seen + weights.breaksTrust);
  const both = Math.max(1e-3, Math.min(measured, fewer * 0.98));
  return [
    Math.log((1 - a - b + both) / ((1 - a) * (1 - b))),
    Math.log(Math.max(1e-3, b - both) / ((1 - a) * b)),
    Math.log(Math.max(1e-3, a - both) / (a * (1 - b))),
    Math.log(both / (a * b)),
  ];
}

const cellOf = (
  ours: readonly boolean[],
  theirs: readonly boolean[],
  i: number,
  j: number,
): number => (ours[i] ? 2 : 0) + (theirs[j] ? 1 : 0);

const share = (breaks: readonly boolean[]): number =>
  (breaks.filter(Boolean).length + 0.5) / (Math.max(1, breaks.length - 2) + 1);

/** Whether a paragraph begins at each unit; the first unit and the end do not count. */
const breaksOf = (paragraphs: readonly number[] | undefined, count: number): boolean[] =>
  Array.from(
    { length: count + 1 },
    (_, index) =>
      index > 0 && index < count && !!paragraphs && paragraphs[index] !== paragraphs[index - 1],
  );

/**
 * A unit that goes on with the sentence before it seldom begins a bead; a sentence cut in two on
 * both sides is one bead.
 */
export function fragmentMeasure(input: Paragraphs, weights: Weights): Measure {
  const ours = input.source.map((text, index) => goesOn(input.source[index - 1], text));
  const theirs = input.target.map((text, index) => goesOn(input.target[index - 1], text));
  const sourceBreaks = breaksOf(input.sourceParagraphs, ours.length);
  const targetBreaks = breaksOf(input.targetParagraphs, theirs.length);
  // The items of a list go on with the sentence before them too, each in a paragraph of its own.
  const cut = (i: number, j: number) =>
    ours[i] && theirs[j] && !sourceBreaks[i] && !targetBreaks[j];
  return (i, j, { m, n }) => {
    const cuts = (ours[i] ? 1 : 0) + (theirs[j] ? 1 : 0);
    const start = cuts === 0 ? 0 : cuts === 1 ? weights.fragment : weights.fragmentsBoth;
    return m === 2 && n === 2 && cut(i + 1, j + 1) ? start + weights.cutInside : start;
  };
}

const goesOn = (before: string | undefined, text: string): boolean =>
  before !== undefined &&
  !/[.!?…:。！？]["'”“’»«)\]]*\s*$/u.test(before) &&
  (/^["'„“”«»‘(\s–—-]*\p{Ll}/u.test(text) || /[,;–—-]\s*$/u.test(before));
