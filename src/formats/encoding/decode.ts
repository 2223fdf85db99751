import { declaredEncoding } from './declared.ts';
import { decodedAs, standardName } from './decoder.ts';
import { guessEncoding } from './guess.ts';

/** What came of decoding: the text, or a sentence that says why there is none. */
export type Decoded =
  | {
      readonly text: string;
      /** As people call it: `UTF-8`, `UTF-16LE`, `windows-1250`, `ISO-8859-2`. */
      readonly encoding: string;
    }
  | { readonly refused: string };

const signatures: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (a DOCX, ODT or EPUB file is one)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word file (.doc)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
];

/**
 * The text of a file. A byte order mark says how it is written; without one UTF-8 is tried, then
 * what the file declares, then what its letters tell. A mark stays in the text, as its first
 * character, so that it is written again.
 *
 * @param declared the encoding that the file names; found in an XML or HTML declaration without it
 */
export function decode(
  bytes: Uint8Array,
  declared: string | null = declaredEncoding(bytes),
): Decoded {
  const known = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) {
    return {
      refused: `This is ${known[1]}, not plain text. Save the article as text and try again.`,
    };
  }
  const encoding = encodingOf(bytes, declared);
  if (encoding === null) return { refused: unknownEncoding };
  const text = decodedAs(bytes, encoding);
  if (text === null) return { refused: damaged(bytes, encoding) };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data.
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) {
    return {
      refused: 'This file holds binary data, not text. Save the article as text and try again.',
    };
  }
  return { text, encoding: nameOf(encoding) };
}

/** The encoding by the name of the standard, or null where nothing tells it. */
function encodingOf(bytes: Uint8Array, declared: string | null): string | null {
  const byMark = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (byMark !== null) return byMark;
  const named = declared === null ? null : standardName(declared);
  // A declaration of UTF-16 was read as ASCII, so it cannot be true.
  const told = named?.startsWith('utf-16') ? null : named;
  if (decodedAs(bytes, 'utf-8') !== null) return isAscii(bytes) ? (told ?? 'utf-8') : 'utf-8';
  if (told !== null && told !== 'utf-8') return told;
  return looksLikeUtf8(bytes) ? 'utf-8' : guessEncoding(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

// How much of a file is looked at where the beginning tells enough.
const sampleLength = 4096;

/** In UTF-16 the spaces, signs and Latin letters of any text have a zero byte, always on one side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, sampleLength);
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [first = 0, second = 0] = zeros;
  if (first === 0 && second >= length / 16) return 'utf-16le';
  return second === 0 && first >= length / 16 ? 'utf-16be' : null;
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Whether most of the bytes above ASCII make up UTF-8, so that the rest is damage. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 1) whole += length;
    else if ((bytes[at] ?? 0) >= 0x80) broken += 1;
    at += length;
  }
  return whole > broken;
}

/** How many bytes one sign takes from a place on; 1 for a byte that begins none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  if (lead >= 0xf5) return 1;
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 1;
  }
  return length;
}

const unknownEncoding =
  'How the letters of this file are written cannot be told: it is not in UTF-8. Save it as UTF-8 and try again.';

function damaged(bytes: Uint8Array, encoding: string): string {
  const name = nameOf(encoding);
  if (encoding !== 'utf-8') {
    return `This file is damaged: it holds bytes that are not ${name}. Save it as UTF-8 and try again.`;
  }
  let line = 1;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 1 && (bytes[at] ?? 0) >= 0x80) break;
    if (bytes[at] === 0x0a) line += 1;
    at += length;
  }
  return `This file is damaged: line ${line} holds bytes that are not in UTF-8. Save it as UTF-8 and try again.`;
}

const nameOf = (encoding: string): string =>
  /^(?:utf|iso|koi|ibm)/.test(encoding) ? encoding.toUpperCase() : encoding;
