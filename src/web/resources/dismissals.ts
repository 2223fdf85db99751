import type { Express } from 'express';
import { dismiss, restoreDismissal } from '../../app/dismiss.ts';
import { dismissalForm, parsed } from '../forms.ts';
import { routes } from '../routes.ts';
import { answerChange, backToArticle, editorOf, pathValue, type Web } from '../web.ts';

/** “Not an error”, with a scope that can be chosen afterwards, and its taking back. */
export function dismissalsResource(server: Express, { app }: Web): void {
  server.post(routes.dismissals, async (request, response) => {
    const article = pathValue(request, 'article');
    const { issue, fingerprint, scope, instead } = parsed(dismissalForm, request.body);
    const editor = editorOf(request);
    if (instead !== undefined) await restoreDismissal(app, { dismissal: instead, editor });
    const place = fingerprint === undefined ? {} : { fingerprint };
    const outcome = await dismiss(app, { article, issue, scope, editor, ...place });
    answerChange(
      request,
      response,
      outcome,
      { kind: 'dismissed', issue, scope, fingerprint: fingerprint ?? '', ...outcome },
      backToArticle(request, article),
    );
  });

  server.post(routes.dismissalRestoration, async (request, response) => {
    const dismissal = pathValue(request, 'dismissal');
    const { article } = await restoreDismissal(app, { dismissal, editor: editorOf(request) });
    const to = backToArticle(request, article);
    answerChange(request, response, { dismissal }, { kind: 'brought-back' }, to);
  });
}
