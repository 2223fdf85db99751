import type { Express } from 'express';
import { countByState, listArticles } from '../../app/list-articles.ts';
import { deskQuery, parsed } from '../forms.ts';
import { deskPage } from '../pages/desk.ts';
import { routes } from '../routes.ts';
import { showPage, visitOf, type Web } from '../web.ts';

/** The Desk. */
export function deskResource(server: Express, web: Web): void {
  server.get(routes.desk, async (request, response) => {
    const { query, state } = parsed(deskQuery, request.query);
    const filter = { ...(query !== null && { query }), ...(state !== null && { state }) };
    const [articles, counts] = await Promise.all([
      listArticles(web.app, filter),
      countByState(web.app),
    ]);
    const page = deskPage(articles, counts, filter, visitOf(web, request, response));
    showPage(web, response, 'desk', page);
  });
}
