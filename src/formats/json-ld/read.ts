import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { readStories } from '../stories.ts';
import { defined, newsArticleIn } from './news-article.ts';

/** Reads an article that is described in schema.org's words with its text, as JSON-LD. */
export function readJsonLd(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const article = newsArticleIn(decoded.text.replace(/^\ufeff/, ''));
  if (!article) {
    return refusal('This JSON holds no article in schema.org’s words.', decoded.encoding);
  }
  const { headline, description, body, language, byline, published, modified, url } = article;
  const story = {
    headline: headline ?? null,
    standfirst: description ?? null,
    captions: [],
    body:
      body === undefined
        ? null
        : {
            kind: /<\/?[a-z][^<>]*>/i.test(body) ? ('html' as const) : ('text' as const),
            value: body,
          },
    language: language ?? null,
    metadata: defined({ byline, published, modified, url }),
  };
  return readStories([story], 'article', options, decoded.encoding);
}
