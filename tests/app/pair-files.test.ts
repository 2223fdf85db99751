import { expect, test } from 'vitest';
import { type FileToPair, pairFiles } from '../../src/app/pair-files.ts';

const text = (name: string, language: string): FileToPair => ({ name, language, isPaired: false });
const both = (name: string): FileToPair => ({ name, language: 'en', isPaired: true });

/** The pairs by the names of their files. */
const paired = (files: readonly FileToPair[]) =>
  pairFiles(files, 'en').map(({ source, target }) => [
    source === null ? null : files[source]?.name,
    target === null ? null : files[target]?.name,
  ]);

test.each([
  ['a language before the ending', 'port.sr.txt', 'port.en.txt'],
  ['a language after a low line', 'port_sr.txt', 'port_en.docx'],
  ['a language with script and region', 'port.sr-Latn-ME.txt', 'port.en-GB.txt'],
  ['a code that people use', 'nato.cnr.txt', 'nato.en.txt'],
  ['words for the two', 'port source.txt', 'port translation.txt'],
  ['one word for the translation', 'port.txt', 'port-mt.txt'],
  ['words of the region', 'luka-izvor.txt', 'luka-prevod.txt'],
  ['the folder of a language left out', 'sr.txt', 'en.txt'],
])('files are paired by %s', (_, source, target) => {
  const files = [text(target, 'en'), text('other.en.txt', 'en'), text(source, 'sr-Latn')];
  expect(paired(files)).toEqual([
    [source, target],
    [null, 'other.en.txt'],
  ]);
});

test('many are paired each with its own', () => {
  const files = ['a.sr.txt', 'b.sr.txt', 'a.en.txt', 'b.en.txt'].map((name) =>
    text(name, name.includes('.sr.') ? 'sr-Latn' : 'en'),
  );
  expect(paired(files)).toEqual([
    ['a.sr.txt', 'a.en.txt'],
    ['b.sr.txt', 'b.en.txt'],
  ]);
});

test('the word for a role goes before the language of the text', () => {
  const files = [text('story.source.txt', 'en'), text('story.target.txt', 'sr-Latn')];
  expect(paired(files)).toEqual([['story.source.txt', 'story.target.txt']]);
});

test('two files whose names say nothing are paired by their languages', () => {
  const files = [text('morning.txt', 'en'), text('jutro.txt', 'sr-Latn')];
  expect(paired(files)).toEqual([['jutro.txt', 'morning.txt']]);
});

test('a file of source and translation stands by itself', () => {
  const files = [both('story.xlf'), text('story.en.txt', 'en')];
  expect(paired(files)).toEqual([
    [null, 'story.xlf'],
    [null, 'story.en.txt'],
  ]);
});

test('what cannot be told is left alone, and nothing is lost', () => {
  const files = [
    text('story.en.txt', 'en'),
    text('story.de.txt', 'de'),
    text('story.sr.txt', 'sr-Latn'),
  ];
  expect(paired(files)).toEqual([
    [null, 'story.en.txt'],
    ['story.de.txt', null],
    ['story.sr.txt', null],
  ]);
});
