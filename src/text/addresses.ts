import { digit, kindOfSign, letter, space } from './signs.ts';
import type { Span } from './span.ts';

/** A web address, mail address or account name as it stands in a text. */
export interface Address extends Span {
  readonly text: string;
}

// Top-level domains of the press this is made for and its sources; in running text any two words
// that lost the space after a full stop would else make a domain.
const domains =
  'com|org|net|info|eu|int|gov|edu|me|rs|hr|ba|si|mk|al|bg|ro|gr|hu|at|de|ch|uk|ie|fr|it|es|pt|nl|be|pl|cz|sk|ru|ua|by|io|tv|example';

const pattern = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”„«»]+`,
    String.raw`[\p{L}\p{Nd}._%+-]+@[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+`,
    String.raw`(?<![\p{L}\p{Nd}@.])@[A-Za-z0-9_]{2,}`,
    String.raw`(?<![\p{L}\p{Nd}@.-])(?:[a-z0-9-]+\.)+(?:${domains})(?![\p{L}\p{Nd}])(?:\/[^\s<>"“”„«»]*)?`,
  ].join('|'),
  'giu',
);

/** The addresses of a text, in order, without the punctuation of the sentence they stand in. */
export function addressesIn(text: string): Address[] {
  if (!text.includes('@') && !text.includes('://') && !hasInnerStop(text)) return [];
  if (!mayHoldOne.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const address = withoutPunctuation(found);
    // "left.It" lost a space; no domain ends in a capital and a small letter.
    if (/\.\p{Lu}\p{Ll}+$/u.test(address)) return [];
    return [{ text: address, start: index, end: index + address.length }];
  });
}

/** True where a full stop stands before a letter or a digit, as in addresses and abbreviations. */
export function hasInnerStop(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const next = at + 1 < text.length ? kindOfSign(text.codePointAt(at + 1) ?? 0) : space;
    if (next === letter || next === digit) return true;
  }
  return false;
}

// A glance that spares nearly every passage the long expression.
const mayHoldOne = /@|:\/\/|[\p{L}\p{Nd}]\.[\p{L}\p{Nd}]{2}/u;

function withoutPunctuation(found: string): string {
  let address = found.replace(/[.,;:!?'’…]+$/u, '');
  while (/[)\]}]$/.test(address) && countOf(address, /[([{]/g) < countOf(address, /[)\]}]/g)) {
    address = address.slice(0, -1).replace(/[.,;:!?'’…]+$/u, '');
  }
  return address;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
