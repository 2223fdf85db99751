import { expect, onTestFinished, test } from 'vitest';
import { importFiles } from '../../src/app/import-files.ts';
import { type FileInput, readFile } from '../../src/app/read-file.ts';
import { openReadingThread } from '../../src/app/reading-thread.ts';
import { pack } from '../../src/formats/zip/write.ts';

import { mira, openDesk } from './desk.ts';

const dyingProgram = new URL('dying-thread.mjs', import.meta.url);

function threadFor(largest: number, program?: URL) {
  const thread = openReadingThread(largest, program);
  onTestFinished(() => thread.close());
  return thread.readFile;
}

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
  expect(await threadFor(-1)(app, file, told)).toEqual(await readFile(app, file, told));
});

test('what the reading refuses is refused from the thread in the same sentence', async () => {
  const app = await openDesk();
  const file = { ...fileOf('story.txt', 'The bridge is open.'), format: 'tbx' };
  const here = await readFile(app, file, told).catch((error: unknown) => error);
  await expect(threadFor(-1)(app, file, told)).rejects.toEqual(here);
  expect(here).toMatchObject({ code: 'bad-input' });
});

test('a small file does not go there', async () => {
  const app = await openDesk();
  const read = await threadFor(100, dyingProgram)(app, fileOf('xx', 'A short text.'), told);
  expect(read.contents).toHaveLength(1);
});

test('an archive is as large as what is packed in it', async () => {
  const app = await openDesk();
  const bytes = pack({ 'long.txt': 'A line of it.\n'.repeat(10_000) }, 0);
  expect(bytes.length).toBeLessThan(2_000);
  const reading = threadFor(2_000, dyingProgram)(app, { name: 'xx', bytes }, told);
  await expect(reading).rejects.toMatchObject({ code: 'unavailable' });
});

test('a thread that dies fails one import in a sentence, and the next is read', async () => {
  const app = await openDesk();
  const apart = { ...app, readFile: threadFor(10, dyingProgram) };
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
