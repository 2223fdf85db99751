import { type Reading, refusal } from '../../text/reading.ts';
import type { ReadOptions } from '../format.ts';
import { isObject, type Json } from '../json/values.ts';
import { readJsonFile } from '../json-file.ts';
import { defined, timeOf } from '../json-ld/news-article.ts';
import { readStories } from '../stories.ts';
import type { Story } from '../story.ts';

/** Reads posts as WordPress's REST interface gives them: one, or a list of them. */
export function readWordPress(bytes: Uint8Array, options: ReadOptions): Reading {
  const file = readJsonFile(bytes);
  if ('refused' in file) return refusal(file.refused, file.encoding);
  const posts = [file.value].flat().filter(isPost);
  if (posts.length === 0) {
    return refusal(
      'This JSON holds no WordPress post: nothing in it has a “title” and a “content”.',
      file.encoding,
    );
  }
  return readStories(posts.map(storyOf), 'post', options, file.encoding);
}

const isPost = (value: unknown): value is Json =>
  isObject(value) && textOf(value.title) !== null && textOf(value.content) !== null;

function storyOf(post: Json): Story {
  const content = textOf(post.content) ?? '';
  return {
    headline: textOf(post.title),
    standfirst: textOf(post.excerpt),
    captions: [],
    body: { kind: 'html', value: paragraphed(content) },
    // Polylang and WPML add the language of a post.
    language: textOf(post.lang) ?? textOf(post.language) ?? textOf(post.locale),
    metadata: defined({
      byline: authorOf(post),
      published: utc(post.date_gmt) ?? timeOf(textOf(post.date) ?? undefined),
      modified: utc(post.modified_gmt),
      url: textOf(post.link) ?? undefined,
    }),
  };
}

/**
 * A text of WordPress as HTML. A post of the old editor keeps its paragraphs as empty lines; the
 * block editor and `rendered` have tags.
 */
export const paragraphed = (content: string): string =>
  /<p[\s>]/i.test(content)
    ? shortcodesOut(content)
    : shortcodesOut(content)
        .split(/\r?\n[ \t]*\r?\n/)
        .map((part) =>
          /^\s*<(?:h\d|ul|ol|blockquote|figure|div|table|pre)[\s>]/i.test(part)
            ? part
            : `<p>${part}</p>`,
        )
        .join('\n');

/** Shortcodes are put in by the site; `caption` alone holds words of the article. */
const shortcodesOut = (content: string): string =>
  content
    .replace(/\[caption\b[^\]]{0,500}\]((?:<[^<>]{1,2000}>){0,4})/gi, '<figure>$1<figcaption>')
    .replace(/\[\/caption\]/gi, '</figcaption></figure>')
    .replace(/\[\/?(?:gallery|embed|video|audio|playlist|vc_\w{1,40})\b[^\]]{0,500}\]/gi, '');

/** Of the author that was asked for with `_embed`. */
function authorOf(post: Json): string | undefined {
  const embedded = isObject(post._embedded) ? post._embedded.author : null;
  const first = Array.isArray(embedded) ? embedded[0] : null;
  const named = isObject(first) ? textOf(first.name) : null;
  return named ?? undefined;
}

/** A text, or one that is wrapped as WordPress does: as it is shown, or as it is stored. */
function textOf(value: unknown): string | null {
  const inner = isObject(value) ? (value.rendered ?? value.raw) : value;
  return typeof inner === 'string' && inner.trim() !== '' ? inner : null;
}

const utc = (value: unknown): number | undefined =>
  typeof value === 'string' && !value.startsWith('0000')
    ? timeOf(`${value.replace(' ', 'T')}Z`)
    : undefined;
