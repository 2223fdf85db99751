import { gapsFor } from '../../text/document.ts';
import { type Mark, type Passage, passageKinds } from '../../text/passage.ts';
import { type Content, type Reading, refusal, type SegmentState } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import { isObject, type Json, listIn, textIn } from './values.ts';

/**
 * Reads what stands in an article that was written as JSON: the corrected texts, row by row. Its
 * history is not part of a text; `restoreArticle` takes in everything.
 */
export function readJson(bytes: Uint8Array): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const { text, encoding } = decoded;
  let record: unknown;
  try {
    record = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return refusal(`This is no JSON that can be read: ${reason.slice(0, 200)}`, encoding);
  }
  const content = isObject(record) ? contentOf(record) : null;
  if (content) return { contents: [content], problems: [], encoding };
  return refusal(
    'This JSON is no article that Lektura has written: it has no “article” with “targetLanguage”, or no “target” with texts.',
    encoding,
  );
}

function contentOf(record: Json): Content | null {
  const article = isObject(record.article) ? record.article : {};
  const language = textIn(article, 'targetLanguage');
  const sourceLanguage = textIn(article, 'sourceLanguage');
  const title = textIn(article, 'title');
  const target = passagesIn(record, 'target');
  if (!language || target.size === 0) return null;
  const source = passagesIn(record, 'source');
  const named = title ? { title } : {};
  if (!sourceLanguage || source.size === 0) {
    const passages = [...target.values()].map(({ passage }) => passage);
    return { kind: 'text', ...named, document: documentOf(language, passages) };
  }
  const rows = listIn(record, 'rows').filter(isObject);
  const sides = rows.map((row) => ({
    source: together(listIn(row, 'source'), source),
    target: together(listIn(row, 'target'), target),
  }));
  if (sides.length === 0) return null;
  return {
    kind: 'pairs',
    ...named,
    source: documentOf(
      sourceLanguage,
      sides.map((row) => row.source.passage),
    ),
    target: documentOf(
      language,
      sides.map((row) => row.target.passage),
    ),
    states: sides.map(
      (row): SegmentState =>
        row.target.passage.text === ''
          ? 'initial'
          : row.target.confirmed
            ? 'reviewed'
            : 'translated',
    ),
  };
}

interface Known {
  readonly passage: Passage;
  readonly confirmed: boolean;
}

const documentOf = (language: string, passages: readonly Passage[]) => ({
  language,
  passages,
  gaps: gapsFor(passages.length),
  newline: '\n' as const,
  metadata: {},
});

function passagesIn(record: Json, side: string): Map<string, Known> {
  const passages = new Map<string, Known>();
  for (const value of listIn(record, side)) {
    const id = isObject(value) ? textIn(value, 'id') : null;
    const text = isObject(value) ? textIn(value, 'text') : null;
    if (!isObject(value) || id === null || text === null) continue;
    const kind = passageKinds.find((one) => one === value.kind) ?? 'paragraph';
    const marks = listIn(value, 'marks').flatMap((mark) => markOf(mark, text.length));
    passages.set(id, { passage: { kind, text, marks }, confirmed: value.confirmed === true });
  }
  return passages;
}

function markOf(value: unknown, length: number): Mark[] {
  if (!isObject(value)) return [];
  const { kind, start, end } = value;
  if (!isPlace(start, length) || !isPlace(end, length) || end < start) return [];
  const [href, code, close] = [
    textIn(value, 'href'),
    textIn(value, 'code'),
    textIn(value, 'close'),
  ];
  if (kind === 'strong' || kind === 'emphasis') return [{ kind, start, end }];
  if (kind === 'link' && href !== null) return [{ kind, href, start, end }];
  if (kind !== 'code' || code === null) return [];
  return [{ kind, code, ...(close === null ? {} : { close }), start, end }];
}

const isPlace = (value: unknown, length: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= length;

/** The passages of a side of a row as one, a line each. */
function together(ids: readonly unknown[], known: ReadonlyMap<string, Known>): Known {
  const parts = ids.flatMap((id) => (typeof id === 'string' ? (known.get(id) ?? []) : []));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  let text = '';
  const marks: Mark[] = [];
  for (const { passage } of parts) {
    if (text !== '') text += '\n';
    const shift = text.length;
    for (const mark of passage.marks) {
      marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    }
    text += passage.text;
  }
  return {
    passage: { kind: only?.passage.kind ?? 'paragraph', text, marks },
    confirmed: parts.length > 0 && parts.every(({ confirmed }) => confirmed),
  };
}
