import type { Imported } from '../../app/import-files.ts';
import type { ImportStep } from '../../app/import-several.ts';
import { routes, urlOf } from '../routes.ts';
import { importedWords, importingWords } from '../words/imports.ts';
import { percent } from '../words/locale.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface ImportingPage extends Layout {
  readonly words: typeof importingWords;
  /** Where to ask how far it has come. */
  readonly url: string;
  readonly progress: Progress;
}

/** How far an import has come, for the page and for the script that asks again. */
export interface Progress {
  /** 0 to 100. */
  readonly percent: number;
  readonly share: string;
  readonly text: string;
}

/** How far an import has come, in words. */
export function progressOf(step: ImportStep | null): Progress {
  if (step === null) return { percent: 0, share: percent(0), text: importingWords.waiting };
  const { phase, article, of, share } = step;
  const phaseText = importingWords.phases[phase];
  return {
    percent: Math.floor(share * 100),
    share: percent(share),
    text: of === 1 ? phaseText : `${importingWords.articleOf(article, of)} · ${phaseText}`,
  };
}

/** An import that is not done yet; without a script the page asks anew by itself. */
export const importingPage = (
  id: string,
  step: ImportStep | null,
  visit: Visit,
): ImportingPage => ({
  ...layoutOf(importingWords.title, visit),
  refresh: 1,
  words: importingWords,
  url: urlOf(routes.import, { import: id }),
  progress: progressOf(step),
});

export interface ImportedPage extends Layout {
  readonly words: typeof importedWords;
  readonly heading: string;
  readonly lead: string | null;
  readonly articles: readonly { readonly title: string; readonly url: string }[];
  readonly problems: Imported['problems'];
  readonly againUrl: string;
}

/**
 * What came of an import: the articles, and in sentences what could not be read.
 *
 * @param titles of the articles, by their ids
 */
export const importedPage = (
  { articles, problems }: Pick<Imported, 'articles' | 'problems'>,
  titles: ReadonlyMap<string, string>,
  visit: Visit,
): ImportedPage => ({
  ...layoutOf(importedWords.title, visit),
  words: importedWords,
  heading: articles.length === 0 ? importedWords.nothingTitle : importedWords.title,
  lead: articles.length === 0 ? null : importedWords.articles(articles.length),
  articles: articles.map(({ article, title }) => ({
    title: titles.get(article) ?? title ?? article,
    url: urlOf(routes.article, { article }),
  })),
  problems,
  againUrl: `${routes.newArticle}#files`,
});
