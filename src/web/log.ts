import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** Logs each answered request as one structured line: method, path, status, milliseconds. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      log.info(
        {
          method: request.method,
          path: request.path,
          status: response.statusCode,
          milliseconds: Math.round((performance.now() - began) * 10) / 10,
        },
        'answered',
      );
    });
    next();
  };
