import type { Express } from 'express';
import { articleNames } from '../../app/article-names.ts';
import { exportFormats } from '../../app/export-formats.ts';
import { openArticle } from '../../app/open-article.ts';
import { articleQuery, parsed } from '../forms.ts';
import { articlePage } from '../pages/article/page.ts';
import { routes } from '../routes.ts';
import { pathValue, showPage, visitOf, type Web } from '../web.ts';

/** The workbench: one article in its views. */
export function workbenchResource(server: Express, web: Web): void {
  server.get(routes.article, async (request, response) => {
    const query = parsed(articleQuery, request.query);
    const open = await openArticle(web.app, pathValue(request, 'article'));
    const content = {
      open,
      checks: web.app.checks,
      formats: exportFormats,
      names: articleNames(open.names),
    };
    const page = articlePage(content, query, visitOf(web, request, response));
    response.set('cache-control', 'no-store');
    showPage(web, response, 'article', page);
  });
}
