import type { Edition } from '../text/edition.ts';
import type { Mark } from '../text/passage.ts';

/** What stands in a segment of a file of pairs. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Whether all that stands in it has been confirmed. */
  readonly confirmed: boolean;
}

const untranslated: Segment = { text: '', marks: [], confirmed: false };

/**
 * The translation of each segment of the file that an article of pairs came in. What an editor
 * split off stands in the segment before it again, after a space; of segments that were joined one
 * has the text, and the others are empty.
 *
 * @param count how many segments the file has
 */
export function segmentsOf({ target, cameAs, confirmed }: Edition, count: number): Segment[] {
  const parts: Segment[][] = Array.from({ length: count }, () => []);
  let latest = 0;
  for (const [index, { text, marks }] of target.passages.entries()) {
    latest = cameAs[index] ?? latest;
    parts[latest]?.push({ text, marks, confirmed: confirmed[index] ?? false });
  }
  return parts.map(joined);
}

/**
 * How a file was read that can be read in several ways: the first of them that gives the
 * translation the article began with, or else the one that comes nearest to it.
 *
 * @param textsOf the translation of each segment of the file in one of the ways
 */
export function asItWasRead<Way>(
  { machine, cameAs }: Edition,
  ways: Iterable<Way>,
  textsOf: (way: Way) => readonly string[],
): Way | null {
  let best: Way | null = null;
  let most = -1;
  for (const way of ways) {
    const texts = textsOf(way);
    const came = cameAs.flatMap((at, index) => (at === null ? [] : [[at, index] as const]));
    const alike = came.filter(([at, index]) => texts[at] === machine[index]).length;
    if (alike > most) [best, most] = [way, alike];
    if (alike === came.length) break;
  }
  return best;
}

/** A change of a text: what stands from `start` to `end`, in UTF-16 code units, becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits made in it, which come in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + text.slice(done);
}

function joined(parts: readonly Segment[]): Segment {
  const [only] = parts;
  if (parts.length < 2) return only ?? untranslated;
  let text = '';
  const marks: Mark[] = [];
  for (const part of parts) {
    if (part.text === '' && part.marks.length === 0) continue;
    if (text !== '') text += ' ';
    const shift = text.length;
    marks.push(
      ...part.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    );
    text += part.text;
  }
  return { text, marks, confirmed: parts.every(({ confirmed }) => confirmed) };
}
