import { groupBy } from '../text/group.ts';
import { isAllCapitals } from '../text/tokens.ts';
import type { Form } from './forms.ts';

/** Two spellings that may be one name. */
export type FormPair = readonly [Form, Form];

// Acronyms differ by a letter and are all right (MWP, WMP).
const isComparable = (form: Form): boolean => !isAllCapitals(form.word) && form.key.length > 2;

const isJoined = (form: Form): boolean => form.word.includes(' ');

// A spelling that shares its beginnings with more than this many others is no one's slip.
const mostInBlock = 60;

/**
 * Spellings worth comparing: those that render one source name, those that the
 * register knows for one name, and those that differ by a letter or two. Found by blocks, so that the cost grows with the text and not with its square; the
 * second kind by leaving out each letter in turn (after Mor and Fraenkel, 1982).
 */
export function candidatePairs(forms: readonly Form[]): FormPair[] {
  const words = new Set(forms.map(({ word }) => word));
  // The Gromovs are no slip for Gromova.
  const isPlural = ({ word, standing }: Form): boolean =>
    standing === 'unknown' && word.endsWith('s') && words.has(word.slice(0, -1));
  const comparable = forms.filter((form) => isComparable(form) && !isPlural(form));
  const order = new Map(comparable.map((form, index) => [form, index]));
  const seen = new Set<number>();
  const pairs: FormPair[] = [];
  const offer = (block: readonly Form[]): void => {
    if (block.length > mostInBlock) return;
    for (const [index, form] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        // Joined words that differ do so in one of their parts, which is compared by itself.
        if (form === other || (isJoined(form) && isJoined(other))) continue;
        const [a = 0, b = 0] = [order.get(form), order.get(other)];
        const key = Math.min(a, b) * comparable.length + Math.max(a, b);
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([form, other]);
      }
    }
  };
  const bare = comparable.filter((form) => !form.lemma && form.standing !== 'unknown');
  for (const [lemma, block] of groupBy(comparable, (form) => form.lemma)) {
    if (!lemma) continue;
    offer(block);
    // What another language calls Köln may sound nothing like it.
    const left = block.filter(
      (form) => form.standing === 'unknown' && lemma.keys.includes(form.key),
    );
    if (left.length === 0) continue;
    for (const form of bare) {
      if ([...form.beads].some((bead) => lemma.beads.has(bead))) offer([form, ...left]);
    }
  }
  const units = comparable.flatMap((form) =>
    [...form.known.right, ...form.known.leftOver].map((unit) => ({ unit, form })),
  );
  for (const block of groupBy(units, ({ unit }) => unit).values()) {
    offer(block.map(({ form }) => form));
  }
  const shortened = comparable.flatMap((form) =>
    [...shortenings(form.key)].map((key) => ({ key, form })),
  );
  for (const block of groupBy(shortened, ({ key }) => key).values()) {
    if (block.length > 1) offer(block.map(({ form }) => form));
  }
  return pairs;
}

function shortenings(key: string): Set<string> {
  const shorter = new Set([key]);
  for (let at = 0; at < key.length; at++) shorter.add(key.slice(0, at) + key.slice(at + 1));
  return shorter;
}
