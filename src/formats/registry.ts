import { csv, tsv } from './csv/format.ts';
import { docx } from './docx/format.ts';
import { docxChanges } from './docx-changes/format.ts';
import type { Format } from './format.ts';
import { html, htmlFragment } from './html/format.ts';
import { htmlChanges } from './html-changes/format.ts';
import { json } from './json/format.ts';
import { jsonLd } from './json-ld/format.ts';
import { markdown } from './markdown/format.ts';
import { mqm } from './mqm/format.ts';
import { ninjs } from './ninjs/format.ts';
import { po } from './po/format.ts';
import { report } from './report/format.ts';
import { tbx } from './tbx/format.ts';
import { readText } from './text/read.ts';
import { updateText } from './text/update.ts';
import { writeText } from './text/write.ts';
import { tmx } from './tmx/format.ts';
import { wordpress } from './wordpress/format.ts';
import { wxr } from './wxr/format.ts';
import { xliff1 } from './xliff-1/format.ts';
import { xliff2 } from './xliff-2/format.ts';

/** Every format, in the order menus show them. */
export const formats: readonly Format[] = [
  {
    id: 'text',
    title: 'Plain text',
    extension: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    read: readText,
    write: writeText,
    update: updateText,
    keeps:
      'The words of every passage, the blank lines between them and the encoding: an untouched text comes out byte for byte.',
    loses: 'Links, emphasis and the kind of each passage; who changed what.',
  },
  markdown,
  html,
  htmlFragment,
  htmlChanges,
  docx,
  docxChanges,
  report,
  wordpress,
  wxr,
  ninjs,
  jsonLd,
  xliff2,
  xliff1,
  tmx,
  po,
  mqm,
  csv,
  tsv,
  tbx,
  json,
];

/** The format of an id, or undefined. */
export const formatOf = (id: string): Format | undefined =>
  formats.find((format) => format.id === id);
