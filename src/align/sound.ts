/**
 * How alike two words of different languages sound, from spelling alone. It is rougher than a
 * proof that two names are one: here a word is a landmark among thousands, so it has to be fast
 * and to know no language.
 */

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

/**
 * A word's sounds in one letter each, the same for `Cromwell` and `Kromvel`.
 *
 * @param word in small Latin letters without diacritics
 */
export const soundsOf = (word: string): string =>
  spellings.reduce((sounds, [pattern, letter]) => sounds.replace(pattern, letter), word);

/** The first two consonants' classes: words that sound alike share it, but for a few. */
export function soundBlock(sounds: string): string {
  const first = sounds.charAt(0);
  let block = isVowel(first) ? 'a' : '';
  for (const sound of sounds) {
    if (block.length === 2) break;
    if (!isVowel(sound) && (sound !== 'h' || block === '')) block += classOf(sound);
  }
  return block;
}

/**
 * How alike two words sound: 1 for the same, 0 for nothing in common. A few letters more at the
 * end of either, as endings add them, cost little.
 *
 * @param a sounds of one word, as `soundsOf` gives them
 * @param b sounds of the other
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2) return 0;
  return Math.max(0, 1 - distance(a, b) / (0.5 * (shorter + Math.max(a.length, b.length))));
}

const endingCost = 0.22;
const longestEnding = 4;

function distance(a: string, b: string): number {
  let above = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j++) above[j] = (above[j - 1] ?? 0) + dropCost(b.charAt(j - 1));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const sound = a.charAt(i - 1);
    const drop = dropCost(sound);
    row[0] = (above[0] ?? 0) + drop;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charAt(j - 1);
      row[j] = Math.min(
        (above[j] ?? 0) + drop,
        (row[j - 1] ?? 0) + dropCost(other),
        (above[j - 1] ?? 0) + changeCost(sound, other),
      );
    }
    const left = a.length - i;
    if (left <= longestEnding && i > 2)
      best = Math.min(best, (row[b.length] ?? 0) + endingCost * left);
    [above, row] = [row, above];
  }
  for (let left = 1; left <= longestEnding && b.length - left > 2; left++) {
    best = Math.min(best, (above[b.length - left] ?? 0) + endingCost * left);
  }
  return Math.min(best, above[b.length] ?? best);
}

const isVowel = (sound: string): boolean => 'aeiou'.includes(sound);

const classes = ['pb', 'td', 'kg', 'sjz', 'fv', 'm', 'n', 'l', 'r', 'h'];

const classByLetter = new Map(
  classes.flatMap((letters) => [...letters].map((letter) => [letter, letters.charAt(0)] as const)),
);

const classOf = (sound: string): string => classByLetter.get(sound) ?? sound;

function dropCost(sound: string): number {
  if (sound === 'h') return 0.2;
  return isVowel(sound) ? 0.35 : sound === 'j' ? 0.5 : 0.9;
}

function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.25;
  if ((a === 'j' && isVowel(b)) || (b === 'j' && isVowel(a))) return 0.35;
  return classOf(a) === classOf(b) ? 0.35 : isVowel(a) !== isVowel(b) ? 1.2 : 1;
}
