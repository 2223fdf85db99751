import type { Document } from '../text/document.ts';
import type { Authorship, TrackedPart, TrackedPassage } from '../text/edition.ts';
import type { ReviewedPassage } from './article.ts';
import { type Blame, blameOf, deletionOf, insertionOf } from './blame.ts';
import { type Correction, passageOf } from './correction.ts';
import { wordDiff } from './diff.ts';

/**
 * Each passage against the machine's text of it, with who made each change and when. They stand in
 * the machine's order: one that was added is inserted whole, one that was deleted stands deleted
 * where it was.
 *
 * @param corrections those of the whole article, oldest first
 */
export function trackedPassages(
  machine: Document,
  passages: readonly ReviewedPassage[],
  corrections: readonly Correction[],
): TrackedPassage[] {
  const history = byPassage(corrections);
  const standing = new Set(passages.map(({ machineIndex }) => machineIndex));
  const result: TrackedPassage[] = [];
  let next = 0;
  const deletedUntil = (end: number): void => {
    for (; next < end; next++) {
      const gone = machine.passages[next];
      if (!gone || standing.has(next)) continue;
      const by = deletionOf(history.get(`t${next + 1}`) ?? []);
      const parts = wordDiff(gone.text, '').map((part) => ({ ...part, by }));
      result.push({ kind: gone.kind, index: null, presence: { kind: 'deleted', by }, parts });
    }
  };
  for (const [index, passage] of passages.entries()) {
    const { kind, machineIndex, machineText } = passage;
    if (machineIndex !== null) deletedUntil(machineIndex);
    const own = history.get(passage.id) ?? [];
    const presence: TrackedPassage['presence'] =
      machineText === null
        ? { kind: 'inserted', by: insertionOf(own) }
        : { kind: 'same', by: null };
    result.push({ kind, index, presence, parts: trackedParts(passage, own) });
  }
  deletedUntil(machine.passages.length);
  return result;
}

function trackedParts(passage: ReviewedPassage, corrections: readonly Correction[]): TrackedPart[] {
  const before = passage.machineText ?? '';
  if (before === passage.text) return same(before);
  const blame = blameOf(before, corrections);
  let from = 0;
  let to = 0;
  return wordDiff(before, passage.text).flatMap((part): TrackedPart[] => {
    const { length } = part.text;
    const [start, place] = [from, to];
    if (part.kind !== 'inserted') from += length;
    if (part.kind !== 'deleted') to += length;
    if (part.kind === 'same') return [{ ...part, by: null }];
    const authors =
      part.kind === 'inserted'
        ? blame.inserted.slice(place, place + length)
        : blame.deleted.slice(start, start + length);
    return byAuthor(part.text, authors, blame).map(({ text, by }) => ({
      kind: part.kind,
      text,
      by,
    }));
  });
}

const same = (text: string): TrackedPart[] =>
  text === '' ? [] : [{ kind: 'same', text, by: null }];

/**
 * A changed stretch, whole words for each who changed them: the last who touched a word has it.
 * A diff may show a word as changed of which nobody touched a letter; it goes with the last change.
 */
function byAuthor(
  text: string,
  authors: readonly (Authorship | null)[],
  { last }: Blame,
): { text: string; by: Authorship | null }[] {
  const parts: { text: string; by: Authorship | null }[] = [];
  let at = 0;
  for (const [word] of text.matchAll(/\s*\S+\s*$|\s*\S+|\s+/g)) {
    const by = latest(authors.slice(at, at + word.length)) ?? parts.at(-1)?.by ?? null;
    at += word.length;
    const before = parts.at(-1);
    if (before && before.by === by) before.text += word;
    else parts.push({ text: word, by });
  }
  return parts.map((part) => ({ text: part.text, by: part.by ?? last }));
}

const latest = (authors: readonly (Authorship | null)[]): Authorship | null =>
  authors.reduce((last, one) => (one && (!last || one.at >= last.at) ? one : last), null);

function byPassage(corrections: readonly Correction[]): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const passage = passageOf(correction.change);
    if (passage === null) continue;
    const group = groups.get(passage);
    if (group) group.push(correction);
    else groups.set(passage, [correction]);
  }
  return groups;
}
