import type { Beginning, Format } from '../format.ts';
import { readJsonLd } from './read.ts';

export const jsonLd: Format = {
  id: 'json-ld',
  title: 'NewsArticle (schema.org JSON-LD)',
  extension: '.jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  recognises: ({ text }: Beginning) =>
    text !== null &&
    /^\s*[[{]/.test(text) &&
    /"@type"\s*:\s*(?:\[\s*)?"\w*(?:Article|BlogPosting|Report)"/.test(text),
  read: readJsonLd,
  keeps:
    'Headline, description, author, dates, language and text. An exported HTML page carries one too.',
  loses: 'Everything else that is said of the article.',
};
