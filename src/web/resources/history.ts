import type { Express } from 'express';
import { history, restore } from '../../app/history.ts';
import { openArticle } from '../../app/open-article.ts';
import { parsed, restorationForm } from '../forms.ts';
import { historyPage } from '../pages/history.ts';
import { routes } from '../routes.ts';
import { editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';
import { answerPassage } from './passages.ts';

/** Who changed what and when, of an article or of one passage, and earlier texts restored. */
export function historyResource(server: Express, web: Web): void {
  const { app } = web;

  server.get(routes.history, async (request, response) => {
    const article = pathValue(request, 'article');
    const [open, entries] = await Promise.all([
      openArticle(app, article),
      history(app, { article }),
    ]);
    showPage(
      web,
      response,
      'history',
      historyPage(open, entries, null, visitOf(web, request, response)),
    );
  });

  server.get(routes.passageHistory, async (request, response) => {
    const article = pathValue(request, 'article');
    const passage = pathValue(request, 'passage');
    const [open, entries] = await Promise.all([
      openArticle(app, article),
      history(app, { article, passage }),
    ]);
    const page = historyPage(open, entries, passage, visitOf(web, request, response));
    showPage(web, response, 'history', page);
  });

  server.post(routes.passageRestoration, async (request, response) => {
    const { to, revision } = parsed(restorationForm, request.body);
    const outcome = await restore(app, {
      article: pathValue(request, 'article'),
      passage: pathValue(request, 'passage'),
      revision: to,
      baseRevision: revision,
      editor: editorOf(request),
    });
    await answerPassage(web, request, response, outcome, () => ({ kind: 'restored' }));
  });
}
