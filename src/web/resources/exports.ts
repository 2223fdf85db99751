import type { Express } from 'express';
import { exportArticle } from '../../app/export-article.ts';
import { exportFormats } from '../../app/export-formats.ts';
import { openArticle } from '../../app/open-article.ts';
import { LekturaError } from '../../text/error.ts';
import { exportQuery, parsed } from '../forms.ts';
import { copyPage } from '../pages/single.ts';
import { routes } from '../routes.ts';
import { editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';
import { errorWords } from '../words/pages.ts';

/** The finished article as a file, and as a page to copy from. */
export function exportsResource(server: Express, web: Web): void {
  const { app } = web;

  server.get(routes.export, async (request, response) => {
    const format = pathValue(request, 'format');
    if (!exportFormats.some(({ id }) => id === format)) {
      throw new LekturaError('not-found', errorWords.noFormat);
    }
    const { furniture, anew } = parsed(exportQuery, request.query);
    const article = pathValue(request, 'article');
    const file = await exportArticle(app, {
      article,
      format,
      furniture: furniture === 'in',
      anew: anew === 'yes',
      editor: editorOf(request),
    });
    response
      .set({
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': 'no-store',
      })
      .send(Buffer.from(file.body));
  });

  server.get(routes.copy, async (request, response) => {
    const article = pathValue(request, 'article');
    const open = await openArticle(app, article);
    const editor = editorOf(request);
    const { body } = await exportArticle(app, {
      article,
      format: 'text',
      furniture: false,
      anew: true,
      editor,
    });
    showPage(web, response, 'copy', copyPage(open, String(body), visitOf(web, request, response)));
  });
}
