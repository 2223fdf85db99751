import type { Express } from 'express';
import { openArticle } from '../../app/open-article.ts';
import { receipt } from '../../app/receipt.ts';
import { receiptPage } from '../pages/receipt.ts';
import { routes } from '../routes.ts';
import { pathValue, showPage, visitOf, type Web } from '../web.ts';

/** Who reviewed an article, what was checked, and what was left. */
export function receiptResource(server: Express, web: Web): void {
  server.get(routes.receipt, async (request, response) => {
    const article = pathValue(request, 'article');
    const [open, figures] = await Promise.all([
      openArticle(web.app, article),
      receipt(web.app, article),
    ]);
    const visit = visitOf(web, request, response);
    response.set('cache-control', 'no-store');
    showPage(web, response, 'receipt', receiptPage(open, figures, web.app.checks, visit));
  });
}
