import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { exportArticle } from '../../src/app/export-article.ts';
import { type ImportFilesInput, importFiles } from '../../src/app/import-files.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { readFile } from '../../src/app/read-file.ts';
import { encode } from '../../src/formats/encoding/encode.ts';
import { listOriginals } from '../../src/store/originals.ts';
import { documentOf } from '../../src/text/document.ts';
import { mira, openDesk, sourceTexts, targetTexts, type } from './desk.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = (name: string, text: string) => ({ name, bytes: bytesOf(text) });
const wish: Omit<ImportFilesInput, 'target'> = {
  source: null,
  sourceLanguage: null,
  targetLanguage: null,
  editor: mira,
};

test('two files become one article, and each is kept as it came', async () => {
  const app = await openDesk();
  const source = fileOf('plan.sr.txt', sourceTexts.join('\n\n'));
  const target = fileOf('plan.en.txt', targetTexts.join('\n\n'));
  const imported = await importFiles(app, { ...wish, source, target });
  expect(imported.files).toEqual([
    { file: 'plan.sr.txt', format: 'text', encoding: 'UTF-8' },
    { file: 'plan.en.txt', format: 'text', encoding: 'UTF-8' },
  ]);
  const article = imported.articles[0]?.article ?? '';
  expect((await openArticle(app, article)).article.rows).toHaveLength(4);
  const originals = await app.store.read((db) => listOriginals(db, article));
  expect(originals.map(({ side, fileName, bytes }) => [side, fileName, [...bytes]])).toEqual([
    ['source', 'plan.sr.txt', [...source.bytes]],
    ['target', 'plan.en.txt', [...target.bytes]],
  ]);
});

test('a file that came in twice is kept once', async () => {
  const app = await openDesk();
  const target = fileOf('plan.txt', targetTexts.join('\n\n'));
  await importFiles(app, { ...wish, target });
  await importFiles(app, { ...wish, target });
  const files = await app.store.read((db) => db.selectFrom('files').select('id').execute());
  expect(files).toHaveLength(1);
});

const segments = [
  ['Predsjednik je otvorio most.', 'The president opened the bridge.', 'final'],
  ['Most je dug.', 'The bridge is long.', 'translated'],
  ['Nova rečenica.', '', 'initial'],
] as const;
const xliff = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sr-Latn" trgLang="en"><file id="f">${segments
  .map(
    ([source, target, state], index) =>
      `<unit id="u${index}"><segment state="${state}"><source>${source}</source><target>${target}</target></segment></unit>`,
  )
  .join('')}</file></xliff>`;

test('a bilingual file keeps its rows, and what was reviewed in it is confirmed', async () => {
  const app = await openDesk();
  const target = fileOf('most.xlf', xliff);
  const { articles } = await importFiles(app, { ...wish, target });
  const open = await openArticle(app, articles[0]?.article ?? '');
  expect(open).toMatchObject({ sourceLanguage: 'sr-Latn', targetLanguage: 'en', state: 'new' });
  expect(open.article.rows.map(({ source, target: beside }) => [source, beside])).toEqual([
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
  ]);
  expect(open.article.target.map(({ text, confirmed }) => [text, confirmed])).toEqual([
    ['The president opened the bridge.', true],
    ['The bridge is long.', false],
    ['', false],
  ]);
});

test('a bilingual file and a source beside it are refused in a sentence', async () => {
  const app = await openDesk();
  const source = fileOf('plan.txt', sourceTexts.join('\n\n'));
  const target = fileOf('most.xlf', xliff);
  await expect(importFiles(app, { ...wish, source, target })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/^most\.xlf holds a source and its translation already/),
  });
});

test.each([
  ['nothing', new Uint8Array(), /^The file is empty/],
  ['a PDF', bytesOf('%PDF-1.7 …'), /^This is a PDF file, not plain text/],
  ['white space', bytesOf(' \n\n '), /has no text/],
])('a file that holds %s is refused in a sentence', async (_what, bytes, sentence) => {
  const app = await openDesk();
  const target = { name: 'a.txt', bytes };
  await expect(importFiles(app, { ...wish, target })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(sentence),
  });
});

test('what stands in a file tells its format before its name does', async () => {
  const app = await openDesk();
  const languages = { language: null, sourceLanguage: null };
  expect((await readFile(app, fileOf('most.txt', xliff), languages)).format.id).toBe('xliff-2');
  const named = await readFile(app, fileOf('MOST.MD', 'A bridge.'), languages);
  expect(named.format.id).toBe('markdown');
});

test('a bilingual file comes out as it came, with what was corrected alone changed', async () => {
  const app = await openDesk();
  const { articles } = await importFiles(app, { ...wish, target: fileOf('most.xliff', xliff) });
  const article = articles[0]?.article ?? '';
  const input = { article, format: 'xliff-2', furniture: false, editor: mira };
  const untouched = await exportArticle(app, input);
  expect(untouched.fileName).toMatch(/^the-president-opened-the-bridge\.xlf/);
  expect(new TextDecoder().decode(Buffer.from(untouched.body))).toBe(xliff);
  await type(app, article, 't2', 'The bridge is 260 m long.');
  const { body } = await exportArticle(app, input);
  expect(new TextDecoder().decode(Buffer.from(body))).toBe(
    xliff.replace('The bridge is long.', 'The bridge is 260 m long.'),
  );
  const other = await exportArticle(app, { ...input, format: 'xliff-1' });
  expect(String(other.body)).toContain('urn:oasis:names:tc:xliff:document:1.2');
});

test('a translation that came alone is not written in a format of pairs', async () => {
  const app = await openDesk();
  const target = fileOf('plan.txt', targetTexts.join('\n\n'));
  const { articles } = await importFiles(app, { ...wish, target });
  const input = { article: articles[0]?.article ?? '', furniture: true, editor: mira };
  await expect(exportArticle(app, { ...input, format: 'xliff-1' })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/has no source yet. Add it, or choose another format/),
  });
});

test('a text comes out in the encoding it came in, unless it is to be copied', async () => {
  const app = await openDesk();
  const bytes = encode('Raško čeka.\r\n\r\nŽena je već tu, kaže Đorđe.', 'windows-1250');
  const target = { name: 'vijest.txt', bytes: bytes ?? new Uint8Array() };
  const imported = await importFiles(app, { ...wish, target });
  expect(imported.files).toMatchObject([{ encoding: 'windows-1250' }]);
  const article = imported.articles[0]?.article ?? '';
  const input = { article, format: 'text', furniture: false, editor: mira };
  expect(await exportArticle(app, input)).toMatchObject({
    mediaType: 'text/plain; charset=windows-1250',
    body: bytes,
  });
  expect(await exportArticle(app, { ...input, anew: true })).toMatchObject({
    mediaType: 'text/plain; charset=utf-8',
    body: expect.stringContaining('Đorđe'),
  });
});

test('a bilingual file is written anew once a newer source has taken the place of its own', async () => {
  const app = await openDesk();
  const { articles } = await importFiles(app, { ...wish, target: fileOf('most.xlf', xliff) });
  const article = articles[0]?.article ?? '';
  const source = documentOf(
    'sr-Latn',
    segments.map(([text]) => `${text} Novo.`),
  );
  await addSource(app, { article, source, editor: mira });
  const input = { article, format: 'xliff-2', furniture: false, editor: mira };
  const { body } = await exportArticle(app, input);
  expect(String(body)).toContain('<source>Most je dug. Novo.</source>');
});
