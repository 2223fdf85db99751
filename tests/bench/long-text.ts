import type { KnownAlignment } from './alignment-texts.ts';

/**
 * A text of many sentences in two made-up languages, whose words correspond one to one, with
 * sentences joined and left out: for time and memory on lengths that no article has.
 */
export function longText(sentences: number): KnownAlignment {
  const random = randomNumbers(20);
  const source: string[] = [];
  const target: string[] = [];
  const beads: { source: number[]; target: number[] }[] = [];
  while (source.length < sentences) {
    const [ours, theirs] = sentencePair(random);
    source.push(ours);
    const kind = random();
    if (kind < 0.03) {
      beads.push({ source: [source.length - 1], target: [] });
    } else if (kind < 0.09 && source.length < sentences) {
      const [second, secondTheirs] = sentencePair(random);
      source.push(second);
      target.push(`${theirs} ${secondTheirs}`);
      beads.push({ source: [source.length - 2, source.length - 1], target: [target.length - 1] });
    } else {
      target.push(theirs);
      beads.push({ source: [source.length - 1], target: [target.length - 1] });
    }
  }
  const input = { source, target, sourceLanguage: null, targetLanguage: null };
  return { name: `${sentences} sentences`, input, beads };
}

function sentencePair(random: () => number): [string, string] {
  const words = Array.from({ length: 5 + Math.floor(random() * 25) }, () =>
    // A few words make up most of a text (Zipf), and a translation is not word for word.
    Math.floor(20_000 ** random()),
  );
  const year = random() < 0.1 ? ` ${1900 + Math.floor(random() * 120)}` : '';
  const said = (seed: number) =>
    words.filter(() => random() > 0.1).map((word) => spelt(word, seed));
  return [`${said(7).join(' ')}${year}.`, `${said(1013).join(' ')}${year}.`];
}

function spelt(word: number, seed: number): string {
  const random = randomNumbers(word * 31 + seed);
  const letter = (from: string) => from.charAt(Math.floor(random() * from.length));
  return Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => letter('bdfghklmnprstvz') + letter('aeiou'),
  ).join('');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
