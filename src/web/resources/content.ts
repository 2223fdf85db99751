import { type Express, json, type Request, type Response } from 'express';
import { articleNames } from '../../app/article-names.ts';
import { type OpenArticle, openArticle } from '../../app/open-article.ts';
import { saveGesture } from '../../app/save-gesture.ts';
import { passageOf } from '../../review/correction.ts';
import { listCorrections } from '../../store/corrections.ts';
import { articleQuery, contentQuery, gestureForm, parsed } from '../forms.ts';
import { contentOf } from '../pages/article/content.ts';
import { articleFrame } from '../pages/article/page.ts';
import { routes, urlOf } from '../routes.ts';
import { editorOf, pathValue, visitOf, type Web } from '../web.ts';
import { contentOfPage } from './workbench.ts';

// All of an article at one stroke, as “everywhere” may change it.
const gestureLimit = '8mb';

/** What the editor in the page works with, and the gestures it saves. */
export function contentResource(server: Express, web: Web): void {
  const { app } = web;

  server.get(routes.content, async (request, response) => {
    const article = pathValue(request, 'article');
    const { since } = parsed(contentQuery, request.query);
    const open = await openArticle(app, article);
    const changed = since === null ? null : await changedSince(web, article, since);
    const names = articleNames(open.names);
    const regions = await regionsOf(web, request, response, open);
    response.set('cache-control', 'no-store').json(contentOf(open, names, regions, changed));
  });

  server.post(routes.gestures, json({ limit: gestureLimit }), async (request, response) => {
    const article = pathValue(request, 'article');
    const gesture = parsed(gestureForm, request.body);
    response.json(await saveGesture(app, { ...gesture, article, editor: editorOf(request) }));
  });
}

/** The passages that corrections have changed after a revision of the article. */
async function changedSince(web: Web, article: string, since: number): Promise<Set<string>> {
  const corrections = await web.app.store.read((db) =>
    listCorrections(db, article, { from: since + 1 }),
  );
  return new Set(corrections.flatMap(({ change }) => passageOf(change) ?? []));
}

const regions = { bar: 'article-bar', toolbar: 'toolbar', margin: 'margin' } as const;

/** The parts of the page around its rows, printed as they now are. */
async function regionsOf(
  web: Web,
  request: Request,
  response: Response,
  open: OpenArticle,
): Promise<Record<string, string>> {
  const query = parsed(articleQuery, request.query);
  const content = await contentOfPage(web, open, query);
  const visit = visitOf(web, request, response);
  const address = urlOf(routes.article, { article: open.id });
  const page = articleFrame(content, query, { ...visit, address });
  return Object.fromEntries(
    Object.entries(regions).map(([name, view]) => [name, web.print(`partials/${view}`, page)]),
  );
}
