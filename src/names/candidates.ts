import { isAllCapitals } from '../text/capitals.ts';
import { groupBy } from '../text/group.ts';
import { areEqualButOne } from './edits.ts';
import { beadsHolding, type Form } from './forms.ts';
import type { Lemma } from './lemmas.ts';

/** Two spellings that may be one name. */
export type FormPair = readonly [Form, Form];

// Acronyms differ by a letter and are all right (MWP, WMP).
// Names of two letters are too near each other to compare, but for those that are registered.
const isComparable = (form: Form): boolean =>
  !isAllCapitals(form.word) && (form.key.length > 2 || isRegistered(form));

const isRegistered = ({ known }: Form): boolean => known.right.size + known.leftOver.size > 0;

const isJoined = (form: Form): boolean => form.word.includes(' ');

// A spelling that shares its beginnings with more than this many others is no one's slip.
const mostInBlock = 60;

/**
 * Spellings worth comparing: those that render one source name, those that the register knows for
 * one name, and those that are equal once a letter of each is left out (after Mor and Fraenkel,
 * 1982).
 */
export function candidatePairs(forms: readonly Form[]): readonly FormPair[] {
  const comparable = withoutPlurals(forms.filter(isComparable), forms);
  const blocks = [
    ...ofOneSource(comparable),
    ...ofOneEntry(comparable),
    ...ofNearLetters(comparable),
  ];
  return blocks.length === 0 ? none : distinctPairs(comparable, blocks);
}

const none: readonly never[] = [];

/** The Gromovs are no slip for Gromova. */
function withoutPlurals(forms: Form[], all: readonly Form[]): Form[] {
  const mayBePlural = ({ word, standing }: Form): boolean =>
    standing === 'unknown' && word.endsWith('s');
  if (!forms.some(mayBePlural)) return forms;
  const words = new Set(all.map(({ word }) => word));
  return forms.filter((form) => !(mayBePlural(form) && words.has(form.word.slice(0, -1))));
}

/** Renderings of one source name, and what stands beside it without a source name of its own. */
function ofOneSource(forms: readonly Form[]): readonly (readonly Form[])[] {
  if (!areOfOneSource(forms)) return none;
  const bare = forms.filter((form) => !form.lemma && form.standing !== 'unknown');
  return [...groupBy(forms, (form) => form.lemma)].flatMap(([lemma, block]) => {
    if (!lemma) return [];
    // What another language calls Köln may sound nothing like it.
    const left = block.filter((form) => isLeft(form, lemma));
    if (left.length === 0) return block.length > 1 ? [block] : [];
    const places = beadsHolding(lemma.mentions);
    const beside = bare.filter(({ mentions }) => mentions.some(({ bead }) => places.has(bead)));
    return [block, ...beside.map((form) => [form, ...left])];
  });
}

/** True where two render one source name, or one may be left over from it. */
function areOfOneSource(forms: readonly Form[]): boolean {
  const isMet: boolean[] = [];
  for (const form of forms) {
    const { lemma } = form;
    if (!lemma) continue;
    if (isMet[lemma.order] || isLeft(form, lemma)) return true;
    isMet[lemma.order] = true;
  }
  return false;
}

const isLeft = ({ standing, key }: Form, lemma: Lemma): boolean =>
  standing === 'unknown' && lemma.keys.includes(key);

function ofOneEntry(forms: readonly Form[]): readonly (readonly Form[])[] {
  const registered = forms.filter(isRegistered);
  if (registered.length < 2) return none;
  const units = registered.flatMap((form) =>
    [...form.known.right, ...form.known.leftOver].map((unit) => ({ unit, form })),
  );
  return [...groupBy(units, ({ unit }) => unit).values()].flatMap((block) =>
    block.length > 1 ? [block.map(({ form }) => form)] : [],
  );
}

function ofNearLetters(forms: readonly Form[]): readonly FormPair[] {
  const byLength: number[][] = [];
  const lengths: number[] = [];
  for (const [order, { key }] of forms.entries()) {
    const same = byLength[key.length];
    if (same) same.push(order);
    else {
      byLength[key.length] = [order];
      lengths.push(key.length);
    }
  }
  const pairs: FormPair[] = [];
  for (const length of lengths) {
    const same = byLength[length] ?? none;
    const longer = byLength[length + 1] ?? none;
    for (let index = 0; index < same.length; index++) {
      addNear(pairs, forms, same[index] ?? 0, same, index + 1);
    }
    for (const one of same) addNear(pairs, forms, one, longer, 0);
  }
  return pairs;
}

/** Adds the pairs of a spelling with those of others, from one of them on, that are near to it. */
function addNear(
  pairs: FormPair[],
  forms: readonly Form[],
  one: number,
  others: readonly number[],
  from: number,
): void {
  const form = forms[one];
  if (!form) return;
  const { letters } = form.spelling;
  for (let index = from; index < others.length; index++) {
    const order = others[index] ?? 0;
    const other = forms[order];
    if (!other) continue;
    // With a letter of each left out, no more than two letters stand in one word alone.
    const alone = letters ^ other.spelling.letters;
    const butOne = alone & (alone - 1);
    if ((butOne & (butOne - 1)) !== 0) continue;
    if (!areEqualButOne(form.key, other.key)) continue;
    // The one that stands first in the text comes first.
    pairs.push(one < order ? [form, other] : [other, form]);
  }
}

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
