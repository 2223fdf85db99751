import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { App, Editor } from '../app/context.ts';
import type { ClientBundle } from './build.ts';
import { readCookie } from './cookies.ts';
import type { Imports } from './imports.ts';
import type { Live } from './live/live.ts';
import { leaveNotice, type Notice, takeNotice } from './notice.ts';
import type { Visit } from './pages/layout.ts';
import { noticeLine } from './pages/notice.ts';
import { routes, urlOf } from './routes.ts';
import type { Print } from './views.ts';

/** What every handler works with. */
export interface Web {
  readonly app: App;
  readonly bundle: ClientBundle;
  readonly print: Print;
  readonly log: Logger;
  readonly live: Live;
  readonly imports: Imports;
  /** For so long a form waits for its import, in milliseconds. */
  readonly importWait: number;
  /** Tags that the language menus offer. */
  readonly languages: readonly string[];
  readonly measured: Measured;
}

/** What each check was measured to find, by language pair. */
export interface Measured {
  /** The day of it: 2026-01-31. */
  readonly date: string;
  readonly checks: Readonly<Record<string, Readonly<Record<string, MeasuredFigures>>>>;
}

interface MeasuredFigures {
  /** The share found of the planted errors it answers for; null where it answers for none. */
  readonly recall: number | null;
  readonly planted: number;
  readonly falseAlarmsPerDocument: number;
}

/** What the request brings to its page. The notice that was left is shown now, and only now. */
export const visitOf = (web: Web, request: Request, response: Response): Visit => ({
  editor: readCookie(request, 'editor'),
  notice: takeNotice(request, response),
  address: request.originalUrl,
  bundle: web.bundle,
  now: web.app.clock(),
});

/** Who is at work; whoever gave no name yet is called an editor. */
export const editorOf = (request: Request): Editor => ({
  name: readCookie(request, 'editor') ?? 'Editor',
});

/** Prints a page as the answer. */
export function showPage(
  web: Web,
  response: Response,
  view: string,
  page: object,
  status = 200,
): void {
  response.status(status).type('html').send(web.print(view, page));
}

/** True where the client script asks, which wants the outcome itself and not a page. */
export const wantsJson = (request: Request): boolean =>
  request.accepts(['html', 'json']) === 'json';

/**
 * Answers a change that was made: the outcome for the script, with what to tell of it, and for a
 * form the page it came from, with a notice.
 *
 * @param outcome what the use case gave
 * @param to where a form is sent on
 */
export function answerChange(
  request: Request,
  response: Response,
  outcome: object,
  notice: Notice,
  to: string,
): void {
  if (wantsJson(request)) {
    const article = request.params.article === undefined ? null : pathValue(request, 'article');
    response.json({ ...outcome, notice: noticeLine(notice, article) });
    return;
  }
  leaveNotice(response, notice);
  response.redirect(303, to);
}

/**
 * The article page a form came from, with its view and filter kept.
 *
 * @param fragment the element to show; what the page was scrolled to is lost in a redirect
 */
export function backToArticle(request: Request, article: string, fragment?: string): string {
  const path = urlOf(routes.article, { article });
  const kept = keptQuery(request.get('referer'), path);
  return urlOf(routes.article, { article }, kept, fragment);
}

function keptQuery(referer: string | undefined, path: string): Record<string, string | undefined> {
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null;
  if (from?.pathname !== path) return {};
  const value = (name: string): string | undefined => from.searchParams.get(name) ?? undefined;
  return Object.fromEntries(
    ['view', 'panel', 'severity', 'family', 'side', 'of', 'author'].map((name) => [
      name,
      value(name),
    ]),
  );
}

/** One value of the path; Express types a repeated one as a list, which our routes never have. */
export const pathValue = (request: Request, name: string): string => String(request.params[name]);
