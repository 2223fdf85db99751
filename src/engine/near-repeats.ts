import { groupBy } from '../text/group.ts';
import type { Rendering } from './renderings.ts';

/** Two translations of what is nearly one sentence in the source. */
export interface NearRepeat {
  readonly place: Rendering;
  readonly usual: Rendering;
  /** True where the source says the very same words. */
  readonly isSame: boolean;
}

/**
 * Stretches of two source sentences that are the same, or differ by one word, and whose
 * translations differ in more than that. Whole sentences that repeat word for word are left out.
 * The second of two is the place to look at; what stands in the headline or the standfirst, which
 * are drawn from the body, is so always.
 */
export function nearRepeats(all: readonly Rendering[]): NearRepeat[] {
  const found: NearRepeat[] = [];
  const compared = new Set<string>();
  const placed = new Set<number>();
  for (const group of [
    ...groupBy(all, ({ sourceFolded }) => beginning(sourceFolded)).values(),
    ...groupBy(all, ({ sourceFolded }) => ending(sourceFolded)).values(),
  ]) {
    // So many sentences that begin alike are a list or a form.
    if (group.length < 2 || group.length > mostAlike) continue;
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const pair = `${one.order} ${other.order}`;
        if (one.order === other.order || compared.has(pair)) continue;
        const said = relation(one, other);
        if (said === null) continue;
        compared.add(pair);
        if (!differs(one, other, said === 'same')) continue;
        const [usual, place] = one.isTop && !other.isTop ? [other, one] : inOrder(one, other);
        if (placed.has(place.order)) continue;
        placed.add(place.order);
        found.push({ place, usual, isSame: said === 'same' });
      }
    }
  }
  return found;
}

const mostAlike = 20;

// Of a shorter quotation one of the two is a short form ("We need a deal").
const fewestWords = 5;
const sharedWords = 4;

const beginning = (folded: string): string => folded.split(' ', sharedWords).join(' ');
const ending = (folded: string): string => folded.split(' ').slice(-sharedWords).join(' ');

// Of shorter sentences that differ in a word, the word is what they say.
const fewestWordsOfNear = 8;

function relation(one: Rendering, other: Rendering): 'same' | 'near' | null {
  const [a, b] = [one.sourceFolded.split(' '), other.sourceFolded.split(' ')];
  if (one.sourceFolded === other.sourceFolded) return a.length < fewestWords ? null : 'same';
  if (Math.min(a.length, b.length) < fewestWordsOfNear || Math.abs(a.length - b.length) !== 1) {
    return null;
  }
  const { first, second } = between(a, b);
  return first.length + second.length === 1 ? 'near' : null;
}

// What one word more or less may be in another language: "in the meantime".
const wordsOfOneWord = 3;

function differs(one: Rendering, other: Rendering, isSame: boolean): boolean {
  if (one.folded === other.folded) return false;
  // Whole sentences that repeat word for word are another matter, which is told as an error.
  if (isSame && one.part === 'sentence' && other.part === 'sentence') return false;
  const [a, b] = [one.folded.split(' '), other.folded.split(' ')];
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return false;
  const { first, second } = between(a, b);
  return isSame || first.length > wordsOfOneWord || second.length > wordsOfOneWord;
}

/** The words of two sentences that stand between what both begin and end with. */
function between(a: readonly string[], b: readonly string[]) {
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a[front] === b[front]) front++;
  let back = 0;
  while (back < shorter - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return { first: a.slice(front, a.length - back), second: b.slice(front, b.length - back) };
}

const inOrder = (one: Rendering, other: Rendering): [Rendering, Rendering] =>
  one.order < other.order ? [one, other] : [other, one];
