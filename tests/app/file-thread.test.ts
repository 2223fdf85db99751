import { afterAll, expect, onTestFinished, test } from 'vitest';
import { exportArticle } from '../../src/app/export-article.ts';
import { exportFormats } from '../../src/app/export-formats.ts';
import { openFileThread } from '../../src/app/file-thread.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { importFiles } from '../../src/app/import-files.ts';
import { type FileInput, readFile } from '../../src/app/read-file.ts';
import { pack } from '../../src/formats/zip/write.ts';
import { listEvents } from '../../src/store/events.ts';
import { documentOf } from '../../src/text/document.ts';

import { importPlan, mira, openDesk } from './desk.ts';

const dyingProgram = new URL('dying-thread.mjs', import.meta.url);

function threadFor(largest: number, program?: URL) {
  const thread = openFileThread(largest, program);
  onTestFinished(() => thread.close());
  return thread;
}

const readerFor = (largest: number, program?: URL) => threadFor(largest, program).readFile;

const fileOf = (name: string, text: string): FileInput => ({ name, bytes: Buffer.from(text) });

const told = { language: null, sourceLanguage: null };

const segments = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `#, fuzzy\nmsgid "Red ${index} je tu."\nmsgstr "Row ${index} is here."\n`,
  ).join('\n');

test.each([
  ['a text', fileOf('story.txt', 'The bridge is open.\n\nPhoto: Ana\n')],
  ['more segments than travel at once', fileOf('strings.po', segments(1_234))],
  ['a damaged file', fileOf('strings.xlf', '<xliff version="2.1"><file id="f"><unit id="u">')],
  ['an empty file', fileOf('empty.html', '')],
])('%s is read in the thread as it is here', async (_, file) => {
  const app = await openDesk();
  expect(await readerFor(-1)(app, file, told)).toEqual(await readFile(app, file, told));
});

test('what the reading refuses is refused from the thread in the same sentence', async () => {
  const app = await openDesk();
  const file = { ...fileOf('story.txt', 'The bridge is open.'), format: 'tbx' };
  const here = await readFile(app, file, told).catch((error: unknown) => error);
  await expect(readerFor(-1)(app, file, told)).rejects.toEqual(here);
  expect(here).toMatchObject({ code: 'bad-input' });
});

test('a small file does not go there', async () => {
  const app = await openDesk();
  const read = await readerFor(100, dyingProgram)(app, fileOf('xx', 'A short text.'), told);
  expect(read.contents).toHaveLength(1);
});

test('an archive is as large as what is packed in it', async () => {
  const app = await openDesk();
  const bytes = pack({ 'long.txt': 'A line of it.\n'.repeat(10_000) }, 0);
  expect(bytes.length).toBeLessThan(2_000);
  const reading = readerFor(2_000, dyingProgram)(app, { name: 'xx', bytes }, told);
  await expect(reading).rejects.toMatchObject({ code: 'unavailable' });
});

test('a thread that dies fails one import in a sentence, and the next is read', async () => {
  const app = await openDesk();
  const apart = { ...app, readFile: readerFor(10, dyingProgram) };
  const importing = (target: FileInput) =>
    importFiles(apart, { source: null, target, ...languages, editor: mira });
  const dying = importing(fileOf('xx', 'A text that is long enough.'));
  const short = importing(fileOf('b.txt', 'A text.'));
  await expect(dying).rejects.toMatchObject({
    code: 'unavailable',
    message: 'The file could not be read to its end. Split it, or choose another.',
  });
  expect((await short).articles).toHaveLength(1);
});

const languages = { sourceLanguage: null, targetLanguage: 'en' };

test.each(exportFormats.map(({ id }) => [id]))(
  'written as %s in the thread, an article is the same file as written here',
  async (format) => {
    const app = { ...(await openDesk()), clock: () => 1_700_000_000_000 };
    const article = await importPlan(app);
    const input = { article, format, furniture: true, editor: mira };
    const here = await exportArticle(app, input);
    const there = { ...app, writeEdition: wholeThread().writeEdition };
    // The history of an export tells of the exports before it.
    const { body } = await exportArticle(there, input);
    if (format === 'json') expect(String(body)).toContain('"kind": "exported"');
    else expect(Buffer.from(body)).toEqual(Buffer.from(here.body));
  },
);

let whole: ReturnType<typeof openFileThread> | undefined;

/** One thread for all of them: each has to load the formats. */
function wholeThread() {
  whole ??= openFileThread(-1);
  return whole;
}

afterAll(() => whole?.close());

test('a long article is written in the thread into the file it came in', async () => {
  const app = await openDesk();
  const file = fileOf('strings.po', segments(1_234));
  const input = { source: null, target: file, ...languages, editor: mira };
  const { articles } = await importFiles(app, input);
  const there = { ...app, writeEdition: threadFor(100).writeEdition };
  const wanted = { article: articles[0]?.article ?? '', format: 'po', furniture: true };
  const { body } = await exportArticle(there, { ...wanted, editor: mira });
  expect(Buffer.from(body)).toEqual(file.bytes);
});

test('a thread that dies fails one export in a sentence, which is not told as made', async () => {
  const app = await openDesk();
  const { article } = await importArticle(app, {
    source: null,
    target: documentOf('en', ['A text.']),
    title: 'xx',
    editor: mira,
  });
  const dying = { ...app, writeEdition: threadFor(0, dyingProgram).writeEdition };
  const input = { article, format: 'html', furniture: true, editor: mira };
  await expect(exportArticle(dying, input)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('could not be written'),
  });
  const events = await app.store.read((db) => listEvents(db, article));
  expect(events.map(({ kind }) => kind)).toEqual(['imported']);
});
