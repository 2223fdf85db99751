import { type CodedText, codedText, type OrderedTag, tagsOf } from '../codes/read.ts';
import { attributeOf, type XmlElement, type XmlNode, xmlNamespace } from '../xml/element.ts';

/** The content of a source or target, with where it stands in the file. */
export interface Inline extends CodedText {
  /** Its tags in the order in which they are written. */
  readonly order: readonly OrderedTag[];
  /** Behind white space that only lays out the file, and before it. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what stands in a source, a target or a marked segment. Line breaks that only lay out the
 * file are spaces, and none at its ends, unless `xml:space` says that they are part of the text.
 *
 * @param file the text of the whole file
 * @param isPair whether an element stands around translated text
 */
export function inlineOf(
  element: XmlElement,
  file: string,
  isPair: (element: XmlElement) => boolean,
): Inline {
  let { innerStart: start, innerEnd: end, children } = element;
  if (!preservesSpace(element)) {
    const raw = file.slice(start, end);
    if (raw.includes('\n')) {
      start += /^\s*\n\s*/.exec(raw)?.[0].length ?? 0;
      end = Math.max(start, end - trailingLayout(raw));
      children = withoutLayout(children);
    }
  }
  const { text, marks } = codedText(children, file, isPair);
  return {
    text,
    marks,
    order: tagsOf(children, file, isPair),
    start,
    end,
  };
}

/** An empty content at a place where there is none. */
export const emptyInline = (place: number): Inline => ({
  text: '',
  marks: [],
  order: [],
  start: place,
  end: place,
});

function preservesSpace(element: XmlElement): boolean {
  for (let one: XmlElement | null = element; one; one = one.parent) {
    const told = attributeOf(one, 'space', xmlNamespace);
    if (told !== undefined) return told === 'preserve';
  }
  return false;
}

// An expression that looks for white space at an end takes quadratic time over much of it.
function trailingLayout(raw: string): number {
  const space = raw.length - raw.trimEnd().length;
  return raw.slice(raw.length - space).includes('\n') ? space : 0;
}

function withoutLayout(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node, index): XmlNode[] => {
    if (node.kind === 'element') return [{ ...node, children: inLine(node.children) }];
    if (node.kind === 'other' || node.cdata) return [node];
    let { text } = node;
    if (index === 0) text = text.replace(/^\s*\n\s*/, '');
    if (index === nodes.length - 1) text = text.slice(0, text.length - trailingLayout(text));
    return text === '' ? [] : inLine([{ ...node, text }]);
  });
}

const inLine = (nodes: readonly XmlNode[]): XmlNode[] =>
  nodes.map((node) => {
    if (node.kind === 'element') return { ...node, children: inLine(node.children) };
    if (node.kind === 'other' || node.cdata || !node.text.includes('\n')) return node;
    return { ...node, text: node.text.replace(/\s+/g, asOneSpace) };
  });

const asOneSpace = (space: string): string => (space.includes('\n') ? ' ' : space);
