/** A double quotation mark of a text: where it stands (UTF-16), and whether it opens or closes. */
export interface QuoteMark {
  readonly at: number;
  readonly sign: string;
  /** `either` for a straight mark between two letters or two spaces. */
  readonly role: 'open' | 'close' | 'either';
}

const sign = /["“”„‟«»]/;
const everySign = /["“”„‟«»]/g;

/**
 * The double quotation marks of a text, in order. Straight marks, and those that open in one
 * language and close in another (“ « »), are told by their neighbours: a mark with space before
 * and a word after opens. Inches and straight marks set for an apostrophe
 * are left out where nothing is open.
 */
export function quoteMarksIn(text: string): QuoteMark[] {
  if (!sign.test(text)) return [];
  const marks: QuoteMark[] = [];
  let open = 0;
  for (const { 0: found, index: at } of text.matchAll(everySign)) {
    const role = roleOf(text, at, found);
    if (found === '"' && open === 0 && role !== 'open' && isNoQuote(text, at)) continue;
    open = Math.max(0, open + (role === 'close' ? -1 : 1));
    marks.push({ at, sign: found, role });
  }
  return marks;
}

function roleOf(text: string, at: number, found: string): QuoteMark['role'] {
  if (found === '„' || found === '‟') return 'open';
  if (found === '”' && !opensByPlace(text, at)) return 'close';
  const opens = opensByPlace(text, at);
  const closes = closesByPlace(text, at);
  if (opens !== closes) return opens ? 'open' : 'close';
  if (found === '”') return 'close';
  // French sets a space on the inside.
  if (found === '«' || found === '»') return found === '«' ? 'open' : 'close';
  return 'either';
}

const opensByPlace = (text: string, at: number): boolean =>
  /(?:^|[\s([{—–/-]['‘‚]?|(?:^|\s)['‘‚])$/u.test(text.slice(Math.max(0, at - 3), at)) &&
  /^[^\s,.;:!?)\]}]/u.test(text.slice(at + 1, at + 2));

const closesByPlace = (text: string, at: number): boolean =>
  /\S$/u.test(text.slice(Math.max(0, at - 1), at)) &&
  /^(?:$|[\s,.;:!?)\]}…—–/-]|['’‘])/u.test(text.slice(at + 1, at + 2));

/** Inches after a figure, or a mark that was set for an apostrophe: the Lakers" plans. */
const isNoQuote = (text: string, at: number): boolean =>
  /\p{Nd}$/u.test(text.slice(Math.max(0, at - 1), at)) ||
  (/\p{L}s$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\s\p{L}/u.test(text.slice(at + 1, at + 3)));
