import type { Desk, DeskSort } from '../../app/desk.ts';
import { pageLength } from '../../app/desk.ts';
import { exportFormats } from '../../app/export-formats.ts';
import { importFormats } from '../../app/import-formats.ts';
import type { ArticleSummary } from '../../app/list-articles.ts';
import { languageName } from '../../text/language.ts';
import type { DeskQuery } from '../forms/desk.ts';
import type { Imports } from '../imports.ts';
import { type Query, routes, urlOf } from '../routes.ts';
import { deskWords as words } from '../words/desk.ts';
import { age, date, interfaceLocale, isoDate, number } from '../words/locale.ts';
import { type DeskFilters, deskFilters } from './desk-filters.ts';
import { progressOf } from './imports.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface DeskLine {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly about: string;
  readonly selectName: string;
  readonly state: string;
  readonly stateName: string;
  readonly errors: Figure | null;
  readonly questions: Figure | null;
  readonly confirmed: number;
  readonly passages: number;
  readonly confirmedText: string;
  readonly editor: string;
  readonly isNobody: boolean;
  readonly age: string;
  readonly times: string;
  readonly cameInIso: string;
}

interface Figure {
  readonly count: string;
  readonly words: string;
}

interface Column {
  readonly name: string;
  readonly url: string;
  readonly title: string;
  /** As `aria-sort` wants it, or null for a column that the list is not sorted by. */
  readonly sorted: 'ascending' | 'descending' | null;
}

export interface DeskPage extends Layout {
  readonly words: typeof words;
  readonly lines: readonly DeskLine[];
  readonly filters: DeskFilters;
  readonly columns: readonly Column[];
  readonly allSelected: boolean;
  readonly selectAllUrl: string;
  readonly paging: Paging | null;
  readonly formats: readonly { readonly id: string; readonly title: string }[];
  readonly furniture: boolean;
  /** The formats that are read, in words. */
  readonly accepted: string;
  readonly newUrl: string;
  readonly importsUrl: string;
  readonly demoUrl: string;
  readonly exportUrl: string;
  readonly deletionUrl: string;
  readonly deleted: string | null;
  readonly deletedUrl: string;
  /** Imports that are not done yet. */
  readonly underway: readonly { readonly text: string; readonly url: string }[];
}

/** Which part of a list is shown, and the way to the others. */
export interface Paging {
  readonly range: string;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
}

/** What the Desk shows beside its articles. */
export interface DeskExtras {
  /** Whether exports hold page furniture where nobody says. */
  readonly furniture: boolean;
  readonly underway: ReturnType<Imports['underway']>;
}

/** The Desk: a page of the articles that pass the filter. */
export function deskPage(
  desk: Desk,
  query: DeskQuery,
  { furniture, underway }: DeskExtras,
  visit: Visit,
): DeskPage {
  const allSelected = query.selected === 'all';
  return {
    ...layoutOf(words.title, visit),
    words,
    lines: desk.articles.map((article) => lineOf(article, visit.now)),
    filters: deskFilters(desk, query, visit.editor),
    columns: sortable.map((sort) => columnOf(sort, query)),
    allSelected,
    selectAllUrl: addressOf(query, {
      page: pageOf(desk.page),
      selected: allSelected ? undefined : 'all',
    }),
    paging: pagingOf(desk.page, desk.found, (page) => addressOf(query, { page: pageOf(page) })),
    formats: exportFormats.map(({ id, title }) => ({ id, title })),
    furniture,
    accepted: acceptedEndings,
    newUrl: routes.newArticle,
    importsUrl: routes.imports,
    demoUrl: routes.demo,
    exportUrl: routes.selectionExport,
    deletionUrl: routes.selectionDeletion,
    deleted: desk.deleted === 0 ? null : words.deleted(desk.deleted),
    deletedUrl: routes.deletedArticles,
    underway: underway.map(({ id, step }) => ({
      text: words.underway(progressOf(step).share),
      url: urlOf(routes.import, { import: id }),
    })),
  };
}

/** The address of the Desk as it is now, but for some of its parameters; the page is the first. */
export function addressOf(query: DeskQuery, changed: Query): string {
  const { query: looked, state, pair, editor, errors, name, sort, order } = query;
  const now = { query: looked, state, pair, editor, errors, name, sort, order };
  return urlOf(routes.desk, {}, { ...now, ...changed });
}

/** The paging of a list of so many lines, or null where one page holds them all. */
export function pagingOf(
  page: number,
  found: number,
  urlOfPage: (page: number) => string,
): Paging | null {
  if (found <= pageLength) return null;
  const last = Math.min(page * pageLength, found);
  return {
    range: words.range((page - 1) * pageLength + 1, last, found),
    previousUrl: page > 1 ? urlOfPage(page - 1) : null,
    nextUrl: last < found ? urlOfPage(page + 1) : null,
  };
}

/** The order that a column is first sorted in: up, but for what matters most where it is most. */
export const firstOrder = (sort: DeskSort): 'up' | 'down' => (sort === 'findings' ? 'down' : 'up');

/** “Montenegrin → English”, or what is said of a translation whose source is missing. */
export function languagesOf(source: string | null, target: string): string {
  const translation = languageName(target, interfaceLocale);
  if (source === null) return words.sourceMissing(translation);
  return words.languages(languageName(source, interfaceLocale), translation);
}

const sortable: readonly DeskSort[] = ['title', 'state', 'findings', 'confirmed', 'editor', 'age'];

// As people call the formats: TXT, DOCX, XLF.
const acceptedEndings = [
  ...new Set(importFormats.map(({ endings }) => endings[0]?.split('.').at(-1)?.toUpperCase())),
].join(', ');

// The first page and the usual order need not stand in the address.
const pageOf = (page: number): string | undefined => (page === 1 ? undefined : String(page));

function columnOf(sort: DeskSort, query: DeskQuery): Column {
  const name = words.columns[sort];
  const isCurrent = (query.sort ?? 'age') === sort;
  const order = query.order ?? firstOrder(sort);
  const other = order === 'up' ? 'down' : 'up';
  return {
    name,
    url: addressOf(query, { sort, order: isCurrent ? other : firstOrder(sort) }),
    title: words.sortBy(name),
    sorted: isCurrent ? (order === 'up' ? 'ascending' : 'descending') : null,
  };
}

function lineOf(article: ArticleSummary, now: number): DeskLine {
  const { confirmed, passages, errors, questions, state } = article;
  return {
    id: article.id,
    title: article.title,
    url: urlOf(routes.article, { article: article.id }),
    language: article.targetLanguage,
    about: [
      languagesOf(article.sourceLanguage, article.targetLanguage),
      words.passages(passages),
      words.words(article.words),
    ].join(' · '),
    selectName: words.select(article.title),
    state,
    stateName: words.states[state],
    errors: errors === 0 ? null : { count: number(errors), words: words.errors(errors) },
    questions:
      questions === 0 ? null : { count: number(questions), words: words.questions(questions) },
    confirmed,
    passages: Math.max(passages, 1),
    confirmedText: words.confirmedOf(confirmed, passages),
    editor: article.editor ?? words.nobody,
    isNobody: article.editor === null,
    age: age(article.createdAt, now) ?? words.justNow,
    times: words.cameIn(date(article.createdAt), date(article.updatedAt)),
    cameInIso: isoDate(article.createdAt),
  };
}
