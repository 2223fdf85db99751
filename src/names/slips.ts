import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameFacts } from '../lexicon/names.ts';
import { oncePer } from '../text/remember.ts';
import type { NameArticle } from './article.ts';
import { candidatePairs } from './candidates.ts';
import { derives } from './derivation.ts';
import { type Direction, directionOf } from './direction.ts';
import { editDistance } from './edits.ts';
import { type Verdict, weigh } from './evidence.ts';
import type { Form } from './forms.ts';
import { type Study, studyOf } from './study.ts';

/** One name in two spellings: the one to keep and the one to change. */
export interface Slip {
  readonly usual: Form;
  readonly variant: Form;
  readonly verdict: Verdict;
  /** False where an editor should look: two people may have names as near as these. */
  readonly sure: boolean;
}

const leastScore = 2.2;
const sureScore = 2.9;

/** Macpherson and MacPherson are two families as often as one, and so are Davis and Davies. */
function isSure({ score, proven }: Verdict, a: Form, b: Form): boolean {
  const areKnown = a.standing !== 'unknown' && b.standing !== 'unknown';
  const differInCase = a.word.toLowerCase() === b.word.toLowerCase();
  return score >= sureScore && !differInCase && (proven || !areKnown);
}

/** The names of an article that are spelled more than one way. */
export const slipsOf = (article: NameArticle, lexicon: Lexicon): readonly Slip[] =>
  slipsIn(studyOf(article, lexicon));

// Several checks of one run ask for the same article.
const slipsIn = oncePer(({ scene, facts, sourceFacts }: Study): readonly Slip[] => {
  const slips: Slip[] = [];
  let direction: Direction | null = null;
  for (const [a, b] of candidatePairs(scene.forms)) {
    const verdict = weigh(a, b, scene, facts);
    if (verdict.score < leastScore) continue;
    direction ??= directionOf(scene, sourceFacts);
    const [usual, variant] = direction(a, b) >= 0 ? [a, b] : [b, a];
    slips.push({ usual, variant, verdict, sure: isSure(verdict, a, b) });
  }
  if (slips.length === 0) return slips;
  const best = new Map<Form, Slip>();
  for (const slip of slips) {
    const other = best.get(slip.variant);
    if (!other || isBetter(slip, other, facts)) best.set(slip.variant, slip);
  }
  return [...best.values()].map((slip) => settled(slip, best, (a, b) => weigh(a, b, scene, facts)));
});

/** Of three spellings, all go to the one that is nobody's variant, unless it is another name. */
function settled(
  slip: Slip,
  best: ReadonlyMap<Form, Slip>,
  verdictOf: (a: Form, b: Form) => Verdict,
): Slip {
  let { usual } = slip;
  const passed = new Set([slip.variant]);
  for (let next = best.get(usual); next; next = best.get(usual)) {
    if (passed.has(usual) || passed.has(next.usual)) return slip;
    if (verdictOf(slip.variant, next.usual).score < leastThrough) return slip;
    passed.add(usual);
    usual = next.usual;
  }
  return { ...slip, usual };
}

// A third spelling in between makes up for some of what two of them lack.
const leastThrough = 0.5;

/** Which of two usual spellings a variant is more likely to stand for. */
function isBetter(slip: Slip, other: Slip, facts: NameFacts): boolean {
  if (slip.verdict.registered !== other.verdict.registered) return slip.verdict.registered;
  if (derives(slip.usual, other.usual, facts)) {
    // Koreja is Korea before it is Korean, but Koraen is Korean.
    const distance = ({ usual, variant }: Slip): number => editDistance(usual.key, variant.key);
    const [near, far] = [distance(slip), distance(other)];
    if (Math.min(near, far) < 2 && near !== far) return near < far;
    return slip.usual.key.length < other.usual.key.length;
  }
  return slip.verdict.score > other.verdict.score;
}
