import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { defined, timeOf } from '../json-ld/news-article.ts';
import { readStories } from '../stories.ts';
import type { Story } from '../story.ts';
import { paragraphed } from '../wordpress/read.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/read.ts';

/**
 * Reads a WordPress export (WXR, an extended RSS): every post and page in it, each as an article.
 * Attachments, menus and posts in the bin are left out.
 */
export function readWxr(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const stories: Story[] = [];
  const authors = new Map<string, string>();
  let language: string | null = null;
  const { problems, refused } = readXml(decoded.text, {
    collects: ({ local, parent }) =>
      local === 'item' || (parent?.local === 'channel' && ['author', 'language'].includes(local)),
    closed: (element) => {
      if (element.local === 'language' && element.parent?.local === 'channel') {
        language = textIn(element).trim() || null;
      } else if (element.local === 'author') {
        authors.set(textAt(element, 'author_login'), textAt(element, 'author_display_name'));
      } else if (element.local === 'item' && isArticle(element)) {
        stories.push(storyOf(element, authors, language));
      }
    },
  });
  if (refused && stories.length === 0) {
    return refusal(`${refused.message} (line ${refused.line})`, decoded.encoding);
  }
  const reading = readStories(stories, 'post', options, decoded.encoding);
  return {
    ...reading,
    problems: [...problems, ...(refused ? [refused] : []), ...reading.problems],
  };
}

const isArticle = (item: XmlElement): boolean =>
  ['post', 'page', ''].includes(textAt(item, 'post_type')) &&
  !['trash', 'auto-draft', 'inherit'].includes(textAt(item, 'status')) &&
  (textAt(item, 'encoded', 'content') !== '' || textAt(item, 'title') !== '');

function storyOf(
  item: XmlElement,
  authors: ReadonlyMap<string, string>,
  language: string | null,
): Story {
  const creator = textAt(item, 'creator');
  return {
    headline: textAt(item, 'title') || null,
    standfirst: textAt(item, 'encoded', 'excerpt') || null,
    captions: [],
    body: { kind: 'html', value: paragraphed(textAt(item, 'encoded', 'content')) },
    language,
    metadata: defined({
      byline: authors.get(creator) || creator || undefined,
      published: utc(textAt(item, 'post_date_gmt')) ?? timeOf(textAt(item, 'pubDate')),
      modified: utc(textAt(item, 'post_modified_gmt')),
      url: textAt(item, 'link') || undefined,
    }),
  };
}

/** The text of an element by its name, and by a word of its namespace where two share a name. */
const textAt = (item: XmlElement, local: string, space = ''): string => {
  const found = elementsIn(item, local).find(({ uri }) => uri.includes(space));
  return found ? textIn(found).trim() : '';
};

const utc = (value: string): number | undefined =>
  value === '' || value.startsWith('0000') ? undefined : timeOf(`${value.replace(' ', 'T')}Z`);
