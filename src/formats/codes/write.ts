import type { Mark } from '../../text/passage.ts';
import type { CodedText, OrderedTag } from './read.ts';

type CodeMark = Mark & { readonly kind: 'code' };

/** A tag at its place; of tags in one place the lower rank comes first. */
interface Tag {
  readonly mark: CodeMark;
  readonly closes: boolean;
  readonly place: number;
  readonly rank: number;
}

/**
 * A text with its inline tags at their places, as they were written, well nested.
 *
 * @param escaped makes plain text what may stand between tags
 * @param order the tags as they stood before the text was edited: where several come to stand in
 *   one place, they keep that order
 */
export function writeCoded(
  { text, marks }: CodedText,
  escaped: (text: string) => string,
  order: readonly OrderedTag[] = [],
): string {
  const open: CodeMark[] = [];
  const overdue = new Set<CodeMark>();
  let written = '';
  let done = 0;
  for (const { mark, closes, place } of tagsIn(marks, order)) {
    written += escaped(text.slice(done, place));
    done = Math.max(done, place);
    if (!closes) {
      written += mark.code;
      if (mark.close !== undefined) open.push(mark);
      continue;
    }
    // A tag that closes while another is open inside it has to wait for that one.
    overdue.add(mark);
    for (let last = open.at(-1); last && overdue.has(last); last = open.at(-1)) {
      written += last.close ?? '';
      open.pop();
    }
  }
  return written + escaped(text.slice(done));
}

function tagsIn(marks: readonly Mark[], order: readonly OrderedTag[]): Tag[] {
  const known = [...order];
  const tags: Tag[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark.kind !== 'code') continue;
    const at = known.findIndex(({ code, close }) => code === mark.code && close === mark.close);
    const [before] = at < 0 ? [] : known.splice(at, 1);
    // Tags that were not there: what closes comes first, and what opened last closes first.
    const opens = before?.opens ?? newTags + index;
    const closes = before?.closes ?? (mark.end > mark.start ? -1 - index : newTags + index + 0.5);
    tags.push({ mark, closes: false, place: mark.start, rank: opens });
    if (mark.close !== undefined) tags.push({ mark, closes: true, place: mark.end, rank: closes });
  }
  return tags.sort((a, b) => a.place - b.place || a.rank - b.rank);
}

// Beyond the number of tags in any segment.
const newTags = 1_000_000;
