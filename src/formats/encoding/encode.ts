import { decodedAs, standardName, utf8Of } from './decoder.ts';

/**
 * A text in an encoding by its name: what `decode` told, so that an untouched text gives the bytes
 * it came from.
 *
 * @param otherwise what is written in place of a sign that the encoding does not have
 * @returns null for an encoding that cannot be written, or a sign with nothing to write for it
 */
export function encode(
  text: string,
  encoding: string,
  otherwise: (sign: string) => string | null = () => null,
): Uint8Array | null {
  const name = standardName(encoding);
  if (name === 'utf-8') return utf8Of(text);
  if (name === 'utf-16le' || name === 'utf-16be') return utf16Of(text, name === 'utf-16be');
  const bytesOf = name === null ? null : singleBytes(name);
  return bytesOf && singleByteText(text, bytesOf, otherwise);
}

function utf16Of(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

function singleByteText(
  text: string,
  bytesOf: ReadonlyMap<string, number>,
  otherwise: (sign: string) => string | null,
): Uint8Array | null {
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = bytesOf.get(sign);
    if (byte !== undefined) {
      bytes.push(byte);
      continue;
    }
    for (const one of otherwise(sign) ?? [null]) {
      const other = one === null ? undefined : bytesOf.get(one);
      if (other === undefined) return null;
      bytes.push(other);
    }
  }
  return Uint8Array.from(bytes);
}

/** The byte of each sign of an encoding of one byte a sign; null for any other encoding. */
function singleBytes(name: string): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const sign = decodedAs(Uint8Array.of(byte), name);
    // Some encodings leave a byte without a sign; one of several bytes a sign leaves most.
    if (sign !== null && sign.length === 1) found.set(sign, byte);
  }
  return found.size >= leastSigns ? found : null;
}

const leastSigns = 200;
