import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { serialize } from 'parse5';
import { silent } from './blocks.ts';
import { elementsOf, type HtmlDocument, type HtmlElement, isElement } from './tree.ts';

/** What Readability takes for the article of a page. */
export interface Extracted {
  /** Whether an element of the page is in the article. */
  readonly holds: (element: HtmlElement) => boolean;
  readonly title: string | null;
  readonly byline: string | null;
}

const numbered = 'data-lektura';

// Above this Readability takes seconds. A page of a newspaper has one to four thousand.
const mostElements = 6_000;
// The DOM that it reads keeps the text on each side of an entity as a node of its own.
const mostEntities = 10_000;

/**
 * The article of a page, found by Mozilla's Readability, or null where it finds none. Every
 * element is numbered before (in the tree itself), so that what Readability kept can be told in the page's own tree.
 */
export function extractArticle(document: HtmlDocument): Extracted | null {
  removeSilent(document);
  const elements = [...elementsOf(document)];
  if (elements.length > mostElements) return null;
  for (const [index, element] of elements.entries()) {
    element.attrs = element.attrs.filter(({ name }) => name !== numbered);
    element.attrs.push({ name: numbered, value: String(index) });
  }
  const html = serialize(document);
  if (html.split('&').length > mostEntities) return null;
  try {
    const page = parseHTML(html) as { readonly document: unknown };
    const article = readability(page.document).parse();
    const kept = new Set(numbersIn(article?.content));
    if (!article || kept.size === 0) return null;
    const inArticle = new Set(elements.filter((_, index) => kept.has(String(index))));
    return {
      holds: (element) => inArticle.has(element),
      title: article.title ?? null,
      byline: article.byline ?? null,
    };
  } catch {
    // What it cannot read is read without it.
    return null;
  }
}

/** Takes away what shows no text of the page's own, which is often the most of it. */
function removeSilent(parent: HtmlDocument | HtmlElement): void {
  parent.childNodes = parent.childNodes.filter(
    (node) => !isElement(node) || node.tagName === 'head' || !silent.has(node.tagName),
  );
  for (const node of parent.childNodes) if (isElement(node)) removeSilent(node);
}

interface Reader {
  readonly parse: () => {
    readonly content?: unknown;
    readonly title?: string | null;
    readonly byline?: string | null;
  } | null;
}

// Its types speak of the DOM, which the pure part of the program is compiled without.
const readability = (document: unknown): Reader =>
  new (Readability as unknown as new (document: unknown, options: object) => Reader)(document, {
    maxElemsToParse: mostElements + 1,
    serializer: (node: unknown) => node,
  });

interface DomElement {
  readonly querySelectorAll: (
    selector: string,
  ) => Iterable<{ readonly getAttribute: (name: string) => string | null }>;
}

const numbersIn = (content: unknown): string[] =>
  content
    ? [...(content as DomElement).querySelectorAll(`[${numbered}]`)].map(
        (element) => element.getAttribute(numbered) ?? '',
      )
    : [];
