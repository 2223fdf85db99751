import { groupBy } from '../text/group.ts';
import { isAllCapitals } from '../text/tokens.ts';
import type { Form } from './forms.ts';

/** Two spellings that may be one name. */
export type FormPair = readonly [Form, Form];

// Acronyms differ by a letter and are all right (MWP, WMP).
// Names of two letters are too near each other to compare, but for those that are registered.
const isComparable = ({ word, key, known }: Form): boolean =>
  !isAllCapitals(word) && (key.length > 2 || known.right.size + known.leftOver.size > 0);

const isJoined = (form: Form): boolean => form.word.includes(' ');

// A spelling that shares its beginnings with more than this many others is no one's slip.
const mostInBlock = 60;

/**
 * Spellings worth comparing: those that render one source name, those that the register knows for
 * one name, and those that differ by a letter or two. Found by blocks, so that the cost grows with
 * the text and not with its square; the last kind by leaving out each letter in turn (after Mor
 * and Fraenkel, 1982).
 */
export function candidatePairs(forms: readonly Form[]): FormPair[] {
  const words = new Set(forms.map(({ word }) => word));
  // The Gromovs are no slip for Gromova.
  const isPlural = ({ word, standing }: Form): boolean =>
    standing === 'unknown' && word.endsWith('s') && words.has(word.slice(0, -1));
  const comparable = forms.filter((form) => isComparable(form) && !isPlural(form));
  const blocks = [
    ...ofOneSource(comparable),
    ...ofOneEntry(comparable),
    ...ofNearLetters(comparable),
  ];
  return distinctPairs(comparable, blocks);
}

/** Renderings of one source name, and what stands beside it without a source name of its own. */
function ofOneSource(forms: readonly Form[]): Form[][] {
  const bare = forms.filter((form) => !form.lemma && form.standing !== 'unknown');
  return [...groupBy(forms, (form) => form.lemma)].flatMap(([lemma, block]) => {
    if (!lemma) return [];
    // What another language calls Köln may sound nothing like it.
    const left = block.filter(
      (form) => form.standing === 'unknown' && lemma.keys.includes(form.key),
    );
    const beside =
      left.length === 0
        ? []
        : bare.filter((form) => [...form.beads].some((bead) => lemma.beads.has(bead)));
    return [block, ...beside.map((form) => [form, ...left])];
  });
}

function ofOneEntry(forms: readonly Form[]): Form[][] {
  const units = forms.flatMap((form) =>
    [...form.known.right, ...form.known.leftOver].map((unit) => ({ unit, form })),
  );
  return blocksBy(units, ({ unit }) => unit);
}

function ofNearLetters(forms: readonly Form[]): Form[][] {
  const shortened = forms.flatMap((form) =>
    [...shortenings(form.key)].map((key) => ({ key, form })),
  );
  return blocksBy(shortened, ({ key }) => key);
}

const blocksBy = <T extends { readonly form: Form }>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
): Form[][] =>
  [...groupBy(items, keyOf).values()].flatMap((block) =>
    block.length > 1 ? [block.map(({ form }) => form)] : [],
  );

function distinctPairs(forms: readonly Form[], blocks: readonly (readonly Form[])[]): FormPair[] {
  const order = new Map(forms.map((form, index) => [form, index]));
  const seen = new Set<number>();
  const pairs: FormPair[] = [];
  for (const block of blocks) {
    if (block.length > mostInBlock) continue;
    for (const [index, form] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        // Joined words that differ do so in one of their parts, which is compared by itself.
        if (form === other || (isJoined(form) && isJoined(other))) continue;
        const [a = 0, b = 0] = [order.get(form), order.get(other)];
        const key = Math.min(a, b) * forms.length + Math.max(a, b);
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([form, other]);
      }
    }
  }
  return pairs;
}

function shortenings(key: string): Set<string> {
  const shorter = new Set([key]);
  for (let at = 0; at < key.length; at++) shorter.add(key.slice(0, at) + key.slice(at + 1));
  return shorter;
}
