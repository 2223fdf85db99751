import type { Express } from 'express';
import { addSource } from '../../app/add-source.ts';
import { deleteArticle, undeleteArticle } from '../../app/delete-article.ts';
import { importFiles } from '../../app/import-files.ts';
import { readSource } from '../../app/intake.ts';
import { openArticle } from '../../app/open-article.ts';
import { LekturaError } from '../../text/error.ts';
import { articleForm, parsed } from '../forms.ts';
import { addSourcePage, newArticlePage } from '../pages/new-article.ts';
import { limitArticles } from '../rate.ts';
import { routes, urlOf } from '../routes.ts';
import { answerChange, editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';
import { errorWords } from '../words/pages.ts';
import { receiveTexts, uploadOf } from './upload.ts';

// What a text is taken to be where it is too short to tell.
const fallback = { source: 'sr-Latn-ME', target: 'en' } as const;

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
    const again = (error: string): void => {
      const page = newArticlePage(languages, visitOf(web, request, response), error, form);
      showPage(web, response, 'new-article', page, 400);
    };
    await orAgain(again, async () => {
      const target = uploadOf(request.files, 'targetFile', form.targetText);
      if (target === null) throw new LekturaError('bad-input', errorWords.noTranslation);
      const { articles, problems } = await importFiles(app, {
        source: uploadOf(request.files, 'sourceFile', form.sourceText),
        target,
        sourceLanguage: form.sourceLanguage,
        targetLanguage: form.targetLanguage,
        fallback,
        editor: editorOf(request),
        ...(form.title !== '' && { title: form.title }),
      });
      const [first] = articles;
      const article = first?.article ?? '';
      const notice = { kind: 'imported', problems: problems.length } as const;
      const to = articles.length > 1 ? routes.desk : urlOf(routes.article, { article });
      answerChange(request, response, { article, url: to }, notice, to);
    });
  });

  server.get(routes.source, async (request, response) => {
    const { id } = await openArticle(app, pathValue(request, 'article'));
    showPage(
      web,
      response,
      'new-article',
      addSourcePage(id, languages, visitOf(web, request, response)),
    );
  });

  server.post(routes.source, limited, receiveTexts, async (request, response) => {
    const article = pathValue(request, 'article');
    const form = parsed(articleForm, request.body);
    const again = (error: string): void => {
      const page = addSourcePage(article, languages, visitOf(web, request, response), error, form);
      showPage(web, response, 'new-article', page, 400);
    };
    await orAgain(again, async () => {
      const upload = uploadOf(request.files, 'sourceFile', form.sourceText);
      if (upload === null) throw new LekturaError('bad-input', errorWords.noSource);
      const source = await readSource(app, upload, {
        language: form.sourceLanguage,
        sourceLanguage: null,
        fallback: fallback.source,
      });
      const outcome = await addSource(app, { article, source, editor: editorOf(request) });
      answerChange(
        request,
        response,
        outcome,
        { kind: 'source-added' },
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

// A text that cannot be used is told above the form, so that what was typed is not lost.
async function orAgain(again: (error: string) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof LekturaError) || error.code !== 'bad-input') throw error;
    again(error.message);
  }
}
