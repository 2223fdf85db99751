import type { Express } from 'express';
import { realign } from '../../app/realign.ts';
import { LekturaError } from '../../text/error.ts';
import { alignmentForm, parsed } from '../forms.ts';
import { routes } from '../routes.ts';
import { answerChange, backToArticle, editorOf, pathValue, type Web } from '../web.ts';
import { conflictWords } from '../words/pages.ts';

/** Which passages lie beside which: join, split and shift rows. */
export function rowsResource(server: Express, { app }: Web): void {
  server.post(routes.rowAlignment, async (request, response) => {
    const article = pathValue(request, 'article');
    const row = Number(pathValue(request, 'row'));
    const { operation, revision } = parsed(alignmentForm, request.body);
    const editor = editorOf(request);
    const outcome = await realign(app, { article, rowsRevision: revision, row, operation, editor });
    if (outcome.kind === 'rows-conflict')
      throw new LekturaError('conflict', conflictWords.rowsLead);
    const to = backToArticle(request, article, `row-${row + 1}`);
    answerChange(request, response, outcome, { kind: 'realigned' }, to);
  });
}
