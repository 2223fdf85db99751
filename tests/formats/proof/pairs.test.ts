import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPo } from '../../../src/formats/po/read.ts';
import { updatePo } from '../../../src/formats/po/update.ts';
import { writePo } from '../../../src/formats/po/write.ts';
import { readTmx } from '../../../src/formats/tmx/read.ts';
import { updateTmx } from '../../../src/formats/tmx/update.ts';
import { writeTmx } from '../../../src/formats/tmx/write.ts';
import { writeXliff1 } from '../../../src/formats/xliff-1/write.ts';
import { type Document, documentOf } from '../../../src/text/document.ts';
import type { Mark } from '../../../src/text/passage.ts';
import { pairedSentences } from '../../bench/paired-sentences.ts';
import { root } from '../../house/files.ts';
import { editionOf } from '../edition.ts';
import { editionOfPairs, pairsIn, readOptions } from '../pairs.ts';
import { python } from './libreoffice.ts';
import { pathOf } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'lektura-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A title that says, where a program is not there, that its proof is left out and why. */
const titled = (title: string, absent: string | null): string =>
  absent === null ? title : `${title} (skipped: ${absent})`;

const missing = (program: string): string | null =>
  pathOf(program) === null ? `${program} is not installed` : null;

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a program says against a file; empty when nothing. */
function complaints(program: string, options: readonly string[]): string {
  try {
    execFileSync(program, options, { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
}

const rows: readonly (readonly [source: string, target: string])[] = [
  ['Luka & most <b>rade</b>.', 'The "harbour" & the bridge <b>work</b>.'],
  ['Prvi red.\nDrugi red\\n.', 'First line.\nSecond\tline\\n.'],
  ['Ћирилица — 1.250,50 €', 'Cyrillic — €1,250.50 \u200f😀'],
  [
    'Luka & most <b>rade</b>.',
    '= The harbour, again: a long sentence that a file has to wrap, because it does not end soon.',
  ],
];
const texts = (side: 0 | 1): string[] => rows.map((row) => row[side]);
const source = documentOf('sr-Latn', texts(0));
const target = documentOf('en', texts(1));
const edition = editionOf(target, [], {
  source,
  rows: rows.map((_, index) => ({ source: [index], target: [index] })),
  bitext: () => pairedSentences(source, target),
});
const marks: readonly Mark[] = [
  { kind: 'link', href: 'https://a.example/?b=1&c="2"', start: 0, end: 6 },
  { kind: 'strong', start: 3, end: 9 },
  { kind: 'code', code: '<x id="1"/>', start: 5, end: 5 },
];
const marked = (document: Document): Document => ({
  ...document,
  passages: document.passages.map((passage) => ({ ...passage, marks })),
});
const markedEdition = editionOf(marked(target), [], {
  source: marked(source),
  bitext: () => pairedSentences(marked(source), marked(target)),
});
const all = { furniture: true };
const fixture = (path: string): Uint8Array =>
  Uint8Array.from(readFileSync(`${root}tests/fixtures/formats/${path}`));

function touchedPo(): Uint8Array {
  const file = fixture('po/newsroom.po');
  const content = pairsIn(readPo(file, readOptions));
  const confirmed = content.states.map((_, index) => index);
  return updatePo(file, editionOfPairs(content, { texts: { 5: 'smjeti "sve"\n\\' }, confirmed }));
}

function touchedTmx(): Uint8Array {
  const file = fixture('tmx/memory.tmx');
  return updateTmx(
    file,
    editionOfPairs(pairsIn(readTmx(file, readOptions)), { texts: { 0: 'A & <b>', 3: 'New.' } }),
  );
}

const noMsgfmt = missing('msgfmt');

describe.skipIf(noMsgfmt !== null)(titled('PO held against msgfmt -c', noMsgfmt), () => {
  it.each([
    ['an article written anew', () => writePo(edition, all)],
    ['a file whose translations were touched', touchedPo],
  ])('accepts %s', (_what, make) => {
    const path = written('a.po', make());
    expect(complaints('msgfmt', ['-c', '-o', join(folder, 'a.mo'), path])).toBe('');
  });
});

const noXmllint = missing('xmllint');

describe.skipIf(noXmllint !== null)(
  titled('TMX held against its DTD by xmllint', noXmllint),
  () => {
    const dtd = `${root}tests/fixtures/schemas/tmx/tmx14.dtd`;
    it.each([
      ['an article written anew', () => writeTmx(edition, all)],
      ['an article with links and emphasis', () => writeTmx(markedEdition, all)],
      ['an article without a pair', () => writeTmx(editionOf(target), all)],
      ['a file whose segments were touched', touchedTmx],
    ])('finds %s valid', (_what, make) => {
      // The document type that the file names is not there; ours is taken in its place.
      const text = Buffer.from(make())
        .toString()
        .replace(/<!DOCTYPE[^>]*>\n/, '');
      const path = written('a.tmx', text);
      expect(complaints('xmllint', ['--nonet', '--noout', '--dtdvalid', dtd, path])).toBe('');
    });
  },
);

const noToolkit =
  complaints(python, ['-c', 'import translate']) === ''
    ? null
    : 'Translate Toolkit is not installed';

describe.skipIf(noToolkit !== null)(titled('files read by Translate Toolkit', noToolkit), () => {
  interface Unit {
    readonly sources: readonly string[];
    readonly targets: readonly string[];
    readonly fuzzy: boolean;
  }
  const unitsOf = (...paths: readonly string[]): Unit[][] =>
    JSON.parse(
      execFileSync(python, [`${root}tests/formats/proof/toolkit.py`, ...paths], {
        encoding: 'utf8',
      }),
    );

  it('gives the same pairs for PO, TMX and XLIFF 1.2', () => {
    const read = unitsOf(
      written('b.po', writePo(edition, all)),
      written('b.tmx', writeTmx(edition, all)),
      written('b.xlf', writeXliff1(edition, all)),
    ).map((units) => units.map(({ sources, targets }) => [sources[0], targets[0]]));
    expect(read).toEqual([rows, rows, rows]);
  });

  it('gives what an editor wrote into files, and what was there', () => {
    const [po = [], tmx = []] = unitsOf(
      written('c.po', touchedPo()),
      written('c.tmx', touchedTmx()),
    );
    expect(po.map(({ targets }) => targets)).toMatchObject([
      ['Pošalji ispravku'],
      ['%d članak je pročitan', '%d članka su pročitana', '%d članaka je pročitano'],
      ['maj'],
      ['smjeti "sve"\n\\'],
      [expect.stringContaining('Redakcija')],
      ['Pretplati se'],
      ['Poslije zastarjelih'],
    ]);
    expect(po.some(({ fuzzy }) => fuzzy)).toBe(false);
    expect(tmx[0]?.targets).toEqual(['A & <b>']);
  });
});
