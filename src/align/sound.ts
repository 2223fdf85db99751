/**
 * How alike two words of different languages sound, from spelling alone. It is rougher than a
 * proof that two names are one: here a word is a landmark among thousands, so it has to be fast
 * and to know no language.
 */

// One letter a sound, the same for `Cromwell` and `Kromvel`.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/tch|ch(?=[eiy])/g, 's'],
  [/ck|ch|kh/g, 'k'],
  [/qu/g, 'kv'],
  [/x/g, 'ks'],
  [/dz|dj/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];

/** A word's sounds, made ready to be compared with thousands of others. */
export interface Sounds {
  readonly codes: Uint8Array;
  /** The first sounds' classes: words that sound alike share them, but for a few. */
  readonly block: string;
  /** One bit for each class of consonants that occurs. */
  readonly consonants: number;
}

/** @param word in small Latin letters without diacritics */
export function soundsOf(word: string): Sounds {
  const heard = spellings.reduce(
    (sounds, [pattern, letter]) => sounds.replace(pattern, letter),
    word,
  );
  const codes = Uint8Array.from(heard, (letter) => alphabet.indexOf(letter) + 1);
  let block = isVowel(codes[0] ?? 0) ? 'a' : '';
  let consonants = 0;
  for (const code of codes) {
    if (isVowel(code) || code === silent) continue;
    const kind = classOf(code);
    if (block.length < 2) block += String.fromCharCode(kind);
    consonants |= 1 << kind;
  }
  return { codes, block, consonants };
}

/** Whether two words are worth comparing: a glance that costs next to nothing. */
export function mayBeAlike(a: Sounds, b: Sounds): boolean {
  const longer = Math.max(a.codes.length, b.codes.length);
  if (Math.min(a.codes.length, b.codes.length) * 2 < longer) return false;
  const differing = bits(a.consonants ^ b.consonants);
  return differing <= (longer < 6 ? 2 : 3);
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * How alike two words sound: 1 for the same, 0 for nothing in common. A few letters more at the
 * end of either, as endings add them, cost little.
 */
export function likeness(a: Sounds, b: Sounds): number {
  const shorter = Math.min(a.codes.length, b.codes.length);
  if (shorter < 2) return 0;
  return Math.max(0, 1 - distance(a.codes, b.codes) / (0.5 * (a.codes.length + b.codes.length)));
}

const endingCost = 0.22;
const longestEnding = 4;

function distance(a: Uint8Array, b: Uint8Array): number {
  const width = b.length + 1;
  if (rows.length < 2 * width) rows = new Float64Array(2 * width);
  let above = 0;
  let row = width;
  rows[above] = 0;
  for (let j = 1; j < width; j++) {
    rows[above + j] = (rows[above + j - 1] ?? 0) + (drops[b[j - 1] ?? 0] ?? 0);
  }
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const sound = a[i - 1] ?? 0;
    const drop = drops[sound] ?? 0;
    let left = (rows[above] ?? 0) + drop;
    rows[row] = left;
    for (let j = 1; j < width; j++) {
      const other = b[j - 1] ?? 0;
      const gone = (rows[above + j] ?? 0) + drop;
      const come = left + (drops[other] ?? 0);
      const changed = (rows[above + j - 1] ?? 0) + (changes[sound * letters + other] ?? 0);
      left = gone < come ? (gone < changed ? gone : changed) : come < changed ? come : changed;
      rows[row + j] = left;
    }
    const ending = a.length - i;
    if (ending <= longestEnding && i > 2) best = Math.min(best, left + endingCost * ending);
    [above, row] = [row, above];
  }
  for (let ending = 1; ending <= longestEnding && b.length - ending > 2; ending++) {
    best = Math.min(best, (rows[above + b.length - ending] ?? 0) + endingCost * ending);
  }
  return best;
}

// The two rows that a comparison works on, kept so that none are made anew for every pair.
let rows = new Float64Array(64);

// A sound is its place in the alphabet, counted from 1; 0 is any other sign.
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const letters = alphabet.length + 1;
const silent = alphabet.indexOf('h') + 1;
const soft = alphabet.indexOf('j') + 1;

const classes = ['aeiou', 'pb', 'td', 'kg', 'sjz', 'fv', 'm', 'n', 'l', 'r', 'h'];

const classOfLetter = Uint8Array.from({ length: letters }, (_, code) => {
  const letter = alphabet[code - 1];
  const found = letter === undefined ? -1 : classes.findIndex((kind) => kind.includes(letter));
  return found < 0 ? classes.length : found;
});

const classOf = (code: number): number => classOfLetter[code] ?? classes.length;

const isVowel = (code: number): boolean => classOf(code) === 0;

const drops = Float64Array.from({ length: letters }, (_, code) => {
  if (code === silent) return 0.2;
  return isVowel(code) ? 0.35 : code === soft ? 0.5 : 0.9;
});

const changes = Float64Array.from({ length: letters * letters }, (_, pair) => {
  const a = Math.floor(pair / letters);
  const b = pair % letters;
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.25;
  if ((a === soft && isVowel(b)) || (b === soft && isVowel(a))) return 0.35;
  return classOf(a) === classOf(b) ? 0.35 : isVowel(a) !== isVowel(b) ? 1.2 : 1;
});
