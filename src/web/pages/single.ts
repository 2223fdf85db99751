import type { OpenArticle } from '../../app/open-article.ts';
import { LekturaError } from '../../text/error.ts';
import { routes, urlOf } from '../routes.ts';
import { copyWords, editorWords, errorWords } from '../words/pages.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

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
