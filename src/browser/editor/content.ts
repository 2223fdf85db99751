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
  const { headers } = json;
  try {
    const response = await (before ? ask(url, before) : fetch(url, { headers }));
    if (!response.ok) return null;
    const told: ContentInPieces = await response.json();
    return joinContent(told, before?.pieces ?? new Map());
  } catch {
    return null;
  }
}

const json = { headers: { accept: 'application/json', 'content-type': 'application/json' } };

/** Asks for what the address of the page now says of the margin, but for what is here already. */
function ask(url: URL, { pieces }: Told): Promise<Response> {
  url.search = location.search;
  url.searchParams.delete('finding');
  const body = JSON.stringify({ known: [...pieces.keys()] });
  return fetch(url, { ...json, method: 'POST', body });
}
