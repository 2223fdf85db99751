import type { Span } from './span.ts';

/** A stretch of text that was read in the wrong encoding, and what was meant. */
export interface Garbled extends Span {
  readonly meant: string;
}

/**
 * Stretches of UTF-8 that were read as Windows-1252 (â€™ for ’, Å¡ for š), with what was meant.
 * A stretch counts when its signs are the bytes of one character of the scripts, punctuation and
 * emoji of the press; a closing quotation mark after a capital (“FPÖ”) is no second byte.
 */
export function garbledIn(text: string): Garbled[] {
  if (!leadByte.test(text)) return [];
  const found: Garbled[] = [];
  for (let at = 0; at < text.length; at++) {
    const one = characterAt(text, at);
    if (!one) continue;
    const last = found.at(-1);
    // Letters next to each other are one word read wrong.
    if (last?.end === at)
      found[found.length - 1] = { ...last, end: one.end, meant: last.meant + one.meant };
    else found.push(one);
    at = one.end - 1;
  }
  return found;
}

// What the bytes 0x80 to 0x9f are in Windows-1252 (WHATWG Encoding Standard, index windows-1252).
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = (sign: string): number => {
  const index = upper.indexOf(sign);
  if (index >= 0) return 0x80 + index;
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : -1;
};

const leadByte = /[ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓâãðá][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

function characterAt(text: string, at: number): Garbled | null {
  const lead = byteOf(text.charAt(at));
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead > 0xf4 || at + length > text.length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    const byte = byteOf(text.charAt(next));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  if (!isUsual(code) || (length === 2 && isQuoted(text, at))) return null;
  return { start: at, end: at + length, meant: String.fromCodePoint(code) };
}

/** Latin, Greek and Cyrillic letters, punctuation, currency signs, arrows, emoji. */
const isUsual = (code: number): boolean =>
  (code >= 0xa0 && code <= 0x17f) ||
  (code >= 0x218 && code <= 0x21b) ||
  (code >= 0x370 && code <= 0x4ff) ||
  (code >= 0x1e80 && code <= 0x1eff) ||
  (code >= 0x2000 && code <= 0x22ff) ||
  code === 0xfb01 ||
  code === 0xfb02 ||
  code === 0xfeff ||
  code === 0xfffd ||
  (code >= 0x1f300 && code <= 0x1faff);

/** A capital and the closing mark of a quotation. */
const isQuoted = (text: string, at: number): boolean =>
  /[“”‘’‚„»«]/.test(text.charAt(at + 1)) && !/\p{L}/u.test(text.charAt(at + 2));
