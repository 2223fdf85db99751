import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../../text/document.ts';
import type { XmlAttribute, XmlElement, XmlNode } from './element.ts';
import { asIs, type Mended, mendAmpersands } from './stray.ts';

/** What a reader of XML wants to know while it is read. */
export interface XmlVisitor {
  /** Whether an element is collected: with all that stands in it, as its `children`. */
  readonly collects?: (element: XmlElement) => boolean;
  /** An element began; what stands in it is not known yet. */
  readonly opened?: (element: XmlElement) => void;
  /** An element ended: any that stands in no collected one, or is the collected one itself. */
  readonly closed?: (element: XmlElement) => void;
  /** Asked after each element that was told to have ended: whether the rest need not be read. */
  readonly enough?: () => boolean;
}

export interface XmlOptions {
  /** Whether a document type may stand there. It is never read: no entity, no file comes of it. */
  readonly doctype?: 'refused' | 'ignored';
}

/** What came of reading: the faults that were read over, and why reading stopped before the end. */
export interface XmlOutcome {
  readonly problems: readonly Problem[];
  /** A sentence, for a file that has to be refused; what was read before it has been told. */
  readonly refused: Problem | null;
}

/** How much a file may hold. Real files stay far below each. */
export const xmlLimits = {
  /** UTF-16 code units. */
  length: 100_000_000,
  depth: 250,
  elements: 4_000_000,
  /** In one collected element. */
  collected: 500_000,
  attributes: 200,
  attributeLength: 1_000_000,
  problems: 50,
} as const;

type Parser = SaxesParser<{ xmlns: true }>;

/** An element while it is read. */
type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlNode[] };

/** The reader has all it wants. */
class Enough extends Error {}

class Stopped extends Error {
  readonly problem: Problem;

  constructor(message: string, line: number) {
    super(message);
    this.problem = { message, line };
  }
}

/**
 * Reads XML with saxes, which expands no entity but the five of XML itself and fetches nothing.
 * It never throws: a fault is told and read over as far as that goes.
 *
 * @param text with or without a byte order mark
 */
export function readXml(text: string, visitor: XmlVisitor, options: XmlOptions = {}): XmlOutcome {
  const problems: Problem[] = [];
  const parser: Parser = new SaxesParser({ xmlns: true, position: false });
  try {
    if (text.length > xmlLimits.length) throw stopped(parser, tooLong);
    const mended = mendAmpersands(text);
    for (const place of mended.places.slice(0, xmlLimits.problems - 1)) {
      problems.push({ message: stray, line: lineAt(text, place) });
    }
    listen(parser, mended, visitor, options, problems);
    parser.write(mended.text).close();
    return { problems, refused: null };
  } catch (error) {
    if (error instanceof Enough) return { problems, refused: null };
    if (error instanceof Stopped) return { problems, refused: error.problem };
    // A fault of the parser in a file that is no XML.
    return { problems, refused: { message: 'This is not XML.', line: parser.line } };
  }
}

function listen(
  parser: Parser,
  { text, unmended }: Mended,
  visitor: XmlVisitor,
  { doctype = 'refused' }: XmlOptions,
  problems: Problem[],
): void {
  const open: Open[] = [];
  let collecting: Open | null = null;
  let elements = 0;
  let collected = 0;
  let start = 0;
  let line = 1;
  const add = (node: XmlNode): void => {
    if (!collecting) return;
    if (++collected > xmlLimits.collected) throw stopped(parser, tooMany);
    open.at(-1)?.children.push(node);
  };
  parser.on('opentagstart', () => {
    // A name holds no `<`, so the last one before this place is its own.
    start = text.lastIndexOf('<', parser.position - 1);
    line = parser.line;
    if (++elements > xmlLimits.elements) throw stopped(parser, tooMany);
    if (open.length >= xmlLimits.depth) throw stopped(parser, tooDeep);
  });
  parser.on('attribute', ({ value }) => {
    if (value.length > xmlLimits.attributeLength) throw stopped(parser, tooLongAttribute);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (Object.keys(tag.attributes).length > xmlLimits.attributes) {
      throw stopped(parser, tooManyAttributes);
    }
    const at = parser.position;
    const element = elementOf(tag, open.at(-1) ?? null, { start, at, line }, unmended);
    visitor.opened?.(element);
    add(element);
    open.push(element);
    if (!collecting && visitor.collects?.(element)) {
      collecting = element;
      collected = 0;
    }
  });
  parser.on('closetag', (tag: SaxesTagNS) => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    element.innerEnd = tag.isSelfClosing
      ? element.end
      : Math.max(element.innerStart, text.lastIndexOf('</', parser.position - 1));
    if (collecting === element) collecting = null;
    if (collecting) return;
    visitor.closed?.(element);
    if (visitor.enough?.()) throw new Enough();
  });
  parser.on('text', (value) => add({ kind: 'text', text: unmended(value), cdata: false }));
  parser.on('cdata', (value) => add({ kind: 'text', text: unmended(value), cdata: true }));
  const other = (opening: string): void => {
    // It is told before its last sign is read.
    const end = text.indexOf('>', parser.position - 1) + 1;
    add({ kind: 'other', start: text.lastIndexOf(opening, end - 1), end });
  };
  parser.on('comment', () => other('<!--'));
  parser.on('processinginstruction', () => other('<?'));
  parser.on('doctype', () => {
    if (doctype === 'refused') throw stopped(parser, noDoctype);
  });
  parser.on('error', ({ message }) => {
    problems.push({ message: `The XML is broken: ${shown(message)}`, line: parser.line });
    if (problems.length >= xmlLimits.problems) throw stopped(parser, tooBroken);
  });
}

function elementOf(
  tag: SaxesTagNS,
  parent: Open | null,
  { start, at, line }: { readonly start: number; readonly at: number; readonly line: number },
  unmended: Mended['unmended'],
): Open {
  return {
    kind: 'element',
    name: tag.name,
    local: tag.local,
    uri: tag.uri,
    attributes: attributesOf(tag, unmended),
    parent,
    children: [],
    start,
    end: at,
    innerStart: at,
    innerEnd: at,
    line,
  };
}

function attributesOf(
  { attributes }: SaxesTagNS,
  unmended: Mended['unmended'],
): Record<string, XmlAttribute> {
  if (unmended === asIs) return attributes;
  for (const attribute of Object.values(attributes)) attribute.value = unmended(attribute.value);
  return attributes;
}

const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

// A broken name may be as long as the file.
const shown = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

const stopped = (parser: Parser, message: string): Stopped => new Stopped(message, parser.line);

const thousands = (count: number): string => count.toLocaleString('en');

const stray =
  'The XML is broken: an “&” stands alone. It was read as the sign itself; in XML it is written “&amp;”.';
const tooLong = `The file has more than ${thousands(xmlLimits.length)} characters. Split it and try again.`;
const tooDeep = `Elements stand in each other more than ${xmlLimits.depth} deep. No real file does that; save it anew in the program it came from.`;
const tooMany = `The file has more elements than can be taken (${thousands(xmlLimits.elements)}, ${thousands(xmlLimits.collected)} in one part). Split it and try again.`;
const tooManyAttributes = `An element has more than ${xmlLimits.attributes} attributes. Save the file anew in the program it came from.`;
const tooLongAttribute = `An attribute has more than ${thousands(xmlLimits.attributeLength)} characters. Save the file anew in the program it came from.`;
const tooBroken =
  'The XML is too broken to be read on. Save the file anew in the program it came from.';
const noDoctype =
  'The file has a document type declaration (<!DOCTYPE …>), which can hide other files in it, so it is not read. Remove that line and try again.';
