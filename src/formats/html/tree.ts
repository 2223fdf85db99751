import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** The tree of a page or of a piece of one, as a browser builds it. */
export const treeOf = (html: string): HtmlDocument => parse(html);

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The value of an attribute, or null. */
export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Every element of a tree, in the order of the page. */
export function* elementsOf(parent: HtmlDocument | HtmlElement): Generator<HtmlElement> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}

/** The text of an element, as it is written. */
export function rawText(element: HtmlElement): string {
  let text = '';
  for (const node of element.childNodes) {
    if (isElement(node)) text += rawText(node);
    else if (node.nodeName === '#text' && 'value' in node) text += node.value;
  }
  return text;
}
