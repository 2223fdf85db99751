/**
 * One string for each word that is read again and again. A text's words are then neither cut out
 * of it nor hashed anew by every look-up. A place is taken over by the word that was last read
 * there, so the store keeps its size; no word kept holds on to the text it came from.
 */
const kept: string[] = new Array<string>(0x4000).fill('');
const places = kept.length - 1;

/** The stretch of a text from `start` to `end` (UTF-16). */
export function spelled(text: string, start: number, end: number): string {
  let mix = 0;
  for (let at = start; at < end; at++) mix = (Math.imul(mix, 31) + text.charCodeAt(at)) | 0;
  const place = (mix ^ (mix >>> 14)) & places;
  const known = kept[place] ?? '';
  if (stands(known, text, start, end)) return known;
  const found = text.slice(start, end);
  if (found.length > longestKept) return found;
  const own = found.length < shortestView ? found : copyOf(found);
  kept[place] = own;
  return own;
}

// Longer ones are addresses and the like, which come but once.
const longestKept = 40;

// From so many signs on, V8 makes a part of a string a view of it, which keeps the whole alive.
const shortestView = 13;

const copyOf = (found: string): string => ` ${found}`.slice(1);

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
