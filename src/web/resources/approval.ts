import type { Express } from 'express';
import { approve, reopen } from '../../app/approve.ts';
import { openArticle } from '../../app/open-article.ts';
import { approvalForm, parsed } from '../forms.ts';
import { approvalPage } from '../pages/approval.ts';
import { routes } from '../routes.ts';
import {
  answerChange,
  backToArticle,
  editorOf,
  pathValue,
  showPage,
  visitOf,
  type Web,
  wantsJson,
} from '../web.ts';

/** Approving, which tells first what is still open, and reopening. */
export function approvalResource(server: Express, web: Web): void {
  const { app } = web;

  server.post(routes.approval, async (request, response) => {
    const article = pathValue(request, 'article');
    const despiteOpen = parsed(approvalForm, request.body).despiteOpen === 'yes';
    const outcome = await approve(app, { article, despiteOpen, editor: editorOf(request) });
    if (outcome.kind === 'approved' || wantsJson(request)) {
      const to = backToArticle(request, article);
      answerChange(request, response, outcome, { kind: 'approved' }, to);
      return;
    }
    const open = await openArticle(app, article);
    const page = approvalPage(open, outcome, app.checks, visitOf(web, request, response));
    showPage(web, response, 'approval', page);
  });

  server.post(routes.reopening, async (request, response) => {
    const article = pathValue(request, 'article');
    await reopen(app, { article, editor: editorOf(request) });
    const to = backToArticle(request, article);
    answerChange(request, response, { article }, { kind: 'reopened' }, to);
  });
}
