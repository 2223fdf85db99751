import type { FormattedRun } from '../marked.ts';
import { attributeOf, elementIn, type XmlElement } from '../xml/element.ts';
import type { DocumentStyles } from './styles-read.ts';

/** What is counted on the way, to be told. */
export interface Met {
  readonly authors: Set<string>;
  changes: number;
  notes: number;
}

export interface RunContext {
  readonly styles: DocumentStyles;
  /** The address of a relationship. */
  readonly linkOf: (id: string) => string | null;
  readonly met: Met;
}

/** The text of a paragraph as it is once its tracked changes are accepted, and its text boxes. */
export interface ReadRuns {
  readonly runs: readonly FormattedRun[];
  /** Paragraphs that stand in a text box anchored here. */
  readonly boxed: readonly XmlElement[];
}

interface State {
  readonly runs: FormattedRun[];
  readonly boxed: XmlElement[];
  /** Of fields that are open: their instruction, and whether their result is being read. */
  readonly fields: { instruction: string; result: boolean }[];
}

export function readRuns(paragraph: XmlElement, context: RunContext): ReadRuns {
  const state: State = { runs: [], boxed: [], fields: [] };
  walk(paragraph, { href: null, strong: false, emphasis: false }, state, context);
  return state;
}

interface Format {
  readonly href: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

function walk(element: XmlElement, format: Format, state: State, context: RunContext): void {
  for (const node of element.children) {
    if (node.kind === 'element') visit(node, format, state, context);
  }
}

function visit(element: XmlElement, format: Format, state: State, context: RunContext): void {
  switch (element.local) {
    case 'pPr':
    case 'rPr':
    case 'Fallback':
    case 'delText':
    case 'sdtPr':
      return;
    case 'p':
      state.boxed.push(element);
      return;
    case 'ins':
    case 'moveTo':
      noteChange(element, context.met);
      walk(element, format, state, context);
      return;
    case 'del':
    case 'moveFrom':
      noteChange(element, context.met);
      return;
    case 'hyperlink': {
      const id = attributeByLocal(element, 'id');
      const href = id === undefined ? null : context.linkOf(id);
      walk(element, { ...format, href: href ?? format.href }, state, context);
      return;
    }
    case 'fldSimple': {
      const href = linkOfField(attributeByLocal(element, 'instr') ?? '');
      walk(element, { ...format, href: href ?? format.href }, state, context);
      return;
    }
    case 'r':
      readRun(element, format, state, context);
      return;
    case 'footnoteReference':
    case 'endnoteReference':
      context.met.notes++;
      return;
    case 'fldChar':
      readField(attributeByLocal(element, 'fldCharType') ?? '', state);
      return;
    case 'instrText': {
      const field = state.fields.at(-1);
      if (field) field.instruction += textOf(element);
      return;
    }
    default: {
      const text = signOf(element);
      if (text === null) walk(element, format, state, context);
      else if (state.fields.every(({ result }) => result)) state.runs.push({ ...format, text });
    }
  }
}

function readRun(run: XmlElement, outer: Format, state: State, context: RunContext): void {
  const properties = elementIn(run, 'rPr');
  if (properties && isOn(properties, 'vanish')) return;
  const style = properties ? elementIn(properties, 'rStyle') : undefined;
  const styled = context.styles.formatOf(style ? (attributeByLocal(style, 'val') ?? null) : null);
  const field = state.fields.findLast(({ result }) => result);
  walk(
    run,
    {
      href: outer.href ?? (field ? linkOfField(field.instruction) : null),
      strong: properties ? (switched(properties, 'b') ?? styled.strong) : styled.strong,
      emphasis: properties ? (switched(properties, 'i') ?? styled.emphasis) : styled.emphasis,
    },
    state,
    context,
  );
}

function readField(type: string, { fields }: State): void {
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ instruction: '', result: false });
  else if (type === 'separate' && field) field.result = true;
  else if (type === 'end') fields.pop();
}

const linkOfField = (instruction: string): string | null =>
  /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? null;

/** The text of an element that stands for text, or null for one that may hold some. */
function signOf(element: XmlElement): string | null {
  switch (element.local) {
    case 't':
      return textOf(element);
    case 'tab':
      return '\t';
    case 'br':
      return attributeByLocal(element, 'type') === undefined ? '\n' : '';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00ad';
    default:
      return null;
  }
}

const textOf = (element: XmlElement): string =>
  element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');

function noteChange(element: XmlElement, met: Met): void {
  met.changes++;
  const author = attributeByLocal(element, 'author');
  if (author !== undefined && author !== '') met.authors.add(author);
}

/** An attribute in the namespace that the document gives it: transitional and strict differ. */
export const attributeByLocal = (element: XmlElement, local: string): string | undefined =>
  Object.values(element.attributes).find((attribute) => attribute.local === local)?.value ??
  attributeOf(element, local);

const isOn = (properties: XmlElement, name: string): boolean => switched(properties, name) ?? false;

/** A property that is on or off, or null where nothing is said. */
function switched(properties: XmlElement, name: string): boolean | null {
  const property = elementIn(properties, name);
  if (!property) return null;
  return !['0', 'false', 'off', 'none'].includes(attributeByLocal(property, 'val') ?? 'true');
}
