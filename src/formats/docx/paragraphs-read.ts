import type { Problem } from '../../text/document.ts';
import { type FormattedRun, type MarkedText, markedText } from '../marked.ts';
import { elementIn, type XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/read.ts';
import { attributeByLocal, type RunContext, readRuns } from './runs-read.ts';
import type { StyleKind } from './styles-read.ts';

/** A paragraph that says something, and what its style makes of it. */
export interface Paragraph extends MarkedText {
  readonly kind: StyleKind | null;
}

export interface ReadParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
  readonly refused: Problem | null;
}

/** The paragraphs of the main part of a document, in reading order. */
export function readParagraphs(xml: string, context: RunContext): ReadParagraphs {
  const paragraphs: Paragraph[] = [];
  // The beginning of a paragraph whose end was deleted: it goes on in the next one.
  let begun: { runs: readonly FormattedRun[]; kind: StyleKind | null } | null = null;
  const add = (element: XmlElement): void => {
    const { runs, boxed } = readRuns(element, context);
    const kind = begun?.kind ?? kindOf(element, context);
    const all = [...(begun?.runs ?? []), ...runs];
    begun = endIsDeleted(element) ? { runs: all, kind } : null;
    if (!begun) paragraphs.push({ kind, ...markedText(all) });
    for (const inner of boxed) add(inner);
  };
  const { problems, refused } = readXml(xml, {
    collects: ({ local }) => local === 'p',
    closed: (element) => {
      if (element.local === 'p') add(element);
    },
  });
  const left = begun as { runs: readonly FormattedRun[]; kind: StyleKind | null } | null;
  if (left) paragraphs.push({ kind: left.kind, ...markedText(left.runs) });
  return { paragraphs: paragraphs.filter(({ text }) => text !== ''), problems, refused };
}

function kindOf(paragraph: XmlElement, { styles }: RunContext): StyleKind | null {
  const properties = elementIn(paragraph, 'pPr');
  if (!properties) return null;
  const value = (name: string): string | null => {
    const property = elementIn(properties, name);
    return property ? (attributeByLocal(property, 'val') ?? null) : null;
  };
  const styled = styles.kindOf(value('pStyle'));
  if (styled !== null) return styled;
  const outline = Number(value('outlineLvl') ?? 9);
  if (outline < 9) return { heading: outline + 1 };
  const list = elementIn(properties, 'numPr');
  const number = list && elementIn(list, 'numId');
  return number && attributeByLocal(number, 'val') !== '0' ? 'list-item' : null;
}

function endIsDeleted(paragraph: XmlElement): boolean {
  const properties = elementIn(paragraph, 'pPr');
  const mark = properties && elementIn(properties, 'rPr');
  return mark !== undefined && elementIn(mark, 'del') !== undefined;
}
