import type { OpenArticle } from '../../../app/open-article.ts';
import { routes, urlOf } from '../../routes.ts';
import { findingWords as words } from '../../words/findings.ts';

/** Something an editor called no error, with the way back. */
export interface DismissedLine {
  readonly text: string;
  readonly scope: string;
  readonly message: string;
  readonly url: string;
  readonly bringBack: string;
}

/** What was set aside in an article, one line a dismissal. */
export function dismissedOf(open: OpenArticle): DismissedLine[] {
  const dismissals = new Map(open.dismissed.map(({ dismissal }) => [dismissal.id, dismissal]));
  return [...dismissals.values()].map(({ id, text, scope, message }) => ({
    text,
    scope: words.dismissalScopes[scope],
    message,
    url: urlOf(routes.dismissalRestoration, { article: open.id, dismissal: id }),
    bringBack: words.bringBackOf(text),
  }));
}
