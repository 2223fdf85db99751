/** An attribute as it was read; its value has its references resolved. */
export interface XmlAttribute {
  readonly local: string;
  /** The namespace of its prefix; empty without one. */
  readonly uri: string;
  readonly value: string;
}

/** What stands in an element: another one, text, or what is kept only as it is written. */
export type XmlNode = XmlElement | XmlText | XmlOther;

/**
 * An element with where it stands in the text of the file, in UTF-16 code units. One that was not
 * collected has no children, whatever it holds.
 */
export interface XmlElement {
  readonly kind: 'element';
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** By their names as they are written. */
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlNode[];
  /** Of its first `<`, and behind its last `>`. */
  readonly start: number;
  readonly end: number;
  /** Behind its opening tag, and before its closing tag; both `end` for one that closes itself. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Of its opening tag; counted from 1. */
  readonly line: number;
}

/** Where an element stands, without what stands in it, which is not to be kept in memory. */
export type Outline = Pick<XmlElement, 'name' | 'start' | 'end' | 'innerStart' | 'innerEnd'>;

export const outlineOf = ({ name, start, end, innerStart, innerEnd }: XmlElement): Outline => ({
  name,
  start,
  end,
  innerStart,
  innerEnd,
});

export interface XmlText {
  readonly kind: 'text';
  /** References are resolved, and line ends are `\n`. */
  readonly text: string;
  readonly cdata: boolean;
}

/** A comment or a processing instruction. */
export interface XmlOther {
  readonly kind: 'other';
  readonly start: number;
  readonly end: number;
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The value of an attribute, or undefined; without a namespace it is one without a prefix. */
export function attributeOf(element: XmlElement, local: string, uri = ''): string | undefined {
  if (uri === '') return element.attributes[local]?.value;
  for (const name of Object.keys(element.attributes)) {
    const attribute = element.attributes[name];
    if (attribute?.local === local && attribute.uri === uri) return attribute.value;
  }
  return undefined;
}

/** The elements that stand directly in an element; with a name, those that have it. */
export const elementsIn = (element: XmlElement, local?: string): XmlElement[] =>
  element.children.filter(
    (node): node is XmlElement =>
      node.kind === 'element' && (local === undefined || node.local === local),
  );

/** The first element of a name that stands directly in an element. */
export const elementIn = (element: XmlElement, local: string): XmlElement | undefined =>
  element.children.find(
    (node): node is XmlElement => node.kind === 'element' && node.local === local,
  );

/** All the text in an element that was collected, however deep. */
export function textIn(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'element') text += textIn(node);
  }
  return text;
}

/** The nearest element of a name around an element, or null. */
export function around(element: XmlElement, local: string): XmlElement | null {
  for (let outer = element.parent; outer; outer = outer.parent) {
    if (outer.local === local) return outer;
  }
  return null;
}
