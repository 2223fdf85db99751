import type { Express } from 'express';
import { keepName } from '../../app/house-names.ts';
import { writeNames } from '../../app/write-names.ts';
import { articleNameForm, parsed, renderingForm } from '../forms.ts';
import type { Notice } from '../notice.ts';
import { routes } from '../routes.ts';
import { answerChange, backToArticle, editorOf, pathValue, type Web } from '../web.ts';

/** The names of an article: written one way everywhere, or taken into the house register. */
export function articleNamesResource(server: Express, { app }: Web): void {
  server.post(routes.renderings, async (request, response) => {
    const article = pathValue(request, 'article');
    const form = parsed(renderingForm, request.body);
    const outcome = await writeNames(app, { ...form, article, editor: editorOf(request) });
    const notice: Notice =
      outcome.kind === 'applied' ? { kind: 'replaced', count: outcome.places } : { kind: 'gone' };
    answerChange(request, response, outcome, notice, backToArticle(request, article));
  });

  server.post(routes.articleNames, async (request, response) => {
    const article = pathValue(request, 'article');
    const { english, forms } = parsed(articleNameForm, request.body);
    const outcome = await keepName(app, {
      english,
      sourceForms: forms,
      editor: editorOf(request),
    });
    const to = backToArticle(request, article);
    answerChange(request, response, outcome, { kind: 'name-kept', name: english }, to);
  });
}
