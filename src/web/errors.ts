import type { ErrorRequestHandler, RequestHandler } from 'express';
import multer from 'multer';
import { type ErrorCode, LekturaError } from '../text/error.ts';
import { errorPage } from './pages/single.ts';
import { showPage, visitOf, type Web, wantsJson } from './web.ts';
import { errorWords } from './words/pages.ts';

const statuses: Readonly<Record<ErrorCode, number>> = {
  'bad-input': 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unavailable: 503,
  'newer-database': 503,
};

/** Refuses an address that no handler took. */
export const noSuchPage: RequestHandler = (_request, _response, next) => {
  next(new LekturaError('not-found', errorWords.noPage));
};

/**
 * The one place where an error becomes an answer: a page for people, JSON for programs. What is no
 * error for people is a fault of the program: it is logged whole, and the answer tells nothing of
 * its inside.
 */
export const errorAnswer =
  (web: Web): ErrorRequestHandler =>
  (thrown: unknown, request, response, _next) => {
    const error = inWords(thrown);
    const status = error instanceof LekturaError ? statuses[error.code] : 500;
    const { method, path } = request;
    if (status >= 500) web.log.error({ err: thrown, method, path }, 'failed');
    else web.log.info({ method, path, status, reason: String(error) }, 'refused');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const page = errorPage(error, visitOf(web, request, response));
    if (wantsJson(request)) {
      const code = error instanceof LekturaError ? error.code : 'fault';
      response.status(status).json({ error: { code, message: page.message } });
      return;
    }
    showPage(web, response, 'error', page, status);
  };

// What a file and what a field may hold, as `resources/upload.ts` sets it.
const megabytes: Readonly<Partial<Record<string, number>>> = {
  LIMIT_FILE_SIZE: 50,
  LIMIT_FIELD_VALUE: 5,
};

// The libraries that read a request's body have errors of their own.
function inWords(thrown: unknown): unknown {
  if (thrown instanceof multer.MulterError) {
    const most = megabytes[thrown.code];
    return most === undefined
      ? new LekturaError('bad-input', errorWords.badForm)
      : new LekturaError('too-large', errorWords.formTooLarge(most));
  }
  if (thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number') {
    if (thrown.status === 413) return new LekturaError('too-large', errorWords.formTooLarge(5));
    if (thrown.status === 404) return new LekturaError('not-found', errorWords.noPage);
    if (thrown.status < 500) return new LekturaError('bad-input', errorWords.badForm);
  }
  if (
    thrown instanceof Error &&
    /Multipart|Unexpected end of form|Malformed/.test(thrown.message)
  ) {
    return new LekturaError('bad-input', errorWords.badForm);
  }
  return thrown;
}
