/** What came of decoding: the text, or a sentence that says why there is none. */
export type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly refused: string };

// The pure part of the program is compiled without the types of any platform; this decoder of the
// WHATWG Encoding Standard is in all of them.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const signatures: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (a DOCX, ODT or EPUB file is one)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word file (.doc)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
];

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so. A byte order mark stays in
 * the text, as its first character, so that it is written again.
 *
 * Anything else is refused with a sentence that names what to do.
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) {
    return {
      refused: `This is ${known[1]}, not plain text. Save the article as text and try again.`,
    };
  }
  try {
    const encoding = encodingOf(bytes);
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data.
    const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.exec(text);
    if (!control) return { text, encoding: encoding.toUpperCase() };
    return {
      refused: 'This file holds binary data, not text. Save the article as text and try again.',
    };
  } catch {
    return {
      refused:
        'This file is not in UTF-8 (it may be in windows-1250 or windows-1251). Save it as UTF-8 and try again.',
    };
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
