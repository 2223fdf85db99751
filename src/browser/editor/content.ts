import type { ArticleContent, ContentPassage } from '../../review/content.ts';
import type { Side } from '../../text/bitext.ts';

/** A passage as the server told it last, whole. */
export type ToldPassage = Required<ContentPassage>;

/** What the server told of the article, with what it had told before. */
export interface Told extends Omit<ArticleContent, Side> {
  readonly source: readonly ToldPassage[];
  readonly target: readonly ToldPassage[];
}

/**
 * Fetches what the editor works with; null where the server could not be reached.
 *
 * @param before what was told before, so that only the rest has to be sent
 */
export async function fetchContent(before: Told | null): Promise<Told | null> {
  const url = new URL(document.body.dataset.content ?? '', location.origin);
  if (before) {
    url.search = location.search;
    url.searchParams.delete('finding');
    url.searchParams.set('since', String(before.revision));
  }
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (!response.ok) return null;
    return completed(await response.json(), before);
  } catch {
    return null;
  }
}

/** What was left out because it is as it was, put in again. */
function completed(content: ArticleContent, before: Told | null): Told {
  const whole = (side: Side): ToldPassage[] => {
    const known = new Map(before?.[side].map((passage) => [passage.id, passage]));
    return content[side].map((passage) => {
      const { text = '', marks = [], sentences = [] } = known.get(passage.id) ?? {};
      return { text, marks, sentences, ...passage };
    });
  };
  return { ...content, source: whole('source'), target: whole('target') };
}
