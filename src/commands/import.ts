import { basename } from 'node:path';
import { addSource } from '../app/add-source.ts';
import type { App } from '../app/context.ts';
import { importFiles } from '../app/import-files.ts';
import { readSide } from '../app/intake.ts';
import { pairFiles } from '../app/pair-files.ts';
import type { FileInput } from '../app/read-file.ts';
import { LekturaError } from '../text/error.ts';
import type { Command } from './command.ts';
import { withApp } from './database.ts';
import { filesMeant } from './files.ts';
import { nameOf, readBytes } from './input.ts';
import { checkedLanguage } from './language.ts';
import { parseOptions } from './options.ts';
import { print } from './output.ts';
import { type Progress, progressBar } from './progress.ts';

// The history names who made a change; at a terminal nobody has told a name.
const editor = { name: 'Command line' };

// What translations are usually in, and so which of two texts is one where their names are silent.
const usualTarget = 'en';

interface Languages {
  readonly source: string | null;
  readonly target: string | null;
}

/** A source and its translation, or a file that stands alone; by their paths. */
interface Item {
  readonly source: string | null;
  readonly target: string;
}

/** Puts articles on the Desk; prints the id of each new one. */
export const importCommand: Command = {
  usage: [
    'import SOURCE TARGET [--title TEXT] [--source-language L] [--target-language L]',
    'import FILE|FOLDER|PATTERN… [--source-language L] [--target-language L]',
    'import --target-only TARGET',
    'import --update ID SOURCE [--source-language L]',
  ],
  summary: 'puts articles on the Desk, or brings a newer source to one',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      'target-only': { type: 'string' },
      update: { type: 'string' },
      title: { type: 'string' },
      'source-language': { type: 'string' },
      'target-language': { type: 'string' },
    });
    const { update, title, 'target-only': alone } = values;
    const languages: Languages = {
      source: checkedLanguage(values['source-language']),
      target: checkedLanguage(values['target-language']),
    };
    if (update !== undefined) return bringSource(update, positionals, languages.source);
    if (alone !== undefined && positionals.length > 0) throw nothingToImport();
    const { paths, named } = await filesMeant(alone === undefined ? positionals : [alone]);
    if (paths.length === 0) throw nothingToImport();
    return withApp(async (app) => {
      const bar = progressBar();
      const { items, left } = await itemsOf(app, paths, named, languages, bar);
      if (title !== undefined && items.length > 1) {
        throw new LekturaError('bad-input', '--title names one article; these are several.');
      }
      let failed = left > 0;
      for (const [index, item] of items.entries()) {
        bar.show(index, items.length, basename(item.target));
        failed = !(await imported(app, item, languages, title, bar)) || failed;
      }
      bar.end();
      return failed ? 2 : 0;
    });
  },
};

const nothingToImport = (): LekturaError =>
  new LekturaError(
    'bad-input',
    'import takes a source file and its translation, files that hold both, a folder, or --target-only with a translation.',
  );

/** Imports one item and prints its articles; a fault is told, and the others go on. */
async function imported(
  app: App,
  { source, target }: Item,
  languages: Languages,
  title: string | undefined,
  bar: Progress,
): Promise<boolean> {
  try {
    const { articles, problems, files } = await importFiles(app, {
      source: source === null ? null : await fileAt(source),
      target: await fileAt(target),
      sourceLanguage: languages.source,
      targetLanguage: languages.target,
      editor,
      checkLater: true,
      ...(title !== undefined && { title }),
    });
    for (const { file, encoding } of files) {
      if (encoding !== null && encoding !== 'UTF-8') bar.say(`${file}: read as ${encoding}.`);
    }
    for (const { file, message } of problems) bar.say(`${file}: ${message}`);
    bar.end();
    for (const { article } of articles) await print(`${article}\n`);
    return problems.length === 0;
  } catch (error) {
    if (!(error instanceof LekturaError)) throw error;
    bar.say(toldWith(target, error.message));
    return false;
  }
}

/** What belongs together, and how many sources are left over. Two files that were named are a source and its translation. */
async function itemsOf(
  app: App,
  paths: readonly string[],
  named: boolean,
  languages: Languages,
  bar: Progress,
): Promise<{ readonly items: readonly Item[]; readonly left: number }> {
  const [first = '', second] = paths;
  if (second === undefined) return { items: [{ source: null, target: first }], left: 0 };
  const files: { path: string; name: string; isPaired: boolean; language: string }[] = [];
  for (const [index, path] of paths.entries()) {
    bar.show(index, paths.length, basename(path));
    files.push({ path, ...(await seen(app, path, languages)) });
  }
  if (named && files.length === 2 && files.every(({ isPaired }) => !isPaired)) {
    return { items: [{ source: first, target: second }], left: 0 };
  }
  const target = languages.target ?? usualTarget;
  const pairs = pairFiles(files, target);
  const items: Item[] = [];
  for (const pair of pairs) {
    const source = files[pair.source ?? -1]?.path ?? null;
    const beside = files[pair.target ?? -1]?.path;
    if (beside !== undefined) items.push({ source, target: beside });
    else bar.say(toldWith(source ?? '', 'no translation of it was found among the files.'));
  }
  return { items, left: pairs.length - items.length };
}

/** What tells where a file belongs. One that cannot be read is told when its turn comes. */
async function seen(app: App, path: string, languages: Languages) {
  const name = basename(path);
  const unreadable = { name, isPaired: true, language: usualTarget };
  try {
    const file = await fileAt(path);
    const { contents, format } = await app.readFile(app, file, {
      language: null,
      sourceLanguage: null,
    });
    const [content] = contents;
    if (!content || format.id === 'json') return unreadable;
    const isPaired = content.kind === 'pairs';
    const { language } = isPaired ? content.target : content.document;
    return { name, isPaired, language: language === 'und' ? (languages.target ?? '') : language };
  } catch (error) {
    if (!(error instanceof LekturaError)) throw error;
    return unreadable;
  }
}

async function bringSource(
  article: string,
  paths: readonly string[],
  language: string | null,
): Promise<number> {
  const [path, ...rest] = paths;
  if (path === undefined || rest.length > 0) {
    throw new LekturaError(
      'bad-input',
      'import --update takes an article’s id and one source file.',
    );
  }
  return withApp(async (app) => {
    const languages = { language, sourceLanguage: null };
    const read = await readSide(app, 'source', await fileAt(path), languages);
    const { document: source, originals } = read;
    const { changes, disturbed } = await addSource(app, { article, source, originals, editor });
    await print(
      `${changes} passages of the source changed; ${disturbed} of the translation to look at\n`,
    );
    return 0;
  });
}

const fileAt = async (path: string): Promise<FileInput> => ({
  name: path === '-' ? null : basename(path),
  bytes: await readBytes(path),
});

/** A sentence about a file, with its path before it unless it names the file already. */
const toldWith = (path: string, sentence: string): string =>
  sentence.startsWith(path) || sentence.startsWith(basename(path))
    ? sentence
    : `${nameOf(path)}: ${sentence}`;
