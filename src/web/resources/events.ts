import type { Express, RequestHandler, Response } from 'express';
import { visit } from '../../app/visit.ts';
import { eventsQuery, parsed, presenceForm } from '../forms.ts';
import type { LiveEvent } from '../live/live.ts';
import { routes } from '../routes.ts';
import { editorOf, pathValue, type Web } from '../web.ts';

/** What others do to an article, as it happens, and who is where in it. */
export function eventsResource(server: Express, { app, live }: Web): void {
  server.get(routes.events, (request, response) => {
    const article = pathValue(request, 'article');
    const { client, since } = parsed(eventsQuery, {
      ...request.query,
      since: request.get('last-event-id') ?? request.query.since,
    });
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    const leave = live.join(
      article,
      {
        client,
        name: editorOf(request).name,
        send: (event) => send(response, event),
        end: () => response.end(),
      },
      since,
    );
    response.on('close', leave);
  });

  server.post(routes.presence, async (request, response) => {
    const article = pathValue(request, 'article');
    const { client, passage, visited } = parsed(presenceForm, request.body);
    const editor = editorOf(request);
    live.present(article, { client, name: editor.name }, passage);
    if (visited.length > 0) await visit(app, { article, passages: visited, editor });
    response.status(204).end();
  });
}

/** Tells the others after each change that was made through this program. */
export const tellOthers =
  ({ live }: Pick<Web, 'live'>): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'POST') return next();
    response.once('finish', () => {
      const path: unknown = request.route?.path;
      if (response.statusCode >= 400 || concernsNobody.some((route) => route === path)) return;
      const { article } = request.params;
      if (typeof article === 'string' && !reachesFar.some((route) => route === path)) {
        live.touch(article);
      } else live.touchAll();
    });
    next();
  };

// What has to do with no article that anybody looks at already.
const concernsNobody: readonly string[] = [
  routes.presence,
  routes.articles,
  routes.imports,
  routes.importArticles,
  routes.languageGuess,
  routes.editor,
];

// “Always” said in one article holds in all of them.
const reachesFar: readonly string[] = [
  routes.dismissals,
  routes.dismissalRestoration,
  routes.articleNames,
];

// What a page has not read of this much it never will; it comes again and asks for what it missed.
const longestBacklog = 4_000_000;

function send(response: Response, event: LiveEvent): void {
  if (response.writableLength > longestBacklog) {
    response.destroy();
    return;
  }
  const id = event.kind === 'change' ? `id: ${event.changes.revision}\n` : '';
  response.write(`${id}event: ${event.kind}\ndata: ${JSON.stringify(dataOf(event))}\n\n`);
}

function dataOf(event: LiveEvent): unknown {
  switch (event.kind) {
    case 'change':
      return event.changes;
    case 'people':
      return event.people;
    default:
      return null;
  }
}
