import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { App } from '../app/context.ts';
import { serveAssets } from './assets.ts';
import type { ClientBundle } from './build.ts';
import { errorAnswer, noSuchPage } from './errors.ts';
import { createImports } from './imports.ts';
import type { Live } from './live/live.ts';
import { requestLog } from './log.ts';
import { approvalResource } from './resources/approval.ts';
import { articleNamesResource } from './resources/article-names.ts';
import { articlesResource } from './resources/articles.ts';
import { checksResource } from './resources/checks.ts';
import { contentResource } from './resources/content.ts';
import { correctionsResource } from './resources/corrections.ts';
import { deskResource } from './resources/desk.ts';
import { dismissalsResource } from './resources/dismissals.ts';
import { editorResource } from './resources/editor.ts';
import { eventsResource, tellOthers } from './resources/events.ts';
import { exportsResource } from './resources/exports.ts';
import { healthResource } from './resources/health.ts';
import { historyResource } from './resources/history.ts';
import { importsResource } from './resources/imports.ts';
import { languagesResource } from './resources/languages.ts';
import { namesResource } from './resources/names.ts';
import { passagesResource } from './resources/passages.ts';
import { receiptResource } from './resources/receipt.ts';
import { rowsResource } from './resources/rows.ts';
import { selectionResource } from './resources/selection.ts';
import { settingsResource } from './resources/settings.ts';
import { termsResource } from './resources/terms.ts';
import { workbenchResource } from './resources/workbench.ts';
import { forgeryCheck, hostCheck, securityHeaders } from './security.ts';
import { createPrinter } from './views.ts';
import type { Measured, Web } from './web.ts';

export interface WebOptions {
  readonly bundle: ClientBundle;
  readonly log: Logger;
  /** Its connections have to be closed before the server can stop. */
  readonly live: Live;
  /** Tags that the language menus offer. */
  readonly languages: readonly string[];
  /** What each check was measured to find. */
  readonly measured: Measured;
  /** A host name to answer to besides those of the loopback address. */
  readonly host?: string;
  /** For so long a form waits for its import, in milliseconds, before its progress is shown. */
  readonly importWait?: number;
}

// A passage, percent-encoded: far more than any paragraph of prose has.
const formLimit = '2mb';

/** The web application: every page and every change, ready to listen. */
export function createWebApp(app: App, options: WebOptions): Express {
  const { bundle, log, live, languages, measured, host = null, importWait = 2_500 } = options;
  const web: Web = {
    app,
    bundle,
    log,
    live,
    languages,
    measured,
    print: createPrinter(),
    imports: createImports(),
    importWait,
  };
  const server = express();
  server.disable('x-powered-by');
  server.use(requestLog(log));
  server.use(securityHeaders, hostCheck(host), forgeryCheck);
  server.use(compression({ filter: isNoStream }));
  serveAssets(server, bundle);
  server.use(express.urlencoded({ extended: false, limit: formLimit }));
  server.use(tellOthers(web));
  for (const resource of resources) resource(server, web);
  server.use(noSuchPage, errorAnswer(web));
  return server;
}

// What is compressed waits until there is enough of it; events must not.
const isNoStream: compression.CompressionFilter = (request, response) =>
  response.getHeader('content-type') !== 'text/event-stream' &&
  compression.filter(request, response);

// `/articles/new` has to be asked before `/articles/:article`.
const resources: readonly ((server: Express, web: Web) => void)[] = [
  healthResource,
  editorResource,
  deskResource,
  selectionResource,
  checksResource,
  namesResource,
  settingsResource,
  termsResource,
  articlesResource,
  importsResource,
  languagesResource,
  workbenchResource,
  contentResource,
  eventsResource,
  passagesResource,
  rowsResource,
  correctionsResource,
  dismissalsResource,
  articleNamesResource,
  historyResource,
  approvalResource,
  receiptResource,
  exportsResource,
];
