import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { assess } from '../../src/app/assess.ts';
import type { App, Editor } from '../../src/app/context.ts';
import { correct } from '../../src/app/correct.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { readFile } from '../../src/app/read-file.ts';
import { writeEdition } from '../../src/app/write-edition.ts';
import type { Check } from '../../src/engine/check.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { openStore } from '../../src/store/open.ts';
import { type Document, documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import { spellingCheck } from './spelling-check.ts';

export const mira: Editor = { name: 'Mira' };
export const ana: Editor = { name: 'Ana' };

let lexicon: Promise<Lexicon> | undefined;

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The program over an empty database, with a clock that goes on a second at every look. */
export async function openDesk(checks: readonly Check[] = [spellingCheck]): Promise<App> {
  lexicon ??= loadLexicon();
  const store = await openStore(temporaryFolder(), 0);
  onTestFinished(() => store.close());
  let now = 1_700_000_000_000;
  const clock = () => {
    now += 1000;
    return now;
  };
  return {
    store,
    lexicon: await lexicon,
    checks,
    defaults: [],
    clock,
    memo: createMemo(),
    assess: async (...task) => assess(...task),
    readFile,
    writeEdition,
  };
}

export const sourceTexts = [
  'Rute najavio jači savez',
  'Generalni sekretar Mark Rute govorio je u Briselu.',
  'Rekao je da Rute i njegov tim rade na planu.',
  'Novinari su pitali za Ruteov plan.',
];

export const targetTexts = [
  'RUTE announces a stronger alliance',
  'Secretary General Mark Rutte spoke in Brussels.',
  'He said that Rute and his team are working on a plan.',
  'Journalists asked about Rute’s plan, and Rutte answered.',
];

const withHeadline = (document: Document): Document => ({
  ...document,
  passages: document.passages.map((passage, index) => ({
    ...passage,
    kind: index === 0 ? 'headline' : 'paragraph',
  })),
});

export const sourceDocument = (): Document => withHeadline(documentOf('sr-Latn-ME', sourceTexts));

export const targetDocument = (texts: readonly string[] = targetTexts): Document =>
  withHeadline(documentOf('en', texts));

/** Imports the article of these tests, and gives its id. */
export async function importPlan(app: App, alone = false): Promise<string> {
  const source = alone ? null : sourceDocument();
  const { article } = await importArticle(app, { source, target: targetDocument(), editor: mira });
  return article;
}

/** What the passages of the translation say now. */
export async function textsOf(app: App, article: string): Promise<string[]> {
  return (await openArticle(app, article)).article.target.map(({ text }) => text);
}

/** Saves a text over the one that stands, and gives the gesture. */
export async function type(
  app: App,
  article: string,
  passage: string,
  text: string,
  editor: Editor = mira,
): Promise<string> {
  const open = await openArticle(app, article);
  const found = open.article.target.find(({ id }) => id === passage);
  const saved = await correct(app, {
    article,
    passage,
    baseRevision: found?.revision ?? -1,
    text,
    editor,
  });
  if (saved.kind !== 'saved') throw new Error(`It was not saved: ${JSON.stringify(saved)}`);
  return saved.gesture;
}
