import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Express, json, type Request, type Response } from 'express';
import { articleNames } from '../../app/article-names.ts';
import { type OpenArticle, openArticle } from '../../app/open-article.ts';
import { saveGesture } from '../../app/save-gesture.ts';
import { cutContent } from '../../review/pieces.ts';
import { articleQuery, gestureForm, knownForm, parsed } from '../forms.ts';
import { contentOf } from '../pages/article/content.ts';
import { articleFrame } from '../pages/article/page.ts';
import { routes, urlOf } from '../routes.ts';
import { editorOf, pathValue, visitOf, type Web } from '../web.ts';
import { contentOfPage } from './workbench.ts';

// All of an article at one stroke, as “everywhere” may change it.
const gestureLimit = '8mb';
const knownLimit = '1mb';

/** What the editor in the page works with, and the gestures it saves. */
export function contentResource(server: Express, web: Web): void {
  const { app } = web;

  const tell = async (
    request: Request,
    response: Response,
    known: ReadonlySet<string>,
  ): Promise<void> => {
    const open = await openArticle(app, pathValue(request, 'article'));
    const regions = await regionsOf(web, request, response, open);
    // Others are served between the steps of a long text.
    await setImmediate();
    const content = contentOf(open, articleNames(open.names), regions);
    await setImmediate();
    const pieces = cutContent(content, known, digestOf);
    await setImmediate();
    response.set('cache-control', 'no-store').json(pieces);
  };

  server.get(routes.content, (request, response) => tell(request, response, new Set()));

  // What a page has of it already can be too much for an address.
  server.post(routes.content, json({ limit: knownLimit }), (request, response) =>
    tell(request, response, new Set(parsed(knownForm, request.body).known)),
  );

  server.post(routes.gestures, json({ limit: gestureLimit }), async (request, response) => {
    const article = pathValue(request, 'article');
    const gesture = parsed(gestureForm, request.body);
    response.json(await saveGesture(app, { ...gesture, article, editor: editorOf(request) }));
  });
}

// Of so many bits no two pieces of an article ever share theirs by chance.
const digestLength = 12;

const digestOf = (json: string): string => hash('sha256', json, 'base64url').slice(0, digestLength);

const regions = { bar: 'article-bar', toolbar: 'toolbar', margin: 'margin' } as const;

/** The parts of the page around its rows, printed as they now are. */
async function regionsOf(
  web: Web,
  request: Request,
  response: Response,
  open: OpenArticle,
): Promise<Record<string, string[]>> {
  const query = parsed(articleQuery, request.query);
  const content = await contentOfPage(web, open, query);
  const visit = visitOf(web, request, response);
  const address = urlOf(routes.article, { article: open.id });
  const page = articleFrame(content, query, { ...visit, address });
  return Object.fromEntries(
    Object.entries(regions).map(([name, view]) => [
      name,
      partsOf(web.print(`partials/${view}`, page)),
    ]),
  );
}

/** What is printed before the cards, and each card; behind the last one the rest of the region. */
const partsOf = (html: string): string[] => html.split(/(?=<li class="card )/);
