import type { GestureRequest } from '../../review/content.ts';
import { reasonOf } from '../request.ts';
import type { TextConflict } from '../workbench.ts';
import type { Outcome } from './outbox.ts';

type AnsweredEdit =
  | { readonly kind: 'saved' | 'unchanged'; readonly passage: string; readonly revision: number }
  | ({ readonly kind: 'conflict' } & TextConflict);

interface GestureAnswer {
  readonly gesture: string | null;
  readonly savedAt: number;
  readonly revision: number;
  readonly edits: readonly AnsweredEdit[];
}

// A server that is away for longer than this has not taken it; it may be sent again at no risk.
const longestWait = 20_000;

/**
 * Sends a gesture to the server.
 *
 * @param leaving lets the request outlive the page
 * @param conflict called for each passage that somebody else has saved meanwhile
 */
export async function postGesture(
  request: GestureRequest,
  leaving: boolean,
  conflict: (conflict: TextConflict) => void,
): Promise<Outcome> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(document.body.dataset.gestures ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      keepalive: leaving,
      signal: AbortSignal.timeout(longestWait),
    });
    body = await response.json();
  } catch {
    return { kind: 'unreachable' };
  }
  if (!response.ok) {
    const reason = reasonOf(body as Readonly<Record<string, unknown>>);
    return { kind: 'refused', reason, again: response.status >= 500 || response.status === 429 };
  }
  const { edits, ...answer } = body as GestureAnswer;
  const revisions = new Map<string, number>();
  for (const edit of edits) {
    if (edit.kind === 'conflict') conflict(edit);
    else revisions.set(edit.passage, edit.revision);
  }
  return { kind: 'answered', revisions, ...answer };
}
