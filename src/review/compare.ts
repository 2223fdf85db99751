import { diffArrays } from 'diff';
import type { DiffPart } from '../text/edition.ts';
import { tokenise } from '../text/tokens.ts';

// Past this many changed words two texts have too little in common for the difference to help
// anybody, and finding it takes seconds. A count, unlike a time, gives the same answer everywhere.
const mostEdits = 1_500;

/**
 * The exact difference of two texts, word by word: the parts that are `same` or `deleted` make up
 * `before`, those that are `same` or `inserted` make up `after`. Equal paragraphs are paired
 * first, so that a word never answers to its like in another paragraph.
 */
export function compare(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const parts: DiffPart[] = [];
  for (const { same, deleted, inserted } of stretches(lines(before), lines(after))) {
    if (same !== '') parts.push({ kind: 'same', text: same });
    for (const inner of stretches(pieces(deleted), pieces(inserted))) {
      if (inner.same !== '') parts.push({ kind: 'same', text: inner.same });
      if (inner.deleted !== '') parts.push({ kind: 'deleted', text: inner.deleted });
      if (inner.inserted !== '') parts.push({ kind: 'inserted', text: inner.inserted });
    }
  }
  return joined(parts);
}

/** A run that both have, then what one has in place of the other's. Each may be empty. */
export interface Stretch {
  readonly same: string;
  readonly deleted: string;
  readonly inserted: string;
}

/** Compares two lists of pieces of text (Myers 1986, as jsdiff has it). */
export function stretches(before: string[], after: string[]): Stretch[] {
  const found = diffArrays(before, after, { maxEditLength: mostEdits });
  if (!found) return [{ same: '', deleted: before.join(''), inserted: after.join('') }];
  const list: { same: string; deleted: string; inserted: string }[] = [];
  for (const { added, removed, value } of found) {
    const text = value.join('');
    const last = list.at(-1);
    if (!added && !removed) list.push({ same: text, deleted: '', inserted: '' });
    else if (!last)
      list.push({ same: '', deleted: removed ? text : '', inserted: added ? text : '' });
    else if (removed) last.deleted += text;
    else last.inserted += text;
  }
  return list;
}

/** Neighbouring parts of one kind made one. */
export function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) {
      result[result.length - 1] = { kind: last.kind, text: last.text + part.text };
    } else result.push(part);
  }
  return result;
}

const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Words, numbers, signs and the white space between, each `\n` by itself: nothing is left out. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let end = 0;
  for (const token of tokenise(text)) {
    result.push(...spaces(text.slice(end, token.start)), token.text);
    end = token.end;
  }
  result.push(...spaces(text.slice(end)));
  return result;
}

const spaces = (gap: string): string[] => gap.match(/\n|[^\n]+/g) ?? [];
