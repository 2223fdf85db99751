import type { Mark } from '../../text/passage.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';

/** A text with its inline tags as marks, each as it was written. */
export interface CodedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The text of a segment of a bilingual file, its inline tags made marks of the kind `code`.
 *
 * @param nodes what stands in the segment
 * @param file the text of the whole file, which the nodes were read from
 * @param isPair whether an element stands around translated text; any other one is a tag that
 *   stands alone, kept whole with all it holds
 */
export function codedText(
  nodes: readonly XmlNode[],
  file: string,
  isPair: (element: XmlElement) => boolean,
): CodedText {
  const marks: Mark[] = [];
  let text = '';
  const alone = (start: number, end: number): void => {
    marks.push({
      kind: 'code',
      code: file.slice(start, end),
      start: text.length,
      end: text.length,
    });
  };
  const read = (node: XmlNode): void => {
    if (node.kind === 'text') {
      text += node.text;
    } else if (node.kind === 'other' || node.innerEnd === node.end || !isPair(node)) {
      alone(node.start, node.end);
    } else {
      const place = marks.length;
      const start = text.length;
      // The mark of a tag stands before those of what is in it.
      marks.push({ kind: 'code', code: '', start, end: start });
      for (const child of node.children) read(child);
      marks[place] = {
        kind: 'code',
        code: file.slice(node.start, node.innerStart),
        close: file.slice(node.innerEnd, node.end),
        start,
        end: text.length,
      };
    }
  };
  for (const node of nodes) read(node);
  return { text, marks };
}

/** A tag, or a pair of them, with its place in the row of all tags of a segment. */
export interface OrderedTag {
  readonly code: string;
  readonly close: string | undefined;
  readonly opens: number;
  readonly closes: number;
}

/** The tags of a segment with the order in which they are written, as `codedText` takes them. */
export function tagsOf(
  nodes: readonly XmlNode[],
  file: string,
  isPair: (element: XmlElement) => boolean,
): OrderedTag[] {
  const tags: OrderedTag[] = [];
  let count = 0;
  const read = (node: XmlNode): void => {
    if (node.kind === 'text') return;
    const opens = count++;
    if (node.kind === 'other' || node.innerEnd === node.end || !isPair(node)) {
      const code = file.slice(node.start, node.end);
      tags.push({ code, close: undefined, opens, closes: opens });
      return;
    }
    for (const child of node.children) read(child);
    tags.push({
      code: file.slice(node.start, node.innerStart),
      close: file.slice(node.innerEnd, node.end),
      opens,
      closes: count++,
    });
  };
  for (const node of nodes) read(node);
  return tags.sort((a, b) => a.opens - b.opens);
}
