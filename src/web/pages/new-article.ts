import { acceptedFiles } from '../../app/import-formats.ts';
import { languageName } from '../../text/language.ts';
import { routes, urlOf } from '../routes.ts';
import { newArticleWords as words } from '../words/desk.ts';
import { interfaceLocale } from '../words/locale.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface NewArticlePage extends Layout {
  readonly words: typeof words;
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly action: string;
  readonly cancelUrl: string;
  readonly withTarget: boolean;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly accept: string;
  readonly error: string | null;
  readonly sourceText: string;
  readonly targetText: string;
}

/** What an editor typed before the form was refused. */
export interface Typed {
  readonly sourceText: string;
  readonly targetText: string;
}

const nothingTyped: Typed = { sourceText: '', targetText: '' };

/** The form for a new article; `error` says why it was refused, with what was typed kept. */
export function newArticlePage(
  languages: readonly string[],
  visit: Visit,
  error: string | null = null,
  typed: Typed = nothingTyped,
): NewArticlePage {
  return {
    ...layoutOf(words.title, visit),
    words,
    heading: words.title,
    lead: words.lead,
    submit: words.submit,
    action: routes.articles,
    cancelUrl: routes.desk,
    withTarget: true,
    languages: languageChoices(languages),
    accept: acceptedFiles,
    error,
    ...typed,
  };
}

/** The form that lays a source beside a translation that came alone. */
export function addSourcePage(
  article: string,
  languages: readonly string[],
  visit: Visit,
  error: string | null = null,
  typed: Typed = nothingTyped,
): NewArticlePage {
  return {
    ...newArticlePage(languages, visit, error, typed),
    ...layoutOf(words.addSourceTitle, visit, article),
    heading: words.addSourceTitle,
    lead: words.addSourceLead,
    submit: words.addSource,
    action: urlOf(routes.source, { article }),
    cancelUrl: urlOf(routes.article, { article }),
    withTarget: false,
  };
}

const languageChoices = (tags: readonly string[]): NewArticlePage['languages'] =>
  tags
    .map((tag) => ({ tag, name: languageName(tag, interfaceLocale) }))
    .sort((a, b) => a.name.localeCompare(b.name, interfaceLocale));
