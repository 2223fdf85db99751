import type { Problem } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { mostSegments, tooManySegments } from '../pairs.ts';
import { readLiteral } from './literal.ts';

/** A string of a PO file with the place of its quotes, from the first to the last. */
export interface PoString extends Span {
  readonly value: string;
}

/** A message that is not obsolete. */
export interface PoEntry {
  readonly context: string | null;
  readonly id: string;
  readonly plural: string | null;
  /** `msgstr`, or `msgstr[0]` and on, in the order of the file. */
  readonly forms: readonly PoString[];
  /** The place of the comment with the flag `fuzzy`, as a whole line; null without it. */
  readonly fuzzy: Span | null;
}

export interface PoFile {
  readonly entries: readonly PoEntry[];
  /** The fields of the header, their names in small letters. */
  readonly header: ReadonlyMap<string, string>;
  /** Whether long strings are wrapped at the width of a page, as gettext does unless told not to. */
  readonly wraps: boolean;
  readonly problems: readonly Problem[];
}

// A file that is no PO file at all would give a fault on every line.
const mostProblems = 50;

/** Reads the text of a PO file; obsolete messages and comments are passed over. Never throws. */
export function parsePo(text: string): PoFile {
  const state: State = { entries: [], problems: [], wraps: false, draft: {}, open: null, line: 0 };
  // A byte order mark is not part of the first line.
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start < text.length && state.problems.length < mostProblems) {
    if (state.entries.length >= mostSegments) {
      fault(state, tooManySegments);
      break;
    }
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    state.line++;
    readLine(state, text.slice(start, end), start);
    start = end;
  }
  finish(state);
  const { entries, wraps, problems } = state;
  return { entries, header: headerOf(entries), wraps, problems };
}

/** Whether an entry is the header of the file. */
export const isHeader = ({ id, context }: PoEntry): boolean => id === '' && context === null;

interface OpenString {
  value: string;
  readonly start: number;
  end: number;
}

interface Draft {
  context?: OpenString;
  id?: OpenString;
  plural?: OpenString;
  forms?: OpenString[];
  fuzzy?: Span;
}

interface State {
  readonly entries: PoEntry[];
  readonly problems: Problem[];
  wraps: boolean;
  draft: Draft;
  /** The string that the next line may go on with, and what its last line says. */
  open: { readonly string: OpenString; line: string } | null;
  line: number;
}

const keywords = /^(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,3}\])?)(?=\s*")/;

function readLine(state: State, line: string, start: number): void {
  const told = line.trim();
  if (told === '' || told.startsWith('#')) {
    if (state.draft.forms) finish(state);
    state.open = null;
    // The comments of an obsolete message are not those of the next.
    if (told.startsWith('#~')) state.draft = {};
    if (/^#,(?:.*,)?\s*fuzzy\s*(?:,|$)/.test(told)) {
      state.draft.fuzzy = { start, end: start + line.length };
    }
    return;
  }
  const keyword = keywords.exec(told)?.[0] ?? null;
  if (keyword === null && !told.startsWith('"')) {
    fault(state, `This line is no part of a PO file: ${shown(told)}`);
    return;
  }
  const quote = line.indexOf('"');
  const literal = readLiteral(line, quote);
  if (literal.fault) fault(state, literal.fault);
  const string = { value: literal.value, start: start + quote, end: start + literal.end };
  if (keyword === null) goOn(state, string);
  else begin(state, keyword, string);
}

function goOn(state: State, { value, end }: OpenString): void {
  const { open } = state;
  if (open === null) {
    fault(state, 'A string stands alone; it was passed over.');
    return;
  }
  if (open.line !== '' && !open.line.endsWith('\n')) state.wraps = true;
  open.string.value += value;
  open.string.end = end;
  open.line = value;
}

function begin(state: State, keyword: string, string: OpenString): void {
  const { draft } = state;
  if (keyword.startsWith('msgstr') && !draft.id) {
    fault(state, 'A msgstr has no msgid; it was passed over.');
    state.open = null;
    return;
  }
  if (draft.forms ? !keyword.startsWith('msgstr') : keyword === 'msgid' && draft.id) finish(state);
  state.open = { string, line: string.value };
  if (keyword === 'msgctxt') state.draft.context = string;
  else if (keyword === 'msgid') state.draft.id = string;
  else if (keyword === 'msgid_plural') state.draft.plural = string;
  else {
    state.draft.forms ??= [];
    state.draft.forms.push(string);
  }
}

/** Ends the message that is being read. */
function finish(state: State): void {
  const { context, id, plural, forms, fuzzy } = state.draft;
  state.draft = {};
  state.open = null;
  if (!id) return;
  if (!forms) {
    fault(state, 'A message has no msgstr; it was passed over.');
    return;
  }
  state.entries.push({
    context: context?.value ?? null,
    id: id.value,
    plural: plural?.value ?? null,
    forms,
    fuzzy: fuzzy ?? null,
  });
}

const fault = ({ problems, line }: State, message: string): void => {
  problems.push({ message, line });
};

function headerOf(entries: readonly PoEntry[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of (entries.find(isHeader)?.forms[0]?.value ?? '').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

const shown = (line: string): string => `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
