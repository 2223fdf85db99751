import { acceptedFiles } from '../../app/import-formats.ts';
import { languageName } from '../../text/language.ts';
import { routes, urlOf } from '../routes.ts';
import { newArticleWords as words } from '../words/desk.ts';
import { interfaceLocale } from '../words/locale.ts';
import { sourceWords } from '../words/source.ts';
import { type LanguageChoice, languageChoices } from './languages.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

/** The menu of a text's language, of which nothing is chosen while it is told from the text. */
interface LanguageMenu {
  readonly detect: string;
  readonly choices: readonly LanguageChoice[];
}

export interface NewArticlePage extends Layout {
  readonly words: typeof words;
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  readonly action: string;
  readonly cancelUrl: string;
  readonly withTarget: boolean;
  readonly sourceLanguages: LanguageMenu;
  readonly targetLanguages: LanguageMenu;
  /** Where the script asks for the language of a text. */
  readonly guessUrl: string;
  readonly importsUrl: string;
  readonly accept: string;
  readonly error: string | null;
  readonly sourceText: string;
  readonly targetText: string;
}

/** What an editor typed and chose before the form was refused, and the languages that it told. */
export interface Typed {
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  readonly told?: { readonly source: string | null; readonly target: string | null };
}

const nothingTyped: Typed = {
  sourceText: '',
  targetText: '',
  sourceLanguage: null,
  targetLanguage: null,
};

/** The form for a new article; `error` says why it was refused, with what was typed kept. */
export function newArticlePage(
  languages: readonly string[],
  visit: Visit,
  error: string | null = null,
  typed: Typed = nothingTyped,
): NewArticlePage {
  const { sourceText, targetText, sourceLanguage, targetLanguage, told } = typed;
  return {
    ...layoutOf(words.title, visit),
    words,
    heading: words.title,
    lead: words.lead,
    submit: words.submit,
    action: routes.articles,
    cancelUrl: routes.desk,
    withTarget: true,
    sourceLanguages: menuOf(languages, sourceLanguage, told?.source ?? null),
    targetLanguages: menuOf(languages, targetLanguage, told?.target ?? null),
    guessUrl: routes.languageGuess,
    importsUrl: routes.imports,
    accept: acceptedFiles,
    error,
    sourceText,
    targetText,
  };
}

/** The article that a source is brought to; its language is null while it has none. */
interface SourceOf {
  readonly id: string;
  readonly sourceLanguage: string | null;
}

/**
 * The form that lays a source beside a translation that came alone, or a newer source in the place
 * of the one that is there.
 */
export function addSourcePage(
  { id: article, sourceLanguage }: SourceOf,
  languages: readonly string[],
  visit: Visit,
  error: string | null = null,
  typed: Typed = nothingTyped,
): NewArticlePage {
  const told = sourceLanguage === null ? firstSource : newerSource;
  return {
    ...newArticlePage(languages, visit, error, typed),
    ...layoutOf(told.title, visit, article),
    heading: told.title,
    lead: told.lead,
    submit: told.submit,
    action: urlOf(routes.source, { article }),
    cancelUrl: urlOf(routes.article, { article }),
    withTarget: false,
  };
}

const firstSource = {
  title: words.addSourceTitle,
  lead: words.addSourceLead,
  submit: words.addSource,
};

const newerSource = {
  title: sourceWords.newerTitle,
  lead: sourceWords.newerLead,
  submit: sourceWords.bring,
};

/** “Serbian (detected)”. */
export const detectedName = (tag: string): string =>
  words.detected(languageName(tag, interfaceLocale));

const menuOf = (
  languages: readonly string[],
  chosen: string | null,
  told: string | null,
): LanguageMenu => ({
  detect: told === null ? words.detect : detectedName(told),
  choices: languageChoices(languages, chosen),
});
