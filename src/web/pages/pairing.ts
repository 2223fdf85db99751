import { inSentence, nameOf } from '../../app/intake.ts';
import type { FilePair } from '../../app/pair-files.ts';
import type { ReadFile } from '../../app/read-file.ts';
import type { Content } from '../../text/reading.ts';
import { routes, urlOf } from '../routes.ts';
import { pairingWords as words } from '../words/imports.ts';
import { type LanguageChoice, languageChoices } from './languages.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface FileChoice {
  readonly value: string;
  readonly name: string;
  readonly chosen: boolean;
  /** The language that was told of it, for the menu beside it. */
  readonly language: string | null;
}

/** One side of a line: the file, its language and how it begins. */
interface PairSide {
  readonly fileLabel: string;
  readonly languageLabel: string;
  readonly files: readonly FileChoice[];
  readonly languages: readonly LanguageChoice[];
  readonly about: string;
  readonly lang: string | null;
}

interface PairLine {
  readonly index: number;
  readonly label: string;
  readonly takeLabel: string;
  readonly taken: boolean;
  readonly source: PairSide;
  readonly target: PairSide;
  /** True for a file that holds both sides; then the source has nothing to choose but its language. */
  readonly both: boolean;
}

export interface PairingPage extends Layout {
  readonly words: typeof words;
  readonly action: string;
  readonly lines: readonly PairLine[];
  readonly unreadable: readonly { readonly name: string; readonly message: string }[];
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  readonly submit: string;
  readonly cancelUrl: string;
  readonly error: string | null;
}

/** The files that were chosen, as they are paired, to be looked through before the import. */
export function pairingPage(
  id: string,
  { files, pairs }: { readonly files: readonly ReadFile[]; readonly pairs: readonly FilePair[] },
  languages: readonly string[],
  visit: Visit,
  error: string | null = null,
): PairingPage {
  const told = (read: ReadFile) =>
    read.problems.map((problem) => ({
      name: nameOf(read),
      message: inSentence(problem),
    }));
  const isReadable = ({ contents }: ReadFile): boolean => contents.length > 0;
  return {
    ...layoutOf(words.title, visit),
    words,
    action: urlOf(routes.importArticles, { import: id }),
    lines: pairs.map((pair, index) => lineOf(pair, index, files, languages)),
    unreadable: files.filter((read) => !isReadable(read)).flatMap(told),
    problems: files.filter(isReadable).flatMap(told),
    submit: words.submit(pairs.length),
    cancelUrl: routes.desk,
    error,
  };
}

function lineOf(
  { source, target }: FilePair,
  index: number,
  files: readonly ReadFile[],
  languages: readonly string[],
): PairLine {
  const both = target !== null && files[target]?.contents[0]?.kind === 'pairs';
  return {
    index,
    label: words.line(index + 1),
    takeLabel: words.take(index + 1),
    taken: target !== null,
    both,
    source: sideOf('source', both ? target : source, files, languages),
    target: sideOf('target', target, files, languages),
  };
}

function sideOf(
  side: 'source' | 'target',
  chosen: number | null,
  files: readonly ReadFile[],
  languages: readonly string[],
): PairSide {
  const read = chosen === null ? undefined : files[chosen];
  const content = read?.contents[0];
  const document = content && documentOf(content, side);
  const none = {
    value: '',
    name: side === 'source' ? words.none : words.noTarget,
    chosen: !read,
    language: null,
  };
  return {
    fileLabel: words.file[side],
    languageLabel: words.language[side],
    files: [
      none,
      ...files.flatMap((file, index) =>
        file.contents.length === 0
          ? []
          : [
              {
                value: String(index),
                name: nameOf(file),
                chosen: index === chosen,
                language: languageIn(file, side),
              },
            ],
      ),
    ],
    languages: languageChoices(languages, document?.language ?? null),
    about: read && document ? aboutOf(read, document.passages) : '',
    lang: document?.language ?? null,
  };
}

const languageIn = ({ contents: [content] }: ReadFile, side: 'source' | 'target'): string | null =>
  content ? documentOf(content, side).language : null;

const documentOf = (content: Content, side: 'source' | 'target') =>
  content.kind === 'text' ? content.document : content[side];

// As much of a beginning as tells one article from another.
const longestBeginning = 90;

function aboutOf(read: ReadFile, passages: readonly { readonly text: string }[]): string {
  if (read.contents.length > 1) return words.articles(read.contents.length);
  const beginning = passages.find(({ text }) => text.trim() !== '')?.text ?? '';
  const short =
    beginning.length > longestBeginning
      ? `${beginning.slice(0, longestBeginning).replace(/\S*$/, '').trim()} …`
      : beginning;
  return `${words.passages(passages.length)} · ${short}`;
}
