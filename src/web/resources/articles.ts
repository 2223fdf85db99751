import type { Express } from 'express';
import { addSource } from '../../app/add-source.ts';
import { deleteArticle, undeleteArticle } from '../../app/delete-article.ts';
import { houseSettings } from '../../app/house-settings.ts';
import { readSide } from '../../app/intake.ts';
import { openArticle } from '../../app/open-article.ts';
import { tellLanguage } from '../../app/tell-language.ts';
import { LekturaError } from '../../text/error.ts';
import { articleForm, parsed } from '../forms.ts';
import { addSourcePage, newArticlePage, type Typed } from '../pages/new-article.ts';
import { limitArticles } from '../rate.ts';
import { routes, urlOf } from '../routes.ts';
import { answerChange, editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';
import { errorWords } from '../words/pages.ts';
import { orAgain } from './again.ts';
import { answerImport, runImport } from './run-import.ts';
import { receiveTexts, uploadOf } from './upload.ts';

/** Articles as wholes: begin one, add its source, delete it and bring it back. */
export function articlesResource(server: Express, web: Web): void {
  const { app, languages } = web;
  const limited = limitArticles();

  server.get(routes.newArticle, (request, response) => {
    showPage(
      web,
      response,
      'new-article',
      newArticlePage(languages, visitOf(web, request, response)),
    );
  });

  server.post(routes.articles, limited, receiveTexts, async (request, response) => {
    const form = parsed(articleForm, request.body);
    const again = (error: string | null, status: number, more: Partial<Typed> = {}): void => {
      const typed = { ...form, ...more };
      const page = newArticlePage(languages, visitOf(web, request, response), error, typed);
      showPage(web, response, 'new-article', page, status);
    };
    if (form.tell) {
      const told = (text: string): string | null => tellLanguage(app, text);
      again(null, 200, { told: { source: told(form.sourceText), target: told(form.targetText) } });
      return;
    }
    await orAgain(again, async () => {
      const target = uploadOf(request.files, 'targetFile', form.targetText);
      if (target === null) throw new LekturaError('bad-input', errorWords.noTranslation);
      const { sourceLanguage, targetLanguage } = await houseSettings(app);
      const input = {
        source: uploadOf(request.files, 'sourceFile', form.sourceText),
        target,
        sourceLanguage: form.sourceLanguage,
        targetLanguage: form.targetLanguage,
        fallback: { source: sourceLanguage, target: targetLanguage },
        editor: editorOf(request),
        ...(form.title !== '' && { title: form.title }),
      };
      answerImport(request, response, await runImport(web, [input], form));
    });
  });

  server.get(routes.source, async (request, response) => {
    const article = await openArticle(app, pathValue(request, 'article'));
    showPage(
      web,
      response,
      'new-article',
      addSourcePage(article, languages, visitOf(web, request, response)),
    );
  });

  server.post(routes.source, limited, receiveTexts, async (request, response) => {
    const article = pathValue(request, 'article');
    const form = parsed(articleForm, request.body);
    const { sourceLanguage } = await openArticle(app, article);
    const again = (error: string, status: number): void => {
      const visit = visitOf(web, request, response);
      const page = addSourcePage({ id: article, sourceLanguage }, languages, visit, error, form);
      showPage(web, response, 'new-article', page, status);
    };
    await orAgain(again, async () => {
      const upload = uploadOf(request.files, 'sourceFile', form.sourceText);
      if (upload === null) throw new LekturaError('bad-input', errorWords.noSource);
      const { document: source, originals } = await readSide(app, 'source', upload, {
        language: form.sourceLanguage,
        sourceLanguage: null,
        fallback: (await houseSettings(app)).sourceLanguage,
      });
      const editor = editorOf(request);
      const outcome = await addSource(app, { article, source, originals, editor });
      const { sourceVersion, changes, disturbed } = outcome;
      answerChange(
        request,
        response,
        outcome,
        sourceVersion === 1
          ? { kind: 'source-added' }
          : { kind: 'source-updated', changes, disturbed },
        urlOf(routes.article, { article }),
      );
    });
  });

  server.post(routes.articleDeletion, async (request, response) => {
    const article = pathValue(request, 'article');
    await deleteArticle(app, { article, editor: editorOf(request) });
    answerChange(
      request,
      response,
      { article },
      { kind: 'deleted', articles: [article] },
      routes.desk,
    );
  });

  server.post(routes.articleRecovery, async (request, response) => {
    const article = pathValue(request, 'article');
    await undeleteArticle(app, { article, editor: editorOf(request) });
    answerChange(request, response, { article }, { kind: 'recovered', count: 1 }, routes.desk);
  });
}
