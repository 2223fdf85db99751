import type { Express } from 'express';
import { setDeletedSeveral } from '../../app/delete-article.ts';
import { exportFormats } from '../../app/export-formats.ts';
import { exportSeveral } from '../../app/export-several.ts';
import { LekturaError } from '../../text/error.ts';
import { selectionForm } from '../forms/desk.ts';
import { parsed } from '../forms.ts';
import { routes } from '../routes.ts';
import { answerChange, editorOf, type Web } from '../web.ts';
import { errorWords } from '../words/pages.ts';
import { streamZip } from '../zip.ts';

/** Several articles of the Desk at once. */
export function selectionResource(server: Express, { app }: Web): void {
  server.post(routes.selectionExport, async (request, response) => {
    const { article: articles, format, furniture } = parsed(selectionForm, request.body);
    if (!exportFormats.some(({ id }) => id === format)) {
      throw new LekturaError('not-found', errorWords.noFormat);
    }
    if (articles.length === 0) throw new LekturaError('bad-input', errorWords.nothingMarked);
    const files = exportSeveral(app, {
      articles,
      format,
      furniture: furniture === 'in',
      editor: editorOf(request),
    });
    response.set({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="lektura-${format}.zip"`,
      'cache-control': 'no-store',
    });
    await streamZip(files, response);
  });

  server.post(routes.selectionDeletion, async (request, response) => {
    const { article } = parsed(selectionForm, request.body);
    const editor = editorOf(request);
    const articles = await setDeletedSeveral(app, { articles: article, editor }, true);
    const to = sameDesk(request.get('referer'));
    if (articles.length === 0) {
      answerChange(request, response, { articles }, { kind: 'unchanged' }, to);
      return;
    }
    answerChange(request, response, { articles }, { kind: 'deleted', articles }, to);
  });

  server.post(routes.selectionRecovery, async (request, response) => {
    const { article } = parsed(selectionForm, request.body);
    const editor = editorOf(request);
    const articles = await setDeletedSeveral(app, { articles: article, editor }, false);
    const notice = { kind: 'recovered', count: articles.length } as const;
    answerChange(request, response, { articles }, notice, sameDesk(request.get('referer')));
  });
}

/** The Desk that a form came from, with its filters; what was marked there is gone. */
function sameDesk(referer: string | undefined): string {
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null;
  if (from?.pathname !== routes.desk) return routes.desk;
  from.searchParams.delete('selected');
  return `${routes.desk}${from.search}`;
}
