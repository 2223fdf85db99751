import type { ArticleName } from '../../../app/article-names.ts';
import type { ExportFormat } from '../../../app/export-formats.ts';
import type { OpenArticle } from '../../../app/open-article.ts';
import type { Check } from '../../../engine/check.ts';
import type { Severity } from '../../../engine/finding.ts';
import { routes, urlOf } from '../../routes.ts';
import { deskWords } from '../../words/desk.ts';
import { findingWords } from '../../words/findings.ts';
import { percent } from '../../words/locale.ts';
import { workbenchWords as words } from '../../words/workbench.ts';
import { languagesOf } from '../desk.ts';
import { type Layout, layoutOf, type Visit } from '../layout.ts';
import { type Card, cardsOf } from './cards.ts';
import { type ChangedRow, changedRowsOf } from './changes.ts';
import { type Column, columnOf } from './columns.ts';
import { type DismissedLine, dismissedOf } from './dismissed.ts';
import { type EditForm, editFormOf } from './edit-form.ts';
import { type FinalBlock, finalBlocksOf } from './final.ts';
import { highlightsOf } from './highlights.ts';
import { type Menus, menusOf } from './menus.ts';
import { type NameLine, nameLines } from './names.ts';
import { type RestedLine, restedLines } from './rested.ts';
import { type ArticleRow, rowsOf } from './rows.ts';
import { type Counters, countersOf, type Progress, progressOf } from './toolbar.ts';

export const articleViews = ['edit', 'changes', 'final'] as const;

export type ArticleView = (typeof articleViews)[number];

/** What the address of the article page says beyond the article. */
export interface ArticleQuery {
  readonly view: ArticleView;
  readonly panel: 'findings' | 'names';
  /** The fingerprint of the finding the editor is at. */
  readonly finding: string | null;
  readonly severity: Severity | null;
  /** The passage that is open for editing. */
  readonly passage: string | null;
}

const articleUrl = (
  route: typeof routes.article | typeof routes.content,
  article: string,
  { view, panel, severity }: ArticleQuery,
): string =>
  urlOf(
    route,
    { article },
    {
      view: view === 'edit' ? undefined : view,
      panel: panel === 'findings' ? undefined : panel,
      severity: severity ?? undefined,
    },
  );

interface Addresses {
  readonly content: string;
  readonly gestures: string;
  readonly passages: string;
  readonly events: string;
  readonly presence: string;
}

export interface ArticlePage extends Layout {
  readonly words: typeof words;
  readonly findingWords: typeof findingWords;
  readonly article: string;
  /** Counts the corrections of the article. */
  readonly revision: number;
  /** What the editor in the page asks and tells the server; null where nothing is edited. */
  readonly addresses: Addresses | null;
  readonly heading: string;
  readonly languages: string;
  readonly state: string;
  readonly stateName: string;
  readonly lastEditor: string | null;
  readonly source: Column | null;
  readonly target: Column;
  readonly view: ArticleView;
  /** A sheet without links or fields has to take the focus itself, to be scrolled by keys. */
  readonly sheetTabIndex: 0 | -1;
  readonly views: readonly {
    readonly name: string;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly progress: Progress;
  readonly counters: Counters;
  readonly menus: Menus;
  readonly rows: readonly ArticleRow[];
  readonly changedRows: readonly ChangedRow[];
  readonly finalBlocks: readonly FinalBlock[];
  readonly untouched: string;
  readonly editForm: EditForm | null;
  readonly panel: ArticleQuery['panel'];
  readonly findingsUrl: string;
  readonly namesUrl: string;
  readonly cards: readonly Card[];
  readonly allChecked: boolean;
  readonly names: readonly NameLine[];
  readonly dismissed: readonly DismissedLine[];
  readonly dismissedTitle: string;
  readonly warnings: readonly string[];
  readonly sourceUrl: string;
  readonly rested: string | null;
  readonly restedTitle: string;
  readonly restedLines: readonly RestedLine[];
}

/** What the page is made of. */
export interface ArticleContent {
  readonly open: OpenArticle;
  readonly checks: readonly Check[];
  readonly formats: readonly ExportFormat[];
  readonly names: readonly ArticleName[];
}

/** The workbench: one article in one of its views, with its findings in the margin. */
export function articlePage(
  { open, checks, formats, names }: ArticleContent,
  query: ArticleQuery,
  visit: Visit,
): ArticlePage {
  const shown =
    query.severity === null
      ? open.findings
      : open.findings.filter(({ severity }) => severity === query.severity);
  const chosen = shown.find((finding) => finding.fingerprint === query.finding) ?? null;
  const highlights = highlightsOf(open.findings, chosen);
  const address = (change: Partial<ArticleQuery>): string =>
    articleUrl(routes.article, open.id, { ...query, ...change });
  const dismissed = dismissedOf(open);
  const isEdit = query.view === 'edit';
  const addresses = isEdit ? addressesOf(open.id, query) : null;
  const needSource = new Set(checks.filter((one) => one.needsSource).map(({ id }) => id));
  const waiting = open.rested.filter(({ check }) => needSource.has(check));
  return {
    ...layoutOf(open.title, visit, open.id),
    words,
    findingWords,
    article: open.id,
    revision: open.revision,
    addresses,
    preload: addresses?.content ?? null,
    heading: open.title,
    languages: languagesOf(open.sourceLanguage, open.targetLanguage),
    state: open.state,
    stateName: deskWords.states[open.state],
    lastEditor: open.editor,
    source: open.sourceLanguage === null ? null : columnOf(open.sourceLanguage),
    target: columnOf(open.targetLanguage),
    view: query.view,
    sheetTabIndex: isEdit ? -1 : 0,
    views: articleViews.map((view) => ({
      name: words.views[view],
      url: address({ view }),
      current: view === query.view,
    })),
    progress: progressOf(open),
    counters: countersOf(open, shown, chosen, names.length, query.severity, address),
    menus: menusOf(open, formats),
    rows: isEdit ? rowsOf(open, highlights, query.passage) : [],
    changedRows: query.view === 'changes' ? changedRowsOf(open) : [],
    finalBlocks: query.view === 'final' ? finalBlocksOf(open) : [],
    untouched: words.shareUnmodified(percent(open.untouched)),
    editForm: isEdit && query.passage !== null ? editFormOf(open, query.passage) : null,
    panel: query.panel,
    findingsUrl: address({ panel: 'findings' }),
    namesUrl: address({ panel: 'names' }),
    cards: cardsOf(open, shown, checks, chosen),
    allChecked: open.findings.length === 0,
    names: nameLines(names),
    dismissed,
    dismissedTitle: findingWords.dismissed(dismissed.length),
    warnings: open.failures.map(({ check }) =>
      words.failed(checks.find(({ id }) => id === check)?.title ?? check),
    ),
    sourceUrl: urlOf(routes.source, { article: open.id }),
    rested: open.sourceLanguage === null ? words.rested(waiting.length) : null,
    restedTitle: words.restedTitle(open.rested.length),
    restedLines: restedLines(open.rested, checks),
  };
}

const addressesOf = (article: string, query: ArticleQuery): Addresses => ({
  content: articleUrl(routes.content, article, query),
  gestures: urlOf(routes.gestures, { article }),
  passages: urlOf(routes.passages, { article }),
  events: urlOf(routes.events, { article }),
  presence: urlOf(routes.presence, { article }),
});
