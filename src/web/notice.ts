import type { Request, Response } from 'express';
import { z } from 'zod';
import { dropCookie, leaveCookie, readCookie } from './cookies.ts';

const count = z.number().int().min(0);

/** What the page after a change tells of it, once. Only codes and figures travel in the cookie. */
const noticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), at: z.number() }),
  z.object({ kind: z.literal('unchanged') }),
  z.object({ kind: z.literal('replaced'), count }),
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('undone'), count, kept: count }),
  z.object({ kind: z.literal('nothing-to-undo') }),
  z.object({
    kind: z.literal('dismissed'),
    dismissal: z.string(),
    issue: z.string(),
    fingerprint: z.string(),
    scope: z.enum(['place', 'article', 'always']),
  }),
  z.object({ kind: z.literal('brought-back') }),
  z.object({ kind: z.literal('confirmed') }),
  z.object({ kind: z.literal('unconfirmed') }),
  z.object({ kind: z.literal('realigned') }),
  z.object({ kind: z.literal('kind-changed') }),
  z.object({ kind: z.literal('passage-added') }),
  z.object({ kind: z.literal('passage-deleted') }),
  z.object({ kind: z.literal('restored') }),
  z.object({
    kind: z.literal('imported'),
    problems: count,
    /** How a file is written that is not in UTF-8. */
    encoding: z.string().max(30).exactOptional(),
  }),
  z.object({ kind: z.literal('source-added') }),
  z.object({ kind: z.literal('source-updated'), changes: count, disturbed: count }),
  z.object({ kind: z.literal('languages-changed') }),
  z.object({ kind: z.literal('approved') }),
  z.object({ kind: z.literal('reopened') }),
  z.object({ kind: z.literal('deleted'), articles: z.array(z.string()) }),
  z.object({ kind: z.literal('recovered'), count }),
  // What was deleted at one moment (UTC milliseconds) comes back together.
  z.object({ kind: z.literal('names-deleted'), count, at: z.number() }),
  z.object({ kind: z.literal('terms-deleted'), count, at: z.number(), list: z.string() }),
  z.object({ kind: z.literal('lines-back'), count }),
  z.object({ kind: z.literal('list-imported'), added: count, changed: count }),
  z.object({ kind: z.literal('named') }),
  z.object({ kind: z.literal('name-kept'), name: z.string() }),
]);

export type Notice = z.infer<typeof noticeSchema>;

/** Leaves a notice for the page that the browser is sent to next. */
export const leaveNotice = (response: Response, notice: Notice): void =>
  leaveCookie(response, 'notice', JSON.stringify(notice), null);

/** Takes the notice that was left, if there is one: it is shown once. */
export function takeNotice(request: Request, response: Response): Notice | null {
  const left = readCookie(request, 'notice');
  if (left === null) return null;
  dropCookie(response, 'notice');
  try {
    return noticeSchema.parse(JSON.parse(left));
  } catch {
    return null;
  }
}
