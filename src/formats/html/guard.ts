/** How much a page may hold. Real pages stay far below each. */
export const htmlLimits = {
  /** UTF-16 code units. */
  length: 8_000_000,
  depth: 400,
  elements: 150_000,
  attributes: 500,
  copies: 300_000,
} as const;

// Elements that need no end tag, or that the next one of their kind ends.
const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot colgroup option optgroup html head body rt rp'.split(
    ' ',
  ),
);

// A parser puts those that are still open into every block that follows, each time anew.
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/**
 * Why a page is not to be parsed, as a sentence, or null. Parsing HTML takes time that grows with
 * the depth of a page times its length, so depth is counted before, in one pass over the signs.
 */
export function unfitHtml(html: string): string | null {
  if (html.length > htmlLimits.length) {
    return `The page has more than ${htmlLimits.length.toLocaleString('en')} characters. Save the article alone and try again.`;
  }
  let depth = 0;
  let elements = 0;
  let open = 0;
  let copies = 0;
  // An end tag closes nothing where no element of its name is open.
  const begun = new Map<string, number>();
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + longestName));
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    const { attributes, end } = tagAt(html, at);
    if (attributes > htmlLimits.attributes) return refused('attributes in one tag', html, at);
    if (!tag[1] && ++elements > htmlLimits.elements) return refused('elements', html, at);
    if (formatting.has(name)) open = tag[1] ? Math.max(0, open - 1) : open + 1;
    else if (!tag[1]) copies += open;
    if (copies > htmlLimits.copies) return refused('copies', html, at);
    if (!unclosed.has(name)) {
      const standing = begun.get(name) ?? 0;
      const step = !tag[1] ? 1 : standing > 0 ? -1 : 0;
      begun.set(name, standing + step);
      depth += step;
    }
    if (depth > htmlLimits.depth) return refused('depth', html, at);
    at = end;
  }
  return null;
}

// What of a name is looked at.
const longestName = 48;

/** Where a tag ends, and how many attributes it has: the runs of white space outside of quotes. */
function tagAt(html: string, start: number): { readonly attributes: number; readonly end: number } {
  let attributes = 0;
  let quote = '';
  let between = false;
  for (let at = start; at < html.length; at++) {
    const sign = html[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
      continue;
    }
    if (sign === '>') return { attributes, end: at };
    if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
    const space = sign === ' ' || sign === '\n' || sign === '\t' || sign === '/' || sign === '\r';
    if (space && !between && ++attributes > htmlLimits.attributes) break;
    between = space;
  }
  return { attributes, end: html.length };
}

const reasons = {
  'attributes in one tag': `A tag has more than ${htmlLimits.attributes} attributes`,
  elements: `The page has more than ${htmlLimits.elements.toLocaleString('en')} elements`,
  copies: 'Too many formats (bold, links and the like) are begun and never ended',
  depth: `Elements stand in each other more than ${htmlLimits.depth} deep`,
} as const;

const refused = (reason: keyof typeof reasons, html: string, at: number): string =>
  `${reasons[reason]} (line ${html.slice(0, at).split('\n').length}). Save the article alone and try again.`;
