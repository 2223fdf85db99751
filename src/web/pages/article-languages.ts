import type { OpenArticle } from '../../app/open-article.ts';
import { routes, urlOf } from '../routes.ts';
import { languagesWords as words } from '../words/imports.ts';
import { type LanguageChoice, languageChoices } from './languages.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface LanguagesPage extends Layout {
  readonly words: typeof words;
  readonly article: string;
  readonly articleLanguage: string;
  readonly action: string;
  readonly backUrl: string;
  /** Null where the translation came alone. */
  readonly sourceLanguages: readonly LanguageChoice[] | null;
  readonly targetLanguages: readonly LanguageChoice[];
}

/** The form that sets the languages of an article right. */
export const languagesPage = (
  { id, title, sourceLanguage, targetLanguage }: OpenArticle,
  languages: readonly string[],
  visit: Visit,
): LanguagesPage => ({
  ...layoutOf(words.title, visit, id),
  words,
  article: title,
  articleLanguage: targetLanguage,
  action: urlOf(routes.languages, { article: id }),
  backUrl: urlOf(routes.article, { article: id }),
  sourceLanguages: sourceLanguage === null ? null : languageChoices(languages, sourceLanguage),
  targetLanguages: languageChoices(languages, targetLanguage),
});
