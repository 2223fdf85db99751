import type { NameFacts } from '../lexicon/names.ts';
import type { Form } from './forms.ts';

/** True where one spelling is a word made of the other: Korea and Korean, Brexit and Brexiteer. */
export function derives(a: Form, b: Form, facts: NameFacts): boolean {
  const [short, long] = a.key.length <= b.key.length ? [a, b] : [b, a];
  const isKnown = long.standing !== 'unknown';
  // A spelling nobody knows is no base of a known word: Kely is no Kelly without its ly.
  if (isKnown && short.standing === 'unknown') return false;
  if (isDistrict(short.key, long.key)) return true;
  const endings = isKnown ? [...facts.derivations, ...facts.learnedDerivations] : facts.derivations;
  return endings.some((ending) => {
    const stem = long.key.slice(0, -ending.length);
    if (!long.key.endsWith(ending) || stem.length < 3) return false;
    if (short.key === stem) return ending !== 'y' || !/[aeiouy]$/.test(stem);
    // Austria, Austrian; Senate, Senator; Chile, Chilean.
    return (
      isKnown &&
      ending.length > 1 &&
      short.key.startsWith(stem) &&
      dropped.test(short.key.slice(stem.length))
    );
  });
}

const dropped = /^(?:[aeoy]|ia)$/;

/** Podolsk is a town, Podolsky its district. */
const isDistrict = (short: string, long: string): boolean =>
  short.endsWith('sk') &&
  long.startsWith(short) &&
  /^(?:y|yi|yy|iy|ii|i|aya|oye)$/.test(long.slice(short.length));
