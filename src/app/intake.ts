import type { Original } from '../store/originals.ts';
import type { Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { LekturaError } from '../text/error.ts';
import type { Content } from '../text/reading.ts';
import type { App } from './context.ts';
import type { ImportInput } from './import-article.ts';
import type { FileInput, FileLanguages, ReadFile } from './read-file.ts';

/** What is imported of files: everything but who does it. */
export type Intake = Omit<ImportInput, 'editor'>;

/**
 * An article of a file by itself: a translation that came alone, or a text beside its translation,
 * whose rows are those of the file.
 *
 * @param part which of the contents, counted from 0
 * @throws LekturaError `bad-input` for a content that is not there
 */
export function articleOf(read: ReadFile, part = 0): Intake {
  const content = contentOf(read, part);
  const named = content.title === undefined ? {} : { title: content.title };
  const originals = originalsOf(read, 'target', part);
  if (content.kind === 'text') {
    return { source: null, target: content.document, originals, ...named };
  }
  return {
    source: content.source,
    target: content.target,
    rows: content.target.passages.map((_, index) => ({ source: [index], target: [index] })),
    confirmed: content.states.map((state) => state === 'reviewed' || state === 'final'),
    originals,
    ...named,
  };
}

/**
 * An article of two files, a source text and its translation.
 *
 * @throws LekturaError `bad-input` where one of them holds both already, or a content is not there
 */
export function pairOf(
  source: ReadFile,
  sourcePart: number,
  target: ReadFile,
  targetPart: number,
): Intake {
  const [first, second] = [contentOf(source, sourcePart), contentOf(target, targetPart)];
  if (first.kind === 'pairs' || second.kind === 'pairs') {
    const both = first.kind === 'pairs' ? source : target;
    throw new LekturaError(
      'bad-input',
      `${nameOf(both)} holds a source and its translation already. Import it alone.`,
    );
  }
  return {
    source: first.document,
    target: second.document,
    originals: [
      ...originalsOf(source, 'source', sourcePart),
      ...originalsOf(target, 'target', targetPart),
    ],
    ...(second.title === undefined ? {} : { title: second.title }),
  };
}

/** A text with the file that it came in. */
export interface ReadText {
  readonly document: Document;
  readonly originals: readonly Original[];
}

/**
 * The text of a file that is one side of an article: of a file that holds both, that side.
 *
 * @throws LekturaError `bad-input` for a file that cannot be read
 */
export async function readSide(
  app: Pick<App, 'lexicon' | 'readFile'>,
  side: Side,
  file: FileInput,
  languages: FileLanguages,
): Promise<ReadText> {
  const read = await app.readFile(app, file, languages);
  const content = contentOf(read, 0);
  const document = content.kind === 'text' ? content.document : content[side];
  return { document, originals: originalsOf(read, side, 0) };
}

/** A file as sentences call it. */
export const nameOf = ({ file, format }: ReadFile): string => file.name ?? `The ${format.title}`;

function contentOf(read: ReadFile, part: number): Content {
  const content = read.contents[part];
  if (content) return content;
  const [problem] = read.problems;
  throw new LekturaError(
    'bad-input',
    problem ? inSentence(problem) : `${nameOf(read)} has no text. Choose another file.`,
  );
}

/** A problem as people are told it, with its line. */
export const inSentence = ({ message, line }: ReadFile['problems'][number]): string =>
  line === undefined ? message : `Line ${line}: ${message}`;

// A file of many articles into which nothing can be written is not kept with each of them.
function originalsOf(
  { file, format, encoding, contents }: ReadFile,
  side: Side,
  part: number,
): Original[] {
  if (contents.length > 1 && !format.update) return [];
  const { name: fileName, bytes } = file;
  return [{ side, version: 1, format: format.id, fileName, encoding, part, bytes }];
}
