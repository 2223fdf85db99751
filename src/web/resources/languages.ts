import type { Express } from 'express';
import { changeLanguages } from '../../app/change-languages.ts';
import { openArticle } from '../../app/open-article.ts';
import { languagesForm } from '../forms/imports.ts';
import { parsed } from '../forms.ts';
import { languagesPage } from '../pages/article-languages.ts';
import { routes, urlOf } from '../routes.ts';
import { answerChange, editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';

/** The languages of an article, where they were told wrongly. */
export function languagesResource(server: Express, web: Web): void {
  const { app, languages } = web;

  server.get(routes.languages, async (request, response) => {
    const open = await openArticle(app, pathValue(request, 'article'));
    const page = languagesPage(open, languages, visitOf(web, request, response));
    showPage(web, response, 'languages', page);
  });

  server.post(routes.languages, async (request, response) => {
    const article = pathValue(request, 'article');
    const { sourceLanguage, targetLanguage } = parsed(languagesForm, request.body);
    const changed = { article, sourceLanguage, targetLanguage };
    await changeLanguages(app, { ...changed, editor: editorOf(request) });
    const to = urlOf(routes.article, { article });
    answerChange(request, response, changed, { kind: 'languages-changed' }, to);
  });
}
