import { setImmediate } from 'node:timers/promises';
import type { Express } from 'express';
import { exportFormats } from '../../app/export-formats.ts';
import { history } from '../../app/history.ts';
import { type OpenArticle, openArticle } from '../../app/open-article.ts';
import { articleQuery, parsed } from '../forms.ts';
import { type ArticleContent, type ArticleQuery, articlePage } from '../pages/article/page.ts';
import { routes } from '../routes.ts';
import { pathValue, showPage, visitOf, type Web } from '../web.ts';

/** The workbench: one article in its views. */
export function workbenchResource(server: Express, web: Web): void {
  server.get(routes.article, async (request, response) => {
    const query = parsed(articleQuery, request.query);
    const open = await openArticle(web.app, pathValue(request, 'article'));
    const content = await contentOfPage(web, open, query);
    // Others are served between the steps of a long text.
    await setImmediate();
    const page = articlePage(content, query, visitOf(web, request, response));
    await setImmediate();
    response.set('cache-control', 'no-store');
    showPage(web, response, 'article', page);
  });
}

/** What the page of an article is made of; the history only where it is looked at. */
export async function contentOfPage(
  { app }: Web,
  open: OpenArticle,
  { panel }: ArticleQuery,
): Promise<ArticleContent> {
  return {
    open,
    checks: app.checks,
    formats: exportFormats,
    history: panel === 'history' ? await history(app, { article: open.id }) : [],
  };
}
