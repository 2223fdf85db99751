/** A text in which stray `&` are another sign, which stands nowhere else in it. */
export interface Mended {
  readonly text: string;
  /** Gives the `&` back to a part of the text. */
  readonly unmended: (part: string) => string;
  /** Where stray `&` stood, in UTF-16 code units. */
  readonly places: readonly number[];
}

const opening = /<!\[CDATA\[|<!--|<\?|&/g;
const closings: Readonly<Record<string, string>> = {
  '<![CDATA[': ']]>',
  '<!--': '-->',
  '<?': '?>',
};
// No entity of any standard has a name of half this length.
const reference = /&(?:[A-Za-z_:][\w:.-]{0,63}|#\d{1,10}|#x[\da-fA-F]{1,8});/y;

/**
 * Mends what breaks most files that were not written by a program: an `&` that begins no reference,
 * on which a parser of XML loses its way. Every place in the text stays where it is.
 */
export function mendAmpersands(text: string): Mended {
  const places = strayAmpersands(text);
  if (places.length === 0) return { text, unmended: asIs, places };
  const sign = unusedSign(text);
  let mended = '';
  let done = 0;
  for (const place of places) {
    mended += text.slice(done, place) + sign;
    done = place + 1;
  }
  return {
    text: mended + text.slice(done),
    unmended: (part) => part.replaceAll(sign, '&'),
    places,
  };
}

/** What `unmended` is where nothing had to be mended. */
export const asIs = (part: string): string => part;

function strayAmpersands(text: string): number[] {
  const places: number[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const closing = closings[found[0]];
    if (closing !== undefined) {
      const end = text.indexOf(closing, opening.lastIndex);
      if (end < 0) break;
      opening.lastIndex = end + closing.length;
      continue;
    }
    reference.lastIndex = found.index;
    if (!reference.test(text)) places.push(found.index);
  }
  return places;
}

// The signs of private use: 6,400, of which no text has all.
const firstPrivate = 0xe000;
const lastPrivate = 0xf8ff;

function unusedSign(text: string): string {
  for (let code = lastPrivate; code > firstPrivate; code--) {
    const sign = String.fromCharCode(code);
    if (!text.includes(sign)) return sign;
  }
  return String.fromCharCode(firstPrivate);
}
