/** The text of an editable passage; what stands only on the page, as key caps, is not in it. */
export function readText(text: HTMLElement): string {
  let read = '';
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) read += node.data;
    else if (node instanceof HTMLBRElement) read += '\n';
  }
  // A browser keeps an extra line break at the end, so that the caret can stand on the last line.
  return read.replaceAll('\u00a0', ' ').replace(/\n+$/, '');
}

/** Where the selection stands in a text, in UTF-16 code units, or null if it is elsewhere. */
export function caretIn(text: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  return {
    start: offsetOf(text, range.startContainer, range.startOffset),
    end: offsetOf(text, range.endContainer, range.endOffset),
  };
}

function offsetOf(text: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Puts the selection at places of a text, as far as the text goes. */
export function placeCaret(text: HTMLElement, start: number, end: number): void {
  const range = document.createRange();
  const [startNode, startOffset] = pointAt(text, start);
  const [endNode, endOffset] = pointAt(text, end);
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function pointAt(text: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    if (left <= node.length) return [node, left];
    left -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [text, 0];
}
