// The pure part of the program is compiled without the types of any platform; these of the WHATWG
// Encoding Standard are in all of them.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * The text of bytes in an encoding, with a byte order mark as its first character.
 *
 * @returns null where the bytes are not in that encoding, or no platform knows it
 */
export function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes);
    return latin1Of(bytes).replace(/[\u0080-\u009f]/g, withSign);
  } catch {
    return null;
  }
}

/** The name by which the Encoding Standard knows a label (`latin2`: `iso-8859-2`), or null. */
export function standardName(label: string): string | null {
  try {
    return new TextDecoder(label.trim(), { fatal: true, ignoreBOM: true }).encoding;
  } catch {
    return null;
  }
}

// Node 20 to 22 read windows-1252 as ISO-8859-1, which has controls where these signs belong, and
// lose a first ÿ, so it is read here.
const signs1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const withSign = (control: string): string =>
  signs1252.charAt(control.charCodeAt(0) - 0x80) || control;

/** The text of bytes that are its signs in Unicode. */
function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += callable) {
    text += String.fromCharCode(...bytes.subarray(at, at + callable));
  }
  return text;
}

// As many as a function can be handed.
const callable = 8_192;

/** A text in UTF-8. */
export const utf8Of = (text: string): Uint8Array => new TextEncoder().encode(text);
