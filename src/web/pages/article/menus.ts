import type { ExportFormat } from '../../../app/export-formats.ts';
import type { OpenArticle } from '../../../app/open-article.ts';
import type { GestureSummary } from '../../../app/results.ts';
import { routes, urlOf } from '../../routes.ts';
import { sourceWords } from '../../words/source.ts';
import { workbenchWords as words } from '../../words/workbench.ts';

export interface ExportLine {
  readonly title: string;
  readonly url: string;
  /** The same with page furniture, or without it where the house writes it; null has no choice. */
  readonly otherUrl: string | null;
}

/** What can be done with the article as a whole. */
export interface Menus {
  readonly exports: readonly ExportLine[];
  /** What the second link of each line is, in short and in words. */
  readonly otherExport: { readonly name: string; readonly hint: string };
  readonly copyUrl: string;
  readonly richUrl: string;
  readonly plainUrl: string;
  readonly historyUrl: string;
  readonly receiptUrl: string;
  readonly approvalUrl: string;
  readonly reopeningUrl: string;
  readonly isApproved: boolean;
  readonly deletionUrl: string;
  readonly languagesUrl: string;
  /** Where a newer source is brought; null before there is one. */
  readonly newerSource: { readonly url: string; readonly name: string } | null;
  readonly undoUrl: string;
  readonly undo: string | null;
  readonly redoUrl: string;
  readonly correctionsUrl: string;
  readonly dismissalsUrl: string;
}

export function menusOf(open: OpenArticle, formats: readonly ExportFormat[]): Menus {
  const article = { article: open.id };
  const exported = (format: string, furniture: 'in' | 'out'): string =>
    urlOf(routes.export, { ...article, format }, { furniture });
  const copied = (format: string): string =>
    urlOf(routes.export, { ...article, format }, { furniture: 'out', anew: 'yes' });
  const [usual, other] = open.furniture ? (['in', 'out'] as const) : (['out', 'in'] as const);
  return {
    exports: formats.map(({ id, title, alwaysWhole }) => ({
      title,
      url: exported(id, usual),
      otherUrl: alwaysWhole ? null : exported(id, other),
    })),
    otherExport: open.furniture
      ? { name: words.textOnly, hint: words.withoutFurniture }
      : { name: words.whole, hint: words.withFurniture },
    copyUrl: urlOf(routes.copy, article),
    richUrl: copied('html'),
    plainUrl: copied('text'),
    historyUrl: urlOf(routes.history, article),
    receiptUrl: urlOf(routes.receipt, article),
    approvalUrl: urlOf(routes.approval, article),
    reopeningUrl: urlOf(routes.reopening, article),
    isApproved: open.state === 'approved' || open.state === 'exported',
    deletionUrl: urlOf(routes.articleDeletion, article),
    languagesUrl: urlOf(routes.languages, article),
    newerSource:
      open.sourceLanguage === null
        ? null
        : { url: urlOf(routes.source, article), name: sourceWords.bringNewer },
    undoUrl: urlOf(routes.undo, article),
    redoUrl: urlOf(routes.redo, article),
    undo: open.lastGesture && words.undoOf(gestureText(open.lastGesture)),
    correctionsUrl: urlOf(routes.corrections, article),
    dismissalsUrl: urlOf(routes.dismissals, article),
  };
}

function gestureText({ origin, corrections }: GestureSummary): string {
  switch (origin) {
    case 'typed':
      return words.gestures.typed(corrections);
    case 'suggestion':
    case 'everywhere':
      return words.gestures.suggestion(corrections);
    case 'undo':
      return words.gestures.undo;
    default:
      return words.gestures.other;
  }
}
