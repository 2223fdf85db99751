import { csv, tsv } from './csv/format.ts';
import { docx } from './docx/format.ts';
import { docxChanges } from './docx-changes/format.ts';
import type { Format } from './format.ts';
import { writeHtml } from './html/write.ts';
import { writeHtmlChanges } from './html-changes/write.ts';
import { json } from './json/format.ts';
import { writeMarkdown } from './markdown/write.ts';
import { mqm } from './mqm/format.ts';
import { po } from './po/format.ts';
import { readText } from './text/read.ts';
import { writeText } from './text/write.ts';
import { tmx } from './tmx/format.ts';

/** Every format, in the order menus show them. */
export const formats: readonly Format[] = [
  {
    id: 'text',
    title: 'Plain text',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    read: readText,
    write: writeText,
  },
  {
    id: 'markdown',
    title: 'Markdown',
    extension: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    write: writeMarkdown,
  },
  {
    id: 'html',
    title: 'HTML article',
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    write: writeHtml,
  },
  {
    id: 'html-changes',
    title: 'HTML with changes',
    extension: '.changes.html',
    mediaType: 'text/html; charset=utf-8',
    write: writeHtmlChanges,
  },
  docx,
  docxChanges,
  tmx,
  po,
  mqm,
  csv,
  tsv,
  json,
];

/** The format of an id, or undefined. */
export const formatOf = (id: string): Format | undefined =>
  formats.find((format) => format.id === id);
