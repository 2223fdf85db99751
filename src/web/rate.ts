import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { LekturaError } from '../text/error.ts';
import { errorWords } from './words/pages.ts';

const minute = 60_000;
// Aligning and checking an article takes up to seconds; nobody at a desk brings more than this.
const articlesAMinute = 60;

/** Refuses more new articles than a desk can want, so that a runaway script stops nobody's work. */
export const limitArticles = (): RequestHandler =>
  rateLimit({
    windowMs: minute,
    limit: articlesAMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new LekturaError('unavailable', errorWords.tooMany));
    },
  });
