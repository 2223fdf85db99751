import type { Express } from 'express';
import { importDemos } from '../../app/demo.ts';
import { deletedArticles, readDesk } from '../../app/desk.ts';
import { houseSettings } from '../../app/house-settings.ts';
import { deskQuery } from '../forms/desk.ts';
import { parsed } from '../forms.ts';
import { deletedPage } from '../pages/deleted.ts';
import { deskPage, firstOrder } from '../pages/desk.ts';
import { limitArticles } from '../rate.ts';
import { routes } from '../routes.ts';
import { showPage, visitOf, type Web } from '../web.ts';

/** The Desk, and what was deleted from it. */
export function deskResource(server: Express, web: Web): void {
  server.get(routes.desk, async (request, response) => {
    const query = parsed(deskQuery, request.query);
    const { query: looked, state, pair, editor, errors, name, page: wanted = 1 } = query;
    const sort = query.sort ?? 'age';
    const desk = await readDesk(web.app, {
      ...(looked !== undefined && { query: looked }),
      ...(state !== undefined && { state }),
      ...(pair !== undefined && { pair }),
      ...(editor !== undefined && { editor }),
      ...(name !== undefined && { name }),
      errors: errors !== undefined,
      sort,
      descending: (query.order ?? firstOrder(sort)) === 'down',
      page: wanted,
    });
    const { furniture } = await houseSettings(web.app);
    const extras = { furniture, underway: web.imports.underway() };
    const page = deskPage(desk, query, extras, visitOf(web, request, response));
    showPage(web, response, 'desk', page);
  });

  server.post(routes.demo, limitArticles(), async (_request, response) => {
    await importDemos(web.app);
    response.redirect(303, routes.desk);
  });

  server.get(routes.deletedArticles, async (request, response) => {
    const articles = await deletedArticles(web.app);
    const page = deletedPage(articles, visitOf(web, request, response));
    showPage(web, response, 'deleted', page);
  });
}
