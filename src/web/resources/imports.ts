import { setImmediate } from 'node:timers/promises';
import type { Express, Request } from 'express';
import { houseSettings } from '../../app/house-settings.ts';
import { pairFiles } from '../../app/pair-files.ts';
import type { FileInput, ReadFile } from '../../app/read-file.ts';
import { tellLanguage } from '../../app/tell-language.ts';
import { titlesOf } from '../../app/titles.ts';
import { LekturaError } from '../../text/error.ts';
import { languageGuessForm, pairingForm } from '../forms/imports.ts';
import { parsed } from '../forms.ts';
import type { Import } from '../imports.ts';
import { importedPage, importingPage, progressOf } from '../pages/imports.ts';
import { detectedName, newArticlePage } from '../pages/new-article.ts';
import { pairingPage } from '../pages/pairing.ts';
import { limitArticles } from '../rate.ts';
import { routes, urlOf } from '../routes.ts';
import { editorOf, pathValue, showPage, visitOf, type Web, wantsJson } from '../web.ts';
import { pairingWords } from '../words/imports.ts';
import { answerImport, runImport } from './run-import.ts';
import { checkTogether, filesOf, receiveFiles } from './upload.ts';

/** Files on their way to becoming articles: looked through, paired, imported. */
export function importsResource(server: Express, web: Web): void {
  const { app, imports, languages } = web;
  const limited = limitArticles();

  const importOf = (request: Request): { id: string; state: Import } => {
    const id = pathValue(request, 'import');
    const state = imports.get(id);
    if (state) return { id, state };
    throw new LekturaError('not-found', pairingWords.gone);
  };

  server.post(routes.imports, limited, checkTogether, receiveFiles, async (request, response) => {
    const files = filesOf(request.files);
    if (files.length === 0) throw new LekturaError('bad-input', pairingWords.noFiles);
    const read = await readAll(web, files);
    const { targetLanguage } = await houseSettings(app);
    const pairs = pairsOf(read, targetLanguage);
    const id = imports.add({ kind: 'chosen', files: read, pairs });
    response.redirect(303, urlOf(routes.import, { import: id }));
  });

  server.get(routes.import, async (request, response) => {
    const { id, state } = importOf(request);
    if (wantsJson(request)) {
      const running = state.kind === 'running';
      response.set('cache-control', 'no-store');
      response.json({ done: !running, ...(running && progressOf(state.step)) });
      return;
    }
    const visit = visitOf(web, request, response);
    switch (state.kind) {
      case 'chosen':
        showPage(web, response, 'pairing', pairingPage(id, state, languages, visit));
        return;
      case 'running':
        showPage(web, response, 'importing', importingPage(id, state.step, visit));
        return;
      case 'refused': {
        if (state.typed) {
          const page = newArticlePage(languages, visit, state.message, state.typed);
          showPage(web, response, 'new-article', page);
          return;
        }
        const problems = [{ file: '', message: state.message }];
        const page = importedPage({ articles: [], problems }, new Map(), visit);
        showPage(web, response, 'imported', page);
        return;
      }
      case 'done': {
        const { articles, problems } = state.imported;
        const [first, ...others] = articles;
        if (first && others.length === 0 && problems.length === 0) {
          response.redirect(303, urlOf(routes.article, { article: first.article }));
          return;
        }
        const titles = await titlesOf(
          app,
          articles.map(({ article }) => article),
        );
        showPage(web, response, 'imported', importedPage(state.imported, titles, visit));
      }
    }
  });

  server.post(routes.importArticles, limited, async (request, response) => {
    const { id, state } = importOf(request);
    if (state.kind !== 'chosen') {
      response.redirect(303, urlOf(routes.import, { import: id }));
      return;
    }
    const form = parsed(pairingForm, request.body);
    const { sourceLanguage, targetLanguage } = await houseSettings(app);
    const fallback = { source: sourceLanguage, target: targetLanguage };
    const inputs = form.take.flatMap((line) => {
      const target = state.files[form.target[line] ?? -1];
      if (!target) return [];
      return [
        {
          source: state.files[form.source[line] ?? -1]?.file ?? null,
          target: target.file,
          sourceLanguage: form.sourceLanguage[line] ?? null,
          targetLanguage: form.targetLanguage[line] ?? null,
          fallback,
          editor: editorOf(request),
        },
      ];
    });
    if (inputs.length === 0) {
      const visit = visitOf(web, request, response);
      const page = pairingPage(id, state, languages, visit, pairingWords.nothing);
      showPage(web, response, 'pairing', page, 400);
      return;
    }
    const run = await runImport(web, inputs, null).catch((error: unknown) => {
      if (!(error instanceof LekturaError)) throw error;
      const visit = visitOf(web, request, response);
      const page = pairingPage(id, state, languages, visit, error.message);
      showPage(web, response, 'pairing', page, 400);
    });
    if (run) answerImport(request, response, run);
  });

  server.post(routes.languageGuess, (request, response) => {
    const language = tellLanguage(app, parsed(languageGuessForm, request.body).text);
    response.json({ language, name: language === null ? null : detectedName(language) });
  });
}

async function readAll({ app }: Web, files: readonly FileInput[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    read.push(await app.readFile(app, file, { language: null, sourceLanguage: null }));
    // Others are served between two files.
    await setImmediate();
  }
  return read;
}

/** The pairs of the files that could be read, by their places among all. */
function pairsOf(files: readonly ReadFile[], targetLanguage: string) {
  const readable = files.flatMap(({ file, contents: [content] }, place) =>
    content
      ? [
          {
            place,
            name: file.name ?? '',
            isPaired: content.kind === 'pairs',
            language:
              content.kind === 'pairs' ? content.target.language : content.document.language,
          },
        ]
      : [],
  );
  const placeOf = (index: number | null): number | null =>
    index === null ? null : (readable[index]?.place ?? null);
  return pairFiles(readable, targetLanguage).map(({ source, target }) => ({
    source: placeOf(source),
    target: placeOf(target),
  }));
}
