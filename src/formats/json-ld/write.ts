import type { Document } from '../../text/document.ts';
import type { Edition } from '../../text/edition.ts';
import type { PassageKind } from '../../text/passage.ts';
import { defined } from './news-article.ts';

/**
 * The article as a `NewsArticle` of schema.org, that says which article it translates. What the
 * translation does not know of itself (author, date) is taken from its source.
 */
export function newsArticleOf({ title, source, target, madeAt }: Edition): object {
  const author = target.metadata.byline ?? source?.metadata.byline;
  const published = target.metadata.published ?? source?.metadata.published;
  return defined({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: textOfKind(target, 'headline') ?? title,
    description: textOfKind(target, 'standfirst'),
    inLanguage: target.language,
    datePublished: published === undefined ? undefined : isoTime(published),
    dateModified: isoTime(madeAt),
    author: author === undefined ? undefined : { '@type': 'Person', name: author },
    url: target.metadata.url,
    translationOfWork: source ? translated(source) : undefined,
  });
}

const translated = (source: Document): object =>
  defined({
    '@type': 'NewsArticle',
    inLanguage: source.language,
    headline: textOfKind(source, 'headline'),
    url: source.metadata.url,
  });

/** The text of the first passage of a kind, on one line. */
export const textOfKind = ({ passages }: Document, kind: PassageKind): string | undefined =>
  passages.find((passage) => passage.kind === kind)?.text.replaceAll('\n', ' ');

/** A time as schema.org and news formats write it, in UTC to the second. */
export const isoTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** A thing as a script of data inside a page; nothing in it can end the script. */
export const dataScript = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`;
