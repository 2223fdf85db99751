import type { Node, ResolvedPos } from 'prosemirror-model';

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
  doc.forEach((row, rowPos) => {
    row.forEach((node, offset) => {
      const id = String(node.attrs.id);
      places.set(id, { id, node, pos: rowPos + 1 + offset });
    });
  });
  known.set(doc, places);
  return places;
}

// doc > row > passage > paragraph
const passageDepth = 2;

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
  let pos = 0;
  for (let index = 0; index < after.childCount; index++) {
    const row = after.child(index);
    const old = index < before.childCount ? before.child(index) : null;
    if (row !== old) {
      row.forEach((node, offset, place) => {
        const former = old && place < old.childCount ? old.child(place) : null;
        if (former !== node) {
          changed.push({ id: String(node.attrs.id), node, pos: pos + 1 + offset });
        }
      });
    }
    pos += row.nodeSize;
  }
  return changed;
}
