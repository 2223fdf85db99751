/** A value of the front matter that readers see. */
export interface Scalar {
  readonly key: 'title' | 'description';
  readonly text: string;
  /** Its place in the file, without quotes. */
  readonly from: number;
  readonly to: number;
  readonly quote: '' | "'" | '"';
}

/** What stands before the text of a Markdown file: facts, as YAML or TOML. */
export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  readonly scalars: readonly Scalar[];
  readonly author: string | null;
  readonly date: string | null;
  readonly language: string | null;
}

const nothing: FrontMatter = { end: 0, scalars: [], author: null, date: null, language: null };

/**
 * The front matter of a file. Only plain lines of a key and one value are understood; whatever
 * else stands there is kept as it is.
 */
export function frontMatterOf(source: string): FrontMatter {
  const match = /^\ufeff?(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(source);
  if (!match) return nothing;
  const start = match[0].indexOf('\n') + 1;
  const values = new Map<string, Omit<Scalar, 'key'>>();
  let at = start;
  for (const line of (match[2] ?? '').split('\n')) {
    const value = scalarIn(line, at);
    if (value && !values.has(value.key)) values.set(value.key, value);
    at += line.length + 1;
  }
  const first = (...keys: string[]): Omit<Scalar, 'key'> | undefined =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined);
  const [title, description] = [
    first('title'),
    first('description', 'subtitle', 'summary', 'excerpt'),
  ];
  return {
    end: match[0].length,
    scalars: [
      ...(title ? [{ ...title, key: 'title' as const }] : []),
      ...(description ? [{ ...description, key: 'description' as const }] : []),
    ].sort((a, b) => a.from - b.from),
    author: first('author', 'byline')?.text ?? null,
    date: first('date', 'published')?.text ?? null,
    language: first('lang', 'language', 'locale')?.text ?? null,
  };
}

function scalarIn(
  line: string,
  at: number,
): (Omit<Scalar, 'key'> & { readonly key: string }) | null {
  const match = /^([A-Za-z_]+)[ \t]*[:=](.*)$/.exec(line);
  const [, key = '', value = ''] = match ?? [];
  const written = value.trim();
  const quoted = /^(["'])(.*)\1$/.exec(written);
  const quote = (quoted?.[1] ?? '') as Scalar['quote'];
  const raw = quoted?.[2] ?? written;
  // A list, a map or a text of many lines is not understood.
  if (raw === '' || (quote === '' && /^[[{|>&*!%@`#]/.test(raw))) return null;
  const from = at + line.indexOf(written) + quote.length;
  return { key: key.toLowerCase(), text: unquoted(raw, quote), from, to: from + raw.length, quote };
}

function unquoted(raw: string, quote: Scalar['quote']): string {
  if (quote === "'") return raw.replaceAll("''", "'");
  return quote === '"' ? raw.replace(/\\(["\\])/g, '$1') : raw;
}

/** A value as it may stand in the quotes of another; without them, in quotes if it needs some. */
export function quotedScalar(text: string, quote: Scalar['quote']): string {
  const line = text.replaceAll('\n', ' ');
  if (quote === "'") return line.replaceAll("'", "''");
  const escaped = line.replace(/["\\]/g, '\\$&');
  if (quote === '"') return escaped;
  return /^[[{|>&*!%@`#'"-]|: |:$| #/.test(line) ? `"${escaped}"` : line;
}
