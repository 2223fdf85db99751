import type { Node, ResolvedPos } from 'prosemirror-model';
import { passageType } from './schema.ts';

/** A passage in the document: its node and the position before it. */
export interface PassagePlace {
  readonly id: string;
  readonly node: Node;
  readonly pos: number;
}

const known = new WeakMap<Node, Map<string, PassagePlace>>();

/** The passages of a document by id, in reading order. */
export function passagesIn(doc: Node): ReadonlyMap<string, PassagePlace> {
  const before = known.get(doc);
  if (before) return before;
  const places = new Map<string, PassagePlace>();
  for (const { node: row, pos } of rowsIn(doc)) {
    row.forEach((node, offset) => {
      const id = String(node.attrs.id);
      places.set(id, { id, node, pos: pos + 1 + offset });
    });
  }
  known.set(doc, places);
  return places;
}

/** The rows of a document, each with the position before it. */
export function rowsIn(doc: Node): { readonly node: Node; readonly pos: number }[] {
  const rows: { node: Node; pos: number }[] = [];
  doc.forEach((section, start) => {
    section.forEach((node, offset) => {
      rows.push({ node, pos: start + 1 + offset });
    });
  });
  return rows;
}

// doc > section > row > passage > paragraph
export const rowDepth = 2;
const passageDepth = 3;

/** The passage around a position, or null between passages. */
export function passageAt($pos: ResolvedPos): PassagePlace | null {
  if ($pos.depth < passageDepth) return null;
  const node = $pos.node(passageDepth);
  return { id: String(node.attrs.id), node, pos: $pos.before(passageDepth) };
}

/** The position of an offset of a passage's text; each paragraph adds one more to what lies before. */
export function positionOf(
  { node, pos }: Pick<PassagePlace, 'node' | 'pos'>,
  offset: number,
): number {
  let left = offset;
  let paragraphs = 0;
  for (; paragraphs < node.childCount - 1; paragraphs++) {
    const length = node.child(paragraphs).content.size;
    if (left <= length) break;
    left -= length + 1;
  }
  const longest = node.child(paragraphs).content.size;
  const within = Math.min(Math.max(left, 0), longest);
  return pos + 2 + (offset - left) + paragraphs + within;
}

/** The offset in its passage's text of a position, in UTF-16 code units. */
export function offsetOf($pos: ResolvedPos): number {
  const paragraphs = $pos.index(passageDepth);
  return Math.max(0, $pos.pos - $pos.start(passageDepth) - 1 - paragraphs);
}

/** Passages whose nodes differ between two documents of the same passages. */
export function changedPassages(before: Node, after: Node): PassagePlace[] {
  const changed: PassagePlace[] = [];
  collectChanged(before, after, 0, changed);
  return changed;
}

function collectChanged(before: Node | null, after: Node, start: number, to: PassagePlace[]): void {
  after.forEach((node, offset, index) => {
    const former = before?.maybeChild(index) ?? null;
    if (former === node) return;
    const pos = start + offset;
    if (node.type === passageType) to.push({ id: String(node.attrs.id), node, pos });
    else collectChanged(former, node, pos + 1, to);
  });
}
