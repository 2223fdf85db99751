import type { OpenArticle } from '../../app/open-article.ts';
import type { Conflict } from '../../app/results.ts';
import { wordDiff } from '../../review/diff.ts';
import type { DiffPart } from '../../text/edition.ts';
import { LekturaError } from '../../text/error.ts';
import { routes, urlOf } from '../routes.ts';
import { time } from '../words/locale.ts';
import { conflictWords, copyWords, editorWords, errorWords } from '../words/pages.ts';
import { workbenchWords } from '../words/workbench.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface ConflictPage extends Layout {
  readonly article: string;
  readonly passage: string;
  readonly words: typeof conflictWords;
  readonly marks: typeof workbenchWords.marks;
  readonly lead: string;
  readonly theirsTitle: string;
  readonly current: string;
  readonly yours: string;
  readonly parts: readonly DiffPart[];
  readonly revision: number;
  readonly lines: number;
  readonly saveUrl: string;
  readonly backUrl: string;
  readonly lang: string;
}

/** Both texts of a passage that two people changed, for one of them to choose or merge. */
export function conflictPage(
  article: string,
  lang: string,
  conflict: Conflict,
  visit: Visit,
): ConflictPage {
  const { passage, author, at, current, yours, revision } = conflict;
  return {
    ...layoutOf(conflictWords.title, visit, article),
    article,
    passage,
    words: conflictWords,
    marks: workbenchWords.marks,
    lead: conflictWords.lead(author, time(at)),
    theirsTitle: conflictWords.theirs(author),
    current,
    yours,
    parts: wordDiff(current, yours),
    revision,
    lines: Math.ceil(yours.length / 70) + 1,
    saveUrl: urlOf(routes.passage, { article, passage }),
    backUrl: urlOf(routes.article, { article }, {}, `p-${passage}`),
    lang,
  };
}

export interface CopyPage extends Layout {
  readonly words: typeof copyWords;
  readonly articleTitle: string;
  readonly articleUrl: string;
  readonly richUrl: string;
  readonly plainUrl: string;
  readonly plain: string;
  readonly lang: string;
}

/** @param plain the finished article as plain text, without page furniture */
export function copyPage(open: OpenArticle, plain: string, visit: Visit): CopyPage {
  const exported = (format: string): string =>
    urlOf(routes.export, { article: open.id, format }, { furniture: 'out' });
  return {
    ...layoutOf(`${copyWords.title} · ${open.title}`, visit, open.id),
    words: copyWords,
    articleTitle: open.title,
    articleUrl: urlOf(routes.article, { article: open.id }),
    richUrl: exported('html'),
    plainUrl: exported('text'),
    plain,
    lang: open.targetLanguage,
  };
}

export interface EditorPage extends Layout {
  readonly words: typeof editorWords;
  readonly action: string;
  readonly name: string;
  readonly from: string;
  readonly error: string | null;
}

/** Asks who is editing. `from` is the address to go back to. */
export function editorPage(from: string, error: string | null, visit: Visit): EditorPage {
  return {
    ...layoutOf(editorWords.title, visit),
    words: editorWords,
    action: routes.editor,
    name: visit.editor ?? '',
    from,
    error,
  };
}

export interface ErrorPage extends Layout {
  readonly heading: string;
  readonly message: string;
  readonly back: string;
}

/** What went wrong, in a sentence; a fault of the program tells nothing of its inside. */
export function errorPage(error: unknown, visit: Visit): ErrorPage {
  const known = error instanceof LekturaError ? error : null;
  const heading = known ? errorWords.titles[known.code] : errorWords.title;
  return {
    ...layoutOf(heading, visit),
    heading,
    message: known?.message ?? errorWords.unknown,
    back: errorWords.back,
  };
}
