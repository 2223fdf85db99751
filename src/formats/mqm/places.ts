import type { Span } from '../../text/span.ts';

/** A change with all of the words that it begins or ends in the middle of. */
export function inWholeWords(
  machine: string,
  { start, before, after }: { start: number; before: string; after: string },
): { span: Span; before: string; after: string } {
  const end = start + before.length;
  const changed = before || after;
  const left = endsInWord.exec(machine.slice(Math.max(0, start - nearby), start))?.[0] ?? '';
  const right = beginsInWord.exec(machine.slice(end, end + nearby))?.[0] ?? '';
  const lead = beginsInWord.test(changed) ? left : '';
  const tail = endsInWord.test(changed) ? right : '';
  return {
    span: { start: start - lead.length, end: end + tail.length },
    before: lead + before + tail,
    after: lead + after + tail,
  };
}

/** A place with the word it stands at, where something was left out. */
export function widened(text: string, { start, end }: Span): Span {
  if (end > start) return { start, end };
  const before = text.slice(Math.max(0, start - nearby), start);
  const word = endsInWord.exec(before.trimEnd())?.[0];
  if (word === undefined) {
    return {
      start,
      end: end + (beginsInWord.exec(text.slice(end, end + nearby))?.[0].length ?? 0),
    };
  }
  return { start: start - word.length - (before.length - before.trimEnd().length), end };
}

// Longer than any word.
const nearby = 60;

const endsInWord = /[\p{L}\p{M}\p{Nd}]+$/u;
const beginsInWord = /^[\p{L}\p{M}\p{Nd}]+/u;
