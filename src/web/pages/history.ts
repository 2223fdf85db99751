import type { HistoryEntry } from '../../app/history.ts';
import type { OpenArticle } from '../../app/open-article.ts';
import type { Change } from '../../review/correction.ts';
import { wordDiff } from '../../review/diff.ts';
import type { DiffPart } from '../../text/edition.ts';
import { routes, urlOf } from '../routes.ts';
import { date, isoDate } from '../words/locale.ts';
import { historyWords as words } from '../words/pages.ts';
import { workbenchWords } from '../words/workbench.ts';
import { passageLabels } from './article/rows.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface HistoryLine {
  readonly label: string;
  readonly passage: string | null;
  readonly passageUrl: string | null;
  readonly author: string;
  readonly at: string;
  readonly atIso: string;
  readonly origin: string;
  readonly undone: boolean;
  /** What was done, where it is no change of text. */
  readonly deed: string | null;
  readonly parts: readonly DiffPart[];
  /** The form that lets the text before stand again; null where there is none. */
  readonly restoration: {
    readonly url: string;
    readonly revision: number;
    readonly baseRevision: number;
  } | null;
}

export interface HistoryPage extends Layout {
  readonly words: typeof words;
  readonly marks: typeof workbenchWords.marks;
  readonly heading: string;
  readonly articleTitle: string;
  readonly articleUrl: string;
  readonly wholeUrl: string | null;
  readonly lines: readonly HistoryLine[];
  readonly lang: string;
}

/**
 * The history of an article, or of one passage, newest first.
 *
 * @param passage the id of the passage, or null for the whole article
 */
export function historyPage(
  open: OpenArticle,
  entries: readonly HistoryEntry[],
  passage: string | null,
  visit: Visit,
): HistoryPage {
  const label = passage === null ? null : labelsOf(open)(passage);
  const heading =
    passage === null ? words.title : words.titleOfPassage(label ?? words.deletedPassage);
  return {
    ...layoutOf(`${heading} · ${open.title}`, visit, open.id),
    words,
    marks: workbenchWords.marks,
    heading,
    articleTitle: open.title,
    articleUrl: urlOf(routes.article, { article: open.id }),
    wholeUrl: passage === null ? null : urlOf(routes.history, { article: open.id }),
    lines: historyLines(open, entries),
    lang: open.targetLanguage,
  };
}

/** Entries of the history as lines, in the order they come. */
export function historyLines(open: OpenArticle, entries: readonly HistoryEntry[]): HistoryLine[] {
  const labelOf = labelsOf(open);
  return entries.map((entry) => lineOf(open, entry, labelOf));
}

function labelsOf(open: OpenArticle): (id: string) => string | null {
  const labels = passageLabels(open, 'target');
  const indices = new Map(open.article.target.map(({ id }, index) => [id, index]));
  return (id) => labels.get(indices.get(id) ?? -1) ?? null;
}

function lineOf(
  open: OpenArticle,
  { correction, before, after, revisionBefore, undone }: HistoryEntry,
  labelOf: (id: string) => string | null,
): HistoryLine {
  const { change } = correction;
  const passage = 'passage' in change ? change.passage : null;
  const label = passage === null ? null : labelOf(passage);
  const standing = open.article.target.find(({ id }) => id === passage);
  return {
    label:
      passage === null ? words.rows : label === null ? words.deletedPassage : words.passage(label),
    passage: label === null ? null : passage,
    passageUrl:
      label === null || passage === null
        ? null
        : urlOf(routes.article, { article: open.id }, {}, `p-${passage}`),
    author: correction.author,
    at: date(correction.at),
    atIso: isoDate(correction.at),
    origin: words.origins[correction.origin],
    undone,
    deed: deedOf(change),
    parts: before === after ? [] : wordDiff(before, after),
    restoration:
      change.kind === 'text' && standing && standing.text !== before
        ? {
            url: urlOf(routes.passageRestoration, { article: open.id, passage: standing.id }),
            revision: revisionBefore,
            baseRevision: standing.revision,
          }
        : null,
  };
}

function deedOf(change: Change): string | null {
  switch (change.kind) {
    case 'text':
      return null;
    case 'insert':
      return words.inserted;
    case 'delete':
      return words.deleted;
    case 'confirm':
      return change.after ? words.confirmed : words.unconfirmed;
    case 'realign':
      return words.realigned;
    case 'source':
      return words.sourceAdded;
    case 'passage-kind':
      return words.kindChanged(
        workbenchWords.kinds[change.before],
        workbenchWords.kinds[change.after],
      );
  }
}
