import type { ExportFormat } from '../../../app/export-formats.ts';
import type { OpenArticle } from '../../../app/open-article.ts';
import type { GestureSummary } from '../../../app/results.ts';
import { routes, urlOf } from '../../routes.ts';
import { workbenchWords as words } from '../../words/workbench.ts';

export interface ExportLine {
  readonly title: string;
  readonly url: string;
  /** The same with the page furniture, which the first leaves out where the format can. */
  readonly wholeUrl: string | null;
}

/** What can be done with the article as a whole. */
export interface Menus {
  readonly exports: readonly ExportLine[];
  readonly copyUrl: string;
  readonly richUrl: string;
  readonly plainUrl: string;
  readonly historyUrl: string;
  readonly approvalUrl: string;
  readonly reopeningUrl: string;
  readonly isApproved: boolean;
  readonly deletionUrl: string;
  readonly undoUrl: string;
  readonly undo: string | null;
  readonly redoUrl: string;
  readonly correctionsUrl: string;
  readonly dismissalsUrl: string;
}

export function menusOf(open: OpenArticle, formats: readonly ExportFormat[]): Menus {
  const article = { article: open.id };
  const exported = (format: string, furniture: string): string =>
    urlOf(routes.export, { ...article, format }, { furniture });
  return {
    exports: formats.map(({ id, title, alwaysWhole }) => ({
      title,
      url: exported(id, 'out'),
      wholeUrl: alwaysWhole ? null : exported(id, 'in'),
    })),
    copyUrl: urlOf(routes.copy, article),
    richUrl: exported('html', 'out'),
    plainUrl: exported('text', 'out'),
    historyUrl: urlOf(routes.history, article),
    approvalUrl: urlOf(routes.approval, article),
    reopeningUrl: urlOf(routes.reopening, article),
    isApproved: open.state === 'approved' || open.state === 'exported',
    deletionUrl: urlOf(routes.articleDeletion, article),
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
