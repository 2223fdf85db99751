import type { Edition, WriteOptions } from '../../text/edition.ts';
import { rowText, type WrittenRow, writtenRows } from '../pairs.ts';
import { writeLiteral } from './literal.ts';
import { core, inEdgesOf } from './segments.ts';

/**
 * Writes an article as a gettext PO file: a message for each row of source and translation. What
 * stands in the translation alone goes to the message before. A row whose translation nobody has
 * confirmed yet is a translation all the same; a row without one is left to be translated.
 */
export function writePo(edition: Edition, options: WriteOptions): string {
  const seen = new Map<string, number>();
  const messages = rowsWithSource(writtenRows(edition, options)).map((row) => {
    const id = rowText(row.source);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    const translation = inEdgesOf(id, core(rowText(row.target)));
    return [
      // A message may stand only once, unless its context tells it from the others.
      ...(times > 1 ? [`msgctxt ${literal(String(times))}`] : []),
      `msgid ${literal(id)}`,
      `msgstr ${literal(translation)}`,
    ].join('\n');
  });
  return `${[headerOf(edition), ...messages].join('\n\n')}\n`;
}

/** @see https://www.gnu.org/software/gettext/manual/html_node/Header-Entry.html */
function headerOf({ title, id, source, target, madeAt }: Edition): string {
  const date = new Date(madeAt).toISOString();
  const fields = [
    ['Project-Id-Version', title.replace(/\s+/g, ' ')],
    ['Report-Msgid-Bugs-To', ''],
    ['POT-Creation-Date', `${date.slice(0, 10)} ${date.slice(11, 16)}+0000`],
    ['PO-Revision-Date', `${date.slice(0, 10)} ${date.slice(11, 16)}+0000`],
    ['Last-Translator', 'Lektura <noreply@example.invalid>'],
    ['Language-Team', target.language],
    ['Language', gettextLanguage(target.language)],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['Content-Transfer-Encoding', '8bit'],
    ['X-Source-Language', source?.language ?? ''],
    ['X-Article', id],
  ];
  const lines = fields.map(([name, value]) => `${name}: ${value}\n`);
  return `msgid ""\nmsgstr ${literal(lines.join(''))}`;
}

/** A BCP 47 tag as gettext writes it: `sr-Latn-ME` is `sr_ME@latin`. */
function gettextLanguage(tag: string): string {
  const [language = tag, ...rest] = tag.split('-');
  const script = rest.find((part) => part.length === 4);
  const region = rest.find((part) => part.length === 2);
  const modifiers: Readonly<Record<string, string>> = { Latn: '@latin', Cyrl: '@cyrillic' };
  return language + (region ? `_${region}` : '') + (modifiers[script ?? ''] ?? '');
}

/** Rows that have a source, each with what stands beside it in the translation alone. */
function rowsWithSource(rows: readonly WrittenRow[]): WrittenRow[] {
  const kept: WrittenRow[] = [];
  let waiting: WrittenRow['target'] = [];
  for (const row of rows) {
    const last = kept.at(-1);
    if (rowText(row.source).trim() !== '') {
      kept.push({ ...row, target: [...waiting, ...row.target] });
      waiting = [];
    } else if (last) kept[kept.length - 1] = { ...last, target: [...last.target, ...row.target] };
    else waiting = [...waiting, ...row.target];
  }
  return kept;
}

const literal = (text: string): string => writeLiteral(text, { newline: '\n', wraps: true });
