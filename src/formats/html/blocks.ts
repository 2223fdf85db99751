import { safeHref } from '../../text/marks.ts';
import type { FormattedRun } from '../marked.ts';
import { collapsed, lineBreak } from './space.ts';
import { attribute, type HtmlDocument, type HtmlElement, isElement } from './tree.ts';

/** A stretch of a page that is shown as lines of its own. */
export interface Block {
  readonly runs: readonly FormattedRun[];
  /** The elements it stands in, innermost first. */
  readonly within: readonly HtmlElement[];
}

/** What shows no text, or none of the page's own. */
export const silent = new Set(
  'head script style noscript template svg math iframe object embed audio video canvas select datalist textarea input'.split(
    ' ',
  ),
);

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The blocks of a page, in order; what is hidden is left out. */
export function blocksOf(document: HtmlDocument): Block[] {
  const blocks: Block[] = [];
  let runs: FormattedRun[] = [];
  const flush = (within: readonly HtmlElement[]): void => {
    for (const part of paragraphsOf(runs)) {
      const shown = collapsed(
        part,
        within.some(({ tagName }) => tagName === 'pre'),
      );
      if (shown.some(({ text }) => text.trim() !== '')) blocks.push({ runs: shown, within });
    }
    runs = [];
  };
  const walk = (
    parent: HtmlDocument | HtmlElement,
    format: Omit<FormattedRun, 'text'>,
    within: readonly HtmlElement[],
  ): void => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) runs.push({ ...format, text: node.value });
      if (!isElement(node) || silent.has(node.tagName) || isHidden(node)) continue;
      if (node.tagName === 'br') runs.push({ text: lineBreak });
      else if (inline.has(node.tagName)) walkInline(node, format, within);
      else {
        flush(within);
        const inside = [node, ...within];
        walk(node, {}, inside);
        flush(inside);
      }
    }
  };
  const walkInline = (
    element: HtmlElement,
    format: Omit<FormattedRun, 'text'>,
    within: readonly HtmlElement[],
  ): void => {
    const quotes = element.tagName === 'q';
    if (quotes) runs.push({ ...format, text: '“' });
    walk(element, { ...format, ...formatOf(element) }, within);
    if (quotes) runs.push({ ...format, text: '”' });
  };
  walk(document, {}, []);
  flush([]);
  return blocks;
}

/** Two line breaks and more part paragraphs, as they do on pages that know no other means. */
function paragraphsOf(runs: readonly FormattedRun[]): FormattedRun[][] {
  const parts: FormattedRun[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    const isBreak = run.text === lineBreak;
    if (!isBreak && run.text.trim() !== '') breaks = 0;
    if (isBreak && ++breaks === 2) parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function formatOf(element: HtmlElement): Omit<FormattedRun, 'text'> {
  switch (element.tagName) {
    case 'b':
    case 'strong':
      return { strong: true };
    case 'i':
    case 'em':
    case 'cite':
      return { emphasis: true };
    case 'a': {
      const href = attribute(element, 'href');
      const safe = href === null || href.startsWith('#') ? null : safeHref(href);
      return safe === null ? {} : { href: safe };
    }
    default:
      return {};
  }
}

const isHidden = (element: HtmlElement): boolean =>
  attribute(element, 'hidden') !== null ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    attribute(element, 'style') ?? '',
  );
