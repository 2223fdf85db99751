import type { NameFacts } from '../lexicon/names.ts';
import { derives } from './derivation.ts';
import type { Form, Scene } from './forms.ts';
import { bothCopy, type Evidence, likenessTo, type Pairing, pairingOf } from './pairing.ts';
import { registerWeight } from './register-evidence.ts';
import { sourceEvidence } from './source-evidence.ts';

/** What speaks for two spellings being one name, and the sum of it. */
export interface Verdict {
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** True where the register knows one spelling for the other's transcription. */
  readonly registered: boolean;
  /** True where one spelling is the source's own. */
  readonly proven: boolean;
}

/**
 * Weighs whether two spellings are one name. The weights were set on articles with planted slips
 * and untouched ones; what matters is their order and that no single one is enough.
 */
export function weigh(a: Form, b: Form, scene: Scene, facts: NameFacts): Verdict {
  const pairing = pairingOf(a, b, scene, facts);
  const register = registerWeight(pairing);
  const evidence: Evidence[] = [
    ...(derives(a, b, facts) ? [['one made of the other', -9] as const] : []),
    ['day or month', isCalendar(pairing) ? -3 : 0],
    ['letters', lettersWeight(pairing)],
    ...sourceEvidence(pairing, register >= 2),
    ['register', register],
    [
      'dictionary',
      register > 0 ? Math.max(0, dictionaryWeight(pairing)) : dictionaryWeight(pairing),
    ],
    ['neighbours', neighboursWeight(pairing)],
    // Of two names that a slip may be of, the one that sounds more like it.
    ['sound', 0.4 * scene.alike(a.key, b.key)],
  ];
  return {
    score: evidence.reduce((sum, [, weight]) => sum + weight, 0),
    evidence: evidence.filter(([, weight]) => weight !== 0),
    registered: register >= 3,
    proven: pairing.proven,
  };
}

/** June is no Jones; but Satruday is Saturday. */
const isCalendar = ({ a, b, distance, facts }: Pairing): boolean =>
  distance > 1 && [a, b].some(({ key }) => facts.calendar.has(key));

function lettersWeight({ a, b, distance, same, scene }: Pairing): number {
  const shortest = Math.min(a.key.length, b.key.length);
  if (distance === 0) return 2.2;
  if (distance === 1) return 0.9 - (same ? 0 : shortness(shortest, scene.lemmas.length > 0));
  return distance === 2 && shortest > 5 ? 0.4 : 0;
}

/** Short names differ by a letter and are two (Jong, Yong) more often than long ones. */
function shortness(length: number, hasSource: boolean): number {
  if (length < 4) return 0.6;
  if (length === 4) return hasSource ? 0.3 : 0.6;
  return length === 5 && !hasSource ? 0.6 : 0;
}

function dictionaryWeight({ a, b, known, distance, proven }: Pairing): number {
  if (known === 1) return distance <= 1 ? 1.4 : 0.8;
  if (known === 0) return 0;
  const areNames = a.standing === 'name' && b.standing === 'name';
  return proven && !areNames ? -0.8 : -1.3;
}

/** Who stands beside them: a shared given name, or two people. */
function neighboursWeight(pairing: Pairing): number {
  const { neighbourhood, proven, known, same } = pairing;
  if (neighbourhood === 'shared') return 1;
  if (neighbourhood === 'silent' || (proven && known < 2)) return 0;
  if (neighbourhood === 'roles') return -1.8;
  // A word nobody knows and the source does not have is a slip, whoever stands beside it.
  const isSlip = known === 1 && !hasOwnSource(pairing) && !(same && bothCopy(pairing));
  return isSlip ? 0 : -1.5;
}

/** True where a spelling nobody knows renders a source name that the other does not. */
function hasOwnSource({ a, b, same, scene }: Pairing): boolean {
  const isOwn = (form: Form, other: Form): boolean =>
    form.standing === 'unknown' && form.likeness > 0.85 && likenessTo(other, form, scene) < 0.85;
  return !same && (isOwn(a, b) || isOwn(b, a));
}
