import type { Reading } from '../../text/reading.ts';
import { refusal } from '../../text/reading.ts';
import type { ReadOptions } from '../format.ts';
import { isObject, type Json } from '../json/values.ts';
import { readJsonFile } from '../json-file.ts';
import { defined, timeOf } from '../json-ld/news-article.ts';
import { readStories } from '../stories.ts';
import type { Story } from '../story.ts';

/**
 * Reads ninjs, IPTC's News in JSON, in all its generations: 1.x with `headline` and `body_html`,
 * 2.x and 3.x with `headlines` and `bodies`, and Superdesk's with `guid`. A file may hold one item
 * or a list of them.
 */
export function readNinjs(bytes: Uint8Array, options: ReadOptions): Reading {
  const file = readJsonFile(bytes);
  if ('refused' in file) return refusal(file.refused, file.encoding);
  const items = itemsIn(file.value);
  if (items.length === 0) {
    return refusal(
      'This JSON holds no news item: nothing in it has a “uri” or a “guid”.',
      file.encoding,
    );
  }
  return readStories(items.map(storyOf), 'news item', options, file.encoding);
}

/** Whether a value looks like a news item of any generation. */
export const isNewsItem = (value: unknown): value is Json =>
  isObject(value) &&
  (typeof value.uri === 'string' || typeof value.guid === 'string') &&
  Object.keys(value).some((key) =>
    /^(?:headlines?|bodies|body|body_\w+|description_text)$/.test(key),
  );

function itemsIn(value: unknown): Json[] {
  const list = Array.isArray(value)
    ? value
    : isObject(value)
      ? [
          value,
          ...[value._items, value.items].flatMap((inner) => (Array.isArray(inner) ? inner : [])),
        ]
      : [];
  return list.filter(isNewsItem);
}

function storyOf(item: Json): Story {
  const published = time(
    item,
    'firstpublished',
    'firstCreated',
    'firstcreated',
    'contentCreated',
    'versioncreated',
    'versionCreated',
  );
  return {
    headline: valueIn(item, 'headlines', /^main|^$/) ?? text(item.headline),
    standfirst:
      valueIn(item, 'descriptions', /./) ??
      text(item.description_html) ??
      text(item.description_text),
    captions: captionsOf(item),
    body: bodyOf(item),
    language: text(item.language),
    metadata: defined({
      byline: text(item.by) ?? text(item.byline) ?? authorsOf(item) ?? undefined,
      published,
      modified: time(item, 'versionCreated', 'versioncreated'),
      url: [item.uri, item.href].find((one) => typeof one === 'string' && /^https?:/.test(one)) as
        | string
        | undefined,
    }),
  };
}

/** The body that holds most: HTML before other markup before plain text. */
function bodyOf(item: Json): Story['body'] {
  const bodies = objectsIn(item, 'bodies');
  for (const [type, kind] of [
    [/html/i, 'html'],
    [/xml|nitf/i, 'html'],
    [/^$|plain/i, 'text'],
  ] as const) {
    const found = bodies.find((body) =>
      type.test(text(body.contentType) ?? text(body.contenttype) ?? ''),
    );
    const value = found && text(found.value);
    if (value) return { kind: kind === 'text' && isMarkup(value) ? 'html' : kind, value };
  }
  const html = text(item.body_html) ?? text(item.body_xhtml) ?? text(item.body);
  if (html !== null) return { kind: isMarkup(html) ? 'html' : 'text', value: html };
  const plain = text(item.body_text);
  return plain === null ? null : { kind: 'text', value: plain };
}

const isMarkup = (value: string): boolean => /<\/?[a-z][^<>]*>/i.test(value);

/** What the pictures show that stand above the text. */
function captionsOf(item: Json): string[] {
  const listed = item.associations;
  const associations = Array.isArray(listed)
    ? listed
    : isObject(listed)
      ? Object.values(listed)
      : [];
  return associations.flatMap((one) => {
    if (!isObject(one) || one.type !== 'picture') return [];
    return valueIn(one, 'descriptions', /./) ?? text(one.description_text) ?? [];
  });
}

/** A value of a list of texts with roles: that of the role wanted, or the first. */
function valueIn(item: Json, key: string, role: RegExp): string | null {
  const values = objectsIn(item, key);
  const wanted = values.find((one) => role.test(text(one.role) ?? '')) ?? values[0];
  return wanted ? text(wanted.value) : null;
}

const authorsOf = (item: Json): string | null =>
  objectsIn(item, 'authors')
    .flatMap((author) => text(author.name) ?? [])
    .join(', ') || null;

const objectsIn = (item: Json, key: string): Json[] => {
  const value = item[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const time = (item: Json, ...keys: string[]): number | undefined =>
  keys.map((key) => timeOf(text(item[key]) ?? undefined)).find((found) => found !== undefined);
