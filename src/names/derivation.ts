import type { Form } from './forms.ts';

/**
 * True where one spelling is a word made of the other: Korea and Korean, Brexit and Brexiteer.
 *
 * @param endings what makes another word of a name, folded
 */
export function derives(a: Form, b: Form, endings: readonly string[]): boolean {
  const [short, long] = a.key.length <= b.key.length ? [a, b] : [b, a];
  // A spelling nobody knows is no base of a known word: Kely is no Kelly without its ly.
  if (short.standing === 'unknown' && long.standing !== 'unknown') return false;
  return endings.some((ending) => {
    if (!long.key.endsWith(ending)) return false;
    const stem = long.key.slice(0, -ending.length);
    if (stem.length < 3) return false;
    // A word nobody knows is taken for one made of a name only with the plainest endings.
    const isPlain = productive.test(ending) || (ending === 'y' && stem.endsWith('sk'));
    if (long.standing === 'unknown' && !isPlain) return false;
    if (short.key === stem) return !needsOtherStem.get(ending)?.test(stem);
    // Austria, Austrian; Senate, Senator; Chile, Chilean.
    return (
      ending.length > 1 &&
      long.standing !== 'unknown' &&
      short.key.startsWith(stem) &&
      dropped.test(short.key.slice(stem.length))
    );
  });
}

// Korea, Korean, but no Raikkone, Raikkonen; Scot, Scotty, but Zelensky is Zelenskyy.
const needsOtherStem = new Map([
  ['n', /[^a]$/],
  ['y', /[aeiouy]$/],
]);

const productive = /^(?:s|n|an|ian|ean|ese|ish|ists?|ism|ite|eers?|ans|ians|eans)$/;

const dropped = /^(?:[aeoy]|ia)$/;
