import type { ArticleSummary, ListFilter } from '../../app/list-articles.ts';
import { type ArticleState, articleStates } from '../../review/article.ts';
import { languageName } from '../../text/language.ts';
import { routes, urlOf } from '../routes.ts';
import { deskWords as words } from '../words/desk.ts';
import { age, date, interfaceLocale, isoDate, number } from '../words/locale.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface DeskLine {
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly about: string;
  readonly state: string;
  readonly stateName: string;
  readonly errors: Figure | null;
  readonly questions: Figure | null;
  readonly confirmed: number;
  readonly passages: number;
  readonly confirmedText: string;
  readonly editor: string;
  readonly age: string;
  readonly changed: string;
  readonly changedIso: string;
}

interface Figure {
  readonly count: string;
  readonly words: string;
}

export interface DeskPage extends Layout {
  readonly words: typeof words;
  readonly lines: readonly DeskLine[];
  readonly filters: readonly {
    readonly name: string;
    readonly count: string;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly query: string;
  readonly state: string | null;
  readonly searched: boolean;
  readonly newUrl: string;
  readonly articlesUrl: string;
}

/** The Desk: the articles that pass the filter, and how many there are of each state. */
export function deskPage(
  articles: readonly ArticleSummary[],
  counts: Readonly<Record<ArticleState, number>>,
  filter: ListFilter,
  visit: Visit,
): DeskPage {
  return {
    ...layoutOf(words.title, visit),
    words,
    lines: articles.map((article) => lineOf(article, visit.now)),
    filters: filtersOf(counts, filter),
    query: filter.query ?? '',
    state: filter.state ?? null,
    searched: filter.query !== undefined || filter.state !== undefined,
    newUrl: routes.newArticle,
    articlesUrl: routes.articles,
  };
}

function filtersOf(
  counts: Readonly<Record<ArticleState, number>>,
  filter: ListFilter,
): DeskPage['filters'] {
  const open = counts.new + counts['in-review'];
  const all = articleStates.reduce((sum, state) => sum + counts[state], 0);
  const one = (name: string, count: number, state: ListFilter['state']) => ({
    name,
    count: number(count),
    url: urlOf(routes.desk, {}, { query: filter.query, state }),
    current: filter.state === state,
  });
  return [
    one(words.everything, all, undefined),
    one(words.open, open, 'open'),
    one(words.states.approved, counts.approved, 'approved'),
    one(words.states.exported, counts.exported, 'exported'),
  ];
}

function lineOf(article: ArticleSummary, now: number): DeskLine {
  const { confirmed, passages, errors, questions, state } = article;
  return {
    title: article.title,
    url: urlOf(routes.article, { article: article.id }),
    language: article.targetLanguage,
    about: [
      languagesOf(article.sourceLanguage, article.targetLanguage),
      words.passages(passages),
      words.words(article.words),
    ].join(' · '),
    state,
    stateName: words.states[state],
    errors: errors === 0 ? null : { count: number(errors), words: words.errors(errors) },
    questions:
      questions === 0 ? null : { count: number(questions), words: words.questions(questions) },
    confirmed,
    passages: Math.max(passages, 1),
    confirmedText: words.confirmedOf(confirmed, passages),
    editor: article.editor ?? words.nobody,
    age: age(article.updatedAt, now) ?? words.justNow,
    changed: date(article.updatedAt),
    changedIso: isoDate(article.updatedAt),
  };
}

/** “Montenegrin → English”, or what is said of a translation whose source is missing. */
export function languagesOf(source: string | null, target: string): string {
  const translation = languageName(target, interfaceLocale);
  if (source === null) return words.sourceMissing(translation);
  return words.languages(languageName(source, interfaceLocale), translation);
}
