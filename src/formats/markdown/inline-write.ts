import { type MarkedRun, markedRuns, safeHref } from '../../text/marks.ts';
import type { Mark } from '../../text/passage.ts';

/**
 * A text with marks as Markdown, on the lines of the text; what it holds of Markdown's own signs
 * is escaped.
 *
 * @param codes whether codes are written: they are Markdown in a file of Markdown only
 */
export function inlineMarkdown(text: string, marks: readonly Mark[], codes: boolean): string {
  const alone = marks.filter((mark) => mark.kind === 'code' && mark.close === undefined);
  const pairs = marks.filter((mark) => !alone.includes(mark));
  if (!codes || alone.length === 0) return runsMarkdown(text, pairs, codes);
  const places = [...new Set(alone.map(({ start }) => start))].sort((a, b) => a - b);
  const edges = [0, ...places, text.length];
  return edges
    .slice(0, -1)
    .map((from, index) => {
      const to = edges[index + 1] ?? text.length;
      const written = index === 0 ? '' : codesAt(alone, from);
      const moved = pairs
        .filter(({ start, end }) => start < to && end > from)
        .map((mark) => ({
          ...mark,
          start: Math.max(mark.start, from) - from,
          end: Math.min(mark.end, to) - from,
        }));
      return written + runsMarkdown(text.slice(from, to), moved, codes);
    })
    .join('');
}

const codesAt = (codes: readonly Mark[], place: number): string =>
  codes.map((mark) => (mark.kind === 'code' && mark.start === place ? mark.code : '')).join('');

const runsMarkdown = (text: string, marks: readonly Mark[], codes: boolean): string =>
  nested(markedRuns(text, marks), 0, codes);

/** Runs under the marks from a depth on: neighbours that share a mark share its signs. */
function nested(runs: readonly MarkedRun[], depth: number, codes: boolean): string {
  let markdown = '';
  for (let index = 0; index < runs.length; ) {
    const mark = runs[index]?.marks[depth];
    let end = index + 1;
    while (end < runs.length && runs[end]?.marks[depth] === mark) end++;
    const group = runs.slice(index, end);
    markdown += mark ? around(nested(group, depth + 1, codes), mark, codes) : plain(group, codes);
    index = end;
  }
  return markdown;
}

const plain = (runs: readonly MarkedRun[], codes: boolean): string =>
  runs
    .map(({ text, marks }) => (codes && marks.some(isCodeSpan) ? text : escapeInline(text)))
    .join('');

const isCodeSpan = (mark: Mark): boolean => mark.kind === 'code' && mark.code.startsWith('`');

/** Emphasis may not begin or end with white space in CommonMark, so that stays outside. */
function around(inner: string, mark: Mark, codes: boolean): string {
  const core = inner.trim();
  const start = inner.length - inner.trimStart().length;
  const [before, after] = [inner.slice(0, start), inner.slice(start + core.length)];
  return core === '' ? inner : before + wrapped(core, mark, codes) + after;
}

function wrapped(inner: string, mark: Mark, codes: boolean): string {
  switch (mark.kind) {
    case 'strong':
      return `**${inner}**`;
    case 'emphasis':
      return `*${inner}*`;
    case 'link': {
      const href = safeHref(mark.href);
      return href === null
        ? inner
        : `[${inner}](<${href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
    }
    case 'code':
      return codes ? `${mark.code}${inner}${mark.close ?? ''}` : inner;
  }
}

// Signs that begin something in running text; an underscore or a hash inside a word begins none.
const escapeInline = (text: string): string =>
  text.replace(/[\\`*[\]<]|~~|&(?=#?\w+;)|(?<![\p{L}\p{Nd}])_|_(?![\p{L}\p{Nd}])/gu, '\\$&');
