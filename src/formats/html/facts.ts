import { canonicalLanguage } from '../../text/language.ts';
import { defined, type NewsArticle, newsArticleIn, timeOf } from '../json-ld/news-article.ts';
import { attribute, elementsOf, type HtmlDocument, rawText } from './tree.ts';

/** What a page says of its article: in JSON-LD first, then in `meta` elements, then elsewhere. */
export type PageFacts = Omit<NewsArticle, 'body'> & {
  /** What `title` says, which often has the name of the site too. */
  readonly pageTitle?: string;
};

export function factsOf(document: HtmlDocument): PageFacts {
  const meta = new Map<string, string>();
  const found: {
    article: NewsArticle | undefined;
    language: string | undefined;
    title: string | undefined;
    url: string | undefined;
    time: string | undefined;
  } = {
    article: undefined,
    language: undefined,
    title: undefined,
    url: undefined,
    time: undefined,
  };
  for (const element of elementsOf(document)) {
    const value = (name: string): string | undefined =>
      attribute(element, name)?.trim() || undefined;
    switch (element.tagName) {
      case 'html':
        found.language ??= value('lang') ?? value('xml:lang');
        break;
      case 'title':
        found.title ??= rawText(element).trim();
        break;
      case 'link':
        if (value('rel') === 'canonical') found.url ??= value('href');
        break;
      case 'time':
        found.time ??= value('datetime');
        break;
      case 'script':
        if (/^application\/ld\+json/i.test(value('type') ?? '')) {
          found.article ??= newsArticleIn(rawText(element)) ?? undefined;
        }
        break;
      case 'meta': {
        const name = (
          value('property') ??
          value('name') ??
          value('http-equiv') ??
          ''
        ).toLowerCase();
        const content = value('content');
        if (name !== '' && content !== undefined && !meta.has(name)) meta.set(name, content);
      }
    }
  }
  const byline = meta.get('author') ?? meta.get('article:author');
  return defined({
    headline: found.article?.headline ?? meta.get('og:title'),
    description:
      found.article?.description ?? meta.get('og:description') ?? meta.get('description'),
    byline: found.article?.byline ?? (byline && !/^https?:/.test(byline) ? byline : undefined),
    published: found.article?.published ?? timeOf(meta.get('article:published_time') ?? found.time),
    modified: found.article?.modified ?? timeOf(meta.get('article:modified_time')),
    language: languageOf(
      found.language ??
        found.article?.language ??
        meta.get('content-language') ??
        meta.get('og:locale'),
    ),
    url: found.article?.url ?? found.url ?? meta.get('og:url'),
    pageTitle: found.title,
  });
}

const languageOf = (tag: string | undefined): string | undefined =>
  tag === undefined ? undefined : (canonicalLanguage(tag) ?? undefined);
