/** What a description of an article in schema.org's words says of it. */
export interface NewsArticle {
  readonly headline?: string;
  readonly description?: string;
  readonly byline?: string;
  /** UTC milliseconds. */
  readonly published?: number;
  readonly modified?: number;
  readonly language?: string;
  readonly url?: string;
  readonly body?: string;
}

// How deep an article may stand in a graph, and how many things are looked at to find it.
const deepest = 8;
const most = 2_000;

/**
 * The article in a JSON-LD document: the first thing whose type is one of schema.org's articles,
 * or null.
 */
export function newsArticleIn(json: string): NewsArticle | null {
  const found = articleThing(parsed(json));
  return found && articleOf(found);
}

type Thing = Readonly<Record<string, unknown>>;

function parsed(json: string): unknown {
  try {
    return JSON.parse(unwrapped(json.trim()));
  } catch {
    return null;
  }
}

const wrappings = ['<!--', '-->', '//', '<![CDATA[', ']]>'];

/** Some content systems wrap the script in a comment or a CDATA section. */
function unwrapped(json: string): string {
  for (const sign of wrappings) {
    if (json.startsWith(sign)) return unwrapped(json.slice(sign.length).trimStart());
    if (json.endsWith(sign)) return unwrapped(json.slice(0, -sign.length).trimEnd());
  }
  return json;
}

function articleThing(root: unknown): Thing | null {
  let left = most;
  const search = (value: unknown, depth: number): Thing | null => {
    if (depth > deepest || left-- <= 0 || typeof value !== 'object' || value === null) return null;
    if (!Array.isArray(value) && isArticle(value as Thing)) return value as Thing;
    for (const inner of Array.isArray(value) ? value : Object.values(value)) {
      const found = search(inner, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return search(root, 0);
}

const isArticle = (thing: Thing): boolean =>
  [thing['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type));

function articleOf(thing: Thing): NewsArticle {
  const value = (key: string): string | undefined => textOf(thing[key]);
  return defined({
    headline: value('headline') ?? value('name'),
    description: value('description'),
    byline:
      [thing.author]
        .flat()
        .flatMap((one) => nameOf(one) ?? [])
        .join(', ') || undefined,
    published: timeOf(value('datePublished')),
    modified: timeOf(value('dateModified')),
    language: value('inLanguage') ?? nameOf(thing.inLanguage),
    url: value('url') ?? value('mainEntityOfPage') ?? idOf(thing.mainEntityOfPage),
    body: value('articleBody'),
  });
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const thing = value as Thing;
  return textOf(
    thing.alternateName && thing['@type'] === 'Language' ? thing.alternateName : thing.name,
  );
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? textOf((value as Thing)['@id']) : undefined;

const longestTime = 64;

/** A time as people and programs write it, in UTC milliseconds, or undefined. */
export function timeOf(value: string | undefined): number | undefined {
  const time = value === undefined ? Number.NaN : Date.parse(value.slice(0, longestTime));
  return Number.isNaN(time) ? undefined : time;
}

/** An object without the keys whose values are undefined. */
export function defined<T extends object>(
  facts: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
