import type { ForeignNames, NameFacts } from '../lexicon/names.ts';
import { editDistance } from './edits.ts';
import type { Form, Scene } from './forms.ts';
import { copies } from './pairing.ts';

/** Says of two spellings of one name which is the right one: positive for the first. */
export type Direction = (a: Form, b: Form) => number;

/**
 * How a spelling is chosen in one article: by how often it stands there, by the dictionary, by
 * its sound, and by what it has to do with the source's spelling.
 *
 * @param facts what the source's language knows of names
 */
export function directionOf(scene: Scene, facts: NameFacts): Direction {
  const isKept = facts.foreignNames === 'kept' && copyRate(scene) >= 0.4;
  const foreignNames =
    facts.foreignNames === 'kept' && !isKept ? 'transcribed' : facts.foreignNames;
  const transcribes = foreignNames === 'transcribed';

  /**
   * What sounds like the source without copying it is the name's own spelling; what does not
   * sound like it is a slip of the copy. Of two copies the one without an ending is right.
   */
  const copying = (form: Form, other: Form): number => {
    if (!copies(form, scene)) return 0;
    const isNative = facts.nativeEndings.some((ending) => form.key.endsWith(ending));
    if (form.key === other.key) {
      if (!isVerbatim(form)) return 0;
      // A name of the source's own country is written as it is written at home.
      return isNative ? nativeMarks : verbatim[foreignNames];
    }
    if (copies(other, scene)) {
      if (form.key.length > other.key.length) return 0;
      if (scene.beads.inflection.isOblique(form.key, other.key)) return 3;
      return scene.beads.inflection.sameName(form.key, other.key) ? 1 : 0;
    }
    if (foreignNames === 'romanised') return 0.3;
    return transcribes && !isNative && other.likeness > leastSpelling(form, other) ? -1.6 : 1.2;
  };
  const worth = (form: Form, other: Form): number => {
    const frequency = 1.2 * Math.log2(1 + form.mentions.length);
    // Far spellings are no slips of the pen; given names are not translated in news.
    const isFar = editDistance(form.key, other.key, 2) > 2;
    const isKnown = form.standing !== 'unknown' || (isFar && facts.givenNames.has(form.key));
    const known = isKnown ? (isFar ? 1.4 : 2.4) : 0;
    const comparable = form.lemma !== null && form.lemma === other.lemma;
    const sound =
      comparable && copies(form, scene) === copies(other, scene) ? 8 * form.likeness : 0;
    return frequency + known + sound + registered(form, other) + copying(form, other);
  };
  return (a, b) => worth(a, b) - worth(b, a);
}

/** The register's own spelling before others it accepts, and any of them before what is left over. */
function registered(form: Form, other: Form): number {
  const right = [...form.known.right];
  if (right.some((unit) => other.known.leftOver.has(unit))) return 4;
  const isPreferred = right.some((unit) => unit.en === form.word && other.known.right.has(unit));
  return isPreferred ? 2 : 0;
}

/** What it is worth to be letter for letter what the source has, where only marks differ. */
const verbatim: Readonly<Record<ForeignNames, number>> = { kept: 1, transcribed: -1, romanised: 0 };

// More than two mentions without the marks weigh against one that has them.
const nativeMarks = 3;

/** How much of what could be copied from the source stands in the translation as it was. */
function copyRate(scene: Scene): number {
  const linked = scene.forms.filter((form) => form.lemma && form.likeness > 0.9);
  return linked.filter((form) => copies(form, scene)).length / Math.max(1, linked.length);
}

const isVerbatim = (form: Form): boolean => form.proof.some(({ word }) => word === form.word);

// A single letter's difference is a slip of the copy unless its sound is quite the same.
const leastSpelling = (form: Form, other: Form): number =>
  editDistance(form.key, other.key, 1) === 1 ? 0.965 : 0.88;
