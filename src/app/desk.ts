import { pairOf } from '../engine/choice.ts';
import { type ArticleState, articleStates } from '../review/article.ts';
import type { Counts } from '../review/counts.ts';
import { type DeskRecord, listDeleted, listDeskRecords } from '../store/desk.ts';
import { findHouseName } from '../store/house-names.ts';
import { countConfirmed } from '../store/passages.ts';
import type { App } from './context.ts';
import {
  type ArticleSummary,
  countOpen,
  isIn,
  type ListFilter,
  summariesOf,
} from './list-articles.ts';
import { findArticles, findNames } from './search.ts';

/** What a page of the Desk may be sorted by. */
export const deskSorts = ['age', 'title', 'state', 'findings', 'confirmed', 'editor'] as const;

export type DeskSort = (typeof deskSorts)[number];

/** What somebody wants to see of the Desk. */
export interface DeskWish extends ListFilter {
  /** A language pair, `sr-en`. */
  readonly pair?: string;
  readonly editor?: string;
  /** Only articles with open errors. */
  readonly errors?: boolean;
  /** An entry of the house register that the texts mention. */
  readonly name?: string;
  readonly sort: DeskSort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

/** A page of the Desk. */
export interface Desk {
  readonly articles: readonly ArticleSummary[];
  /** How many pass the filter. */
  readonly found: number;
  /** The page that is shown, and how many there are. */
  readonly page: number;
  readonly pages: number;
  /** Of all articles: how many are in each state, and who and what pairs there are. */
  readonly states: Readonly<Record<ArticleState, number>>;
  readonly pairs: readonly string[];
  readonly editors: readonly string[];
  /** The name that is looked for, in words. */
  readonly name: string | null;
  /** How many articles were deleted and can be brought back. */
  readonly deleted: number;
}

// A page of the Desk does not wait longer for counts that are old, in milliseconds.
const patience = 400;

/** So many articles a page. */
export const pageLength = 50;

/** The articles that pass a filter, in an order, a page of them. */
export async function readDesk(app: App, wish: DeskWish): Promise<Desk> {
  const { all, deleted, name } = await app.store.read(async (db) => ({
    all: await listDeskRecords(db),
    deleted: (await listDeleted(db, app.clock() - keptFor)).length,
    name: wish.name === undefined ? undefined : await findHouseName(db, wish.name),
  }));
  const searched = await findArticles(app, wish.query ?? '');
  const named = name ? await findNames(app, [name.english, ...name.sourceForms]) : null;
  const isFound = isInAll([searched, named]);
  const records = all.filter(
    (record) =>
      isIn(record.state, wish.state) &&
      (wish.pair === undefined || pairNameOf(record) === wish.pair) &&
      (wish.editor === undefined || record.editor === wish.editor) &&
      isFound(record.id),
  );
  const found = await sorted(app, records, wish);
  const pages = Math.max(1, Math.ceil(found.length / pageLength));
  const page = Math.min(Math.max(1, wish.page), pages);
  const shown = found.slice((page - 1) * pageLength, page * pageLength);
  return {
    articles: await summariesOf(app, shown, patience),
    found: found.length,
    page,
    pages,
    states: countsOf(all),
    pairs: [...new Set(all.map(pairNameOf))].filter((pair) => pair !== null).sort(),
    editors: [...new Set(all.map(({ editor }) => editor))].filter((one) => one !== null).sort(),
    name: name?.english ?? null,
    deleted,
  };
}

const day = 24 * 60 * 60 * 1000;

/** For so long a deleted article is listed, in milliseconds. */
export const keptFor = 30 * day;

/** The articles that were deleted within the last 30 days, the last one first. */
export const deletedArticles = (app: App): Promise<DeskRecord[]> =>
  app.store.read((db) => listDeleted(db, app.clock() - keptFor));

const pairNameOf = ({ sourceLanguage, targetLanguage }: DeskRecord): string | null =>
  pairOf(sourceLanguage, targetLanguage);

function isInAll(lists: readonly (readonly string[] | null)[]): (id: string) => boolean {
  const sets = lists.flatMap((list) => (list === null ? [] : [new Set(list)]));
  return (id) => sets.every((set) => set.has(id));
}

function countsOf(records: readonly DeskRecord[]): Record<ArticleState, number> {
  const counts = { new: 0, 'in-review': 0, approved: 0, exported: 0 };
  for (const { state } of records) counts[state]++;
  return counts;
}

/** In the wanted order; findings and confirmations are counted only where it rests on them. */
async function sorted(
  app: App,
  records: readonly DeskRecord[],
  { sort, descending, errors = false }: DeskWish,
): Promise<DeskRecord[]> {
  const open = errors || sort === 'findings' ? await countOpen(app, records, patience) : noCounts;
  const confirmed =
    sort === 'confirmed' ? await app.store.read((db) => countConfirmed(db)) : noShare;
  const kept = errors ? records.filter(({ id }) => (open.get(id)?.errors ?? 0) > 0) : records;
  const direction = descending ? -1 : 1;
  const compare = comparisons[sort];
  return kept
    .map((record) => ({
      record,
      open: open.get(record.id) ?? { errors: 0, questions: 0 },
      share: shareOf(confirmed.get(record.id)),
    }))
    .sort((a, b) => direction * compare(a, b) || newestFirst(a, b))
    .map(({ record }) => record);
}

interface Counted {
  readonly record: DeskRecord;
  readonly open: Counts;
  /** Confirmed passages of all, 0 to 1. */
  readonly share: number;
}

type Comparison = (a: Counted, b: Counted) => number;

const noCounts: ReadonlyMap<string, Counts> = new Map();
const noShare: Awaited<ReturnType<typeof countConfirmed>> = new Map();

const collator = new Intl.Collator('en', { numeric: true });

const newestFirst: Comparison = (a, b) => b.record.createdAt - a.record.createdAt;

const comparisons: Readonly<Record<DeskSort, Comparison>> = {
  age: newestFirst,
  title: (a, b) => collator.compare(a.record.title, b.record.title),
  state: (a, b) => articleStates.indexOf(a.record.state) - articleStates.indexOf(b.record.state),
  findings: (a, b) => a.open.errors - b.open.errors || a.open.questions - b.open.questions,
  confirmed: (a, b) => a.share - b.share,
  editor: (a, b) => collator.compare(a.record.editor ?? '', b.record.editor ?? ''),
};

const shareOf = (counts: { confirmed: number; passages: number } | undefined): number =>
  counts ? counts.confirmed / Math.max(1, counts.passages) : 0;
