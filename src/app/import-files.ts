import { setImmediate } from 'node:timers/promises';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { importArticle } from './import-article.ts';
import { articleOf, type Intake, inSentence, nameOf, pairOf } from './intake.ts';
import type { FileInput, ReadFile } from './read-file.ts';
import { restoreFile } from './restore-article.ts';

/** How far an import has come. */
export interface ImportProgress {
  /** Articles that are kept, of how many. */
  readonly done: number;
  readonly of: number;
}

export interface ImportFilesInput {
  /** Null when the other file is a translation alone, or holds both. */
  readonly source: FileInput | null;
  readonly target: FileInput;
  /** BCP 47 tags, or null to be told by the file and the text. */
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  /** What a language is taken to be that nothing tells. */
  readonly fallback?: { readonly source: string; readonly target: string };
  readonly editor: Editor;
  /** A name for the Desk, where it is one article. */
  readonly title?: string;
  /** Whether files of pairs are kept before anything is checked; the Desk has them checked. */
  readonly checkLater?: boolean;
  readonly progress?: (progress: ImportProgress) => void;
}

/** What came of an import. */
export interface Imported {
  readonly articles: readonly { readonly article: string; readonly title: string | null }[];
  /** Sentences that say what could not be read or kept. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  /** How each file was read. */
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly encoding: string | null;
  }[];
}

/**
 * Imports what one or two files hold: every article of a file, or of a file of sources and one of
 * as many translations.
 *
 * @throws LekturaError `bad-input` or `too-large`, in a sentence, when nothing could be imported
 */
export async function importFiles(app: App, input: ImportFilesInput): Promise<Imported> {
  const { source, target, sourceLanguage, targetLanguage, fallback } = input;
  const sources =
    source &&
    (await app.readFile(app, source, {
      language: sourceLanguage,
      sourceLanguage: null,
      ...(fallback && { fallback: fallback.source }),
    }));
  // Others are served between two long texts.
  await setImmediate();
  const targets = await app.readFile(app, target, {
    language: targetLanguage,
    sourceLanguage,
    ...(fallback && { fallback: fallback.target }),
  });
  if (!sources && targets.format.id === 'json' && targets.contents.length > 0) {
    return restored(app, targets);
  }
  const intakes = intakesOf(sources, targets);
  const articles: { article: string; title: string | null }[] = [];
  const problems = [...(sources ? [sources] : []), targets].flatMap((read) =>
    read.problems.map((problem) => ({ file: nameOf(read), message: inSentence(problem) })),
  );
  for (const [index, make] of intakes.entries()) {
    input.progress?.({ done: index, of: intakes.length });
    try {
      const intake = make();
      const title = intakes.length === 1 ? (input.title ?? intake.title) : intake.title;
      const { editor } = input;
      const { article } = await importArticle(app, {
        ...intake,
        editor,
        ...(title !== undefined && { title }),
        ...(input.checkLater !== undefined && { checkLater: input.checkLater }),
      });
      articles.push({ article, title: title ?? null });
    } catch (error) {
      if (!(error instanceof LekturaError) || intakes.length === 1) throw error;
      problems.push({ file: nameOf(targets), message: error.message });
    }
  }
  input.progress?.({ done: intakes.length, of: intakes.length });
  if (articles.length === 0) {
    throw new LekturaError('bad-input', problems[0]?.message ?? nothing);
  }
  const files = [...(sources ? [sources] : []), targets].map((read) => ({
    file: nameOf(read),
    format: read.format.id,
    encoding: read.encoding,
  }));
  return { articles, problems, files };
}

/** A file that holds everything of an article gives it back with its history. */
async function restored(app: App, read: ReadFile): Promise<Imported> {
  const { article, title, copied } = await restoreFile(app, read.file.bytes);
  const file = nameOf(read);
  const problems = copied
    ? [{ file, message: 'The article is here already, so this one came in beside it.' }]
    : [];
  return {
    articles: [{ article, title }],
    problems,
    files: [{ file, format: read.format.id, encoding: read.encoding }],
  };
}

const nothing = 'There is no text in this file. Choose another.';

/** The articles of the files, each to be made when its turn comes. */
function intakesOf(sources: ReadFile | null, targets: ReadFile): (() => Intake)[] {
  // What could not be read is told by whoever wants the first article.
  const count = Math.max(targets.contents.length, 1);
  if (!sources) return Array.from({ length: count }, (_, part) => () => articleOf(targets, part));
  if (sources.contents.length > 0 && sources.contents.length !== count) {
    throw new LekturaError(
      'bad-input',
      `${nameOf(sources)} holds ${sources.contents.length} articles and ${nameOf(targets)} ${count}, so it cannot be told which belong together. Import them one by one.`,
    );
  }
  return Array.from({ length: count }, (_, part) => () => pairOf(sources, part, targets, part));
}
