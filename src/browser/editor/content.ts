import type { ContentPassage } from '../../review/content.ts';
import { type ContentInPieces, type JoinedContent, joinContent } from '../../review/pieces.ts';

/** A passage as the server told it last. */
export type ToldPassage = ContentPassage;

/** What the server told of the article, with the pieces that it came in. */
export type Told = JoinedContent;

/**
 * Fetches what the editor works with; null where the server could not be reached.
 *
 * @param before what was told before: only what is new has to be sent
 */
export async function fetchContent(before: Told | null): Promise<Told | null> {
  const url = new URL(document.body.dataset.content ?? '', location.origin);
  if (before) {
    url.search = location.search;
    url.searchParams.delete('finding');
  }
  try {
    const rest = before && (await answered(ask(url, before), before.pieces));
    // What a very long article consists of may be more than the server lets itself be told.
    return rest ?? (await answered(fetch(url, json), new Map()));
  } catch {
    return null;
  }
}

const json = { headers: { accept: 'application/json', 'content-type': 'application/json' } };

/** Asks for what the address of the page now says of the margin, but for what is here already. */
function ask(url: URL, { pieces }: Told): Promise<Response> {
  const body = JSON.stringify({ known: [...pieces.keys()] });
  return fetch(url, { ...json, method: 'POST', body });
}

/** What an answer and the pieces that are here make; null where it is refused or one is missing. */
async function answered(
  asked: Promise<Response>,
  before: ReadonlyMap<string, unknown>,
): Promise<Told | null> {
  const response = await asked;
  if (!response.ok) return null;
  const told: ContentInPieces = await response.json();
  return joinContent(told, before);
}
