import type { ExportFormat } from '../../../app/export-formats.ts';
import type { HistoryEntry } from '../../../app/history.ts';
import type { OpenArticle } from '../../../app/open-article.ts';
import type { Check, Family } from '../../../engine/check.ts';
import type { Finding, Severity } from '../../../engine/finding.ts';
import type { Side } from '../../../text/bitext.ts';
import { routes, urlOf } from '../../routes.ts';
import { deskWords } from '../../words/desk.ts';
import { findingWords } from '../../words/findings.ts';
import { number, percent } from '../../words/locale.ts';
import { historyWords } from '../../words/pages.ts';
import { workbenchWords as words } from '../../words/workbench.ts';
import { languagesOf } from '../desk.ts';
import { type Layout, layoutOf, type Visit } from '../layout.ts';
import { type Card, cardsOf } from './cards.ts';
import { type ChangedRow, changedRowsOf } from './changes.ts';
import { type Column, columnOf } from './columns.ts';
import { type DismissedLine, dismissedOf } from './dismissed.ts';
import { type EditForm, editFormOf } from './edit-form.ts';
import { type FilterMenu, filtered, filterMenu } from './filter.ts';
import { type FinalBlock, finalBlocksOf } from './final.ts';
import { highlightsOf } from './highlights.ts';
import { type HistoryPanel, historyPanel } from './history-panel.ts';
import { type Menus, menusOf } from './menus.ts';
import { type NamesPanel, namesPanel } from './names.ts';
import { type RestedLine, restedLines } from './rested.ts';
import { type ArticleRow, rowsOf, sectionsOf } from './rows.ts';
import { type ChangedSource, changedSourceOf } from './source-changes.ts';
import { type Counters, countersOf, type Progress, progressOf } from './toolbar.ts';

export const articleViews = ['edit', 'changes', 'final'] as const;

export type ArticleView = (typeof articleViews)[number];

export const articlePanels = ['findings', 'names', 'history'] as const;

export type ArticlePanel = (typeof articlePanels)[number];

/** What the address of the article page says beyond the article. */
export interface ArticleQuery {
  readonly view: ArticleView;
  readonly panel: ArticlePanel;
  /** The fingerprint of the finding the editor is at. */
  readonly finding: string | null;
  readonly severity: Severity | null;
  readonly family: Family | null;
  readonly side: Side | null;
  /** The passage that is open for editing. */
  readonly passage: string | null;
  /** Of the panel of the history: the passage it is about, and whose changes it shows. */
  readonly of: string | null;
  readonly author: string | null;
}

const articleUrl = (
  route: typeof routes.article | typeof routes.content,
  article: string,
  { view, panel, severity, family, side, of, author }: ArticleQuery,
): string =>
  urlOf(
    route,
    { article },
    {
      view: view === 'edit' ? undefined : view,
      panel: panel === 'findings' ? undefined : panel,
      severity: severity ?? undefined,
      family: family ?? undefined,
      side: side ?? undefined,
      of: of ?? undefined,
      author: author ?? undefined,
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
  readonly historyWords: typeof historyWords;
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
  readonly sections: readonly (readonly ArticleRow[])[];
  readonly changedRows: readonly ChangedRow[];
  readonly finalBlocks: readonly FinalBlock[];
  readonly untouched: string;
  readonly editForm: EditForm | null;
  readonly panel: ArticlePanel;
  readonly panels: readonly {
    readonly panel: ArticlePanel;
    readonly name: string;
    /** How much is in it; empty where that is not told. */
    readonly figure: string;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly filter: FilterMenu;
  readonly cards: readonly Card[];
  readonly allChecked: boolean;
  /** What is in the panel of names, or of the history, where it is open. */
  readonly names: NamesPanel | null;
  readonly history: HistoryPanel | null;
  readonly dismissed: readonly DismissedLine[];
  readonly dismissedTitle: string;
  readonly warnings: readonly string[];
  readonly changedSource: ChangedSource | null;
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
  /** The whole history, newest first, where its panel is open. */
  readonly history: readonly HistoryEntry[];
}

/** The workbench: one article in one of its views, with its findings in the margin. */
export function articlePage(
  content: ArticleContent,
  query: ArticleQuery,
  visit: Visit,
): ArticlePage {
  const { open } = content;
  const { view, passage } = query;
  const chosen = chosenOf(filtered(open.findings, query), query);
  return {
    ...articleFrame(content, query, visit),
    sections:
      view === 'edit' ? sectionsOf(rowsOf(open, highlightsOf(open.findings, chosen), passage)) : [],
    changedRows: view === 'changes' ? changedRowsOf(open) : [],
    finalBlocks: view === 'final' ? finalBlocksOf(open) : [],
  };
}

const chosenOf = (shown: readonly Finding[], { finding }: ArticleQuery): Finding | null =>
  shown.find(({ fingerprint }) => fingerprint === finding) ?? null;

/** What stands around the text of the page, whose own places are left empty. */
export function articleFrame(
  { open, checks, formats, history }: ArticleContent,
  query: ArticleQuery,
  visit: Visit,
): ArticlePage {
  const shown = filtered(open.findings, query);
  const chosen = chosenOf(shown, query);
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
    historyWords,
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
    counters: countersOf(open, shown, chosen, open.names.length, query.severity, address),
    menus: menusOf(open, formats),
    sections: [],
    changedRows: [],
    finalBlocks: [],
    untouched: words.shareUnmodified(percent(open.untouched)),
    editForm: isEdit && query.passage !== null ? editFormOf(open, query.passage) : null,
    panel: query.panel,
    panels: articlePanels.map((panel) => ({
      panel,
      name: panelNames[panel],
      figure: figureOf[panel](open),
      url: address({ panel, of: null, author: null }),
      current: panel === query.panel,
    })),
    filter: filterMenu(open, query, address),
    cards: query.panel === 'findings' ? cardsOf(open, shown, checks, chosen) : [],
    allChecked: open.findings.length === 0,
    names: query.panel === 'names' ? namesPanel(open) : null,
    history: query.panel === 'history' ? historyPanel(open, history, query, address) : null,
    dismissed,
    dismissedTitle: findingWords.dismissed(dismissed.length),
    warnings: open.failures.map(({ check }) =>
      words.failed(checks.find(({ id }) => id === check)?.title ?? check),
    ),
    changedSource: changedSourceOf(open),
    sourceUrl: urlOf(routes.source, { article: open.id }),
    rested: open.sourceLanguage === null ? words.rested(waiting.length) : null,
    restedTitle: words.restedTitle(open.rested.length),
    restedLines: restedLines(open.rested, checks),
  };
}

const panelNames: Readonly<Record<ArticlePanel, string>> = {
  findings: findingWords.panel,
  names: findingWords.namesPanel,
  history: findingWords.historyPanel,
};

const figureOf: Readonly<Record<ArticlePanel, (open: OpenArticle) => string>> = {
  findings: ({ findings }) => number(new Set(findings.map(({ issue }) => issue)).size),
  names: ({ names }) => number(names.length),
  history: () => '',
};

const addressesOf = (article: string, query: ArticleQuery): Addresses => ({
  content: articleUrl(routes.content, article, query),
  gestures: urlOf(routes.gestures, { article }),
  passages: urlOf(routes.passages, { article }),
  events: urlOf(routes.events, { article }),
  presence: urlOf(routes.presence, { article }),
});
