import { likeness, mayBeAlike, type Sounds } from './sound.ts';
import type { Side, Term } from './terms.ts';
import type { Weights } from './weights.ts';

/** A term of the other side that may translate this one, and how sure that is (0 to 1). */
export interface Link {
  readonly target: number;
  readonly confidence: number;
}

/** For each source term, the target terms it may stand for. */
export type Links = readonly (readonly Link[])[];

/** Links terms that look or sound alike: numbers by value, signs by kind, words by sound. */
export function linksBySight(source: Side, target: Side, weights: Weights): Links {
  const byValue = new Map<string, number[]>();
  const byConcept = new Map<string, number[]>();
  const byBlock = new Map<string, number[]>();
  target.terms.forEach((term, id) => {
    for (const key of exactKeys(term)) append(byValue, key, id);
    for (const concept of term.concepts) append(byConcept, concept, id);
    if (term.sounds) append(byBlock, term.sounds.block, id);
  });
  return source.terms.map((term) => {
    const links = new Map<number, number>();
    for (const concept of [...term.concepts, ...term.values.map(String)]) {
      for (const id of byConcept.get(concept) ?? []) links.set(id, weights.concept);
    }
    for (const concept of term.concepts) {
      for (const id of byValue.get(`#${concept}`) ?? []) links.set(id, weights.concept);
    }
    for (const key of exactKeys(term)) {
      for (const id of byValue.get(key) ?? []) links.set(id, 1);
    }
    if (term.sounds) {
      for (const id of byBlock.get(term.sounds.block) ?? []) {
        const other = target.terms[id];
        const confidence = other ? confidenceOf(term, other) : 0;
        if (confidence > (links.get(id) ?? 0)) links.set(id, confidence);
      }
    }
    return [...links].map(([id, confidence]) => ({ target: id, confidence }));
  });
}

const exactKeys = (term: Term): string[] =>
  term.kind === 'number'
    ? term.values.map((value) => `#${value}`)
    : term.kind === 'sign'
      ? [`sign ${term.key}`]
      : term.kind === 'name'
        ? [term.key]
        : [];

function confidenceOf(a: Term, b: Term): number {
  if (!a.sounds || !b.sounds) return 0;
  if (a.kind === 'name' && b.kind === 'name') return namesAlike(a.sounds, b.sounds);
  if (!mayBeAlike(a.sounds, b.sounds)) return 0;
  if (Math.min(a.sounds.codes.length, b.sounds.codes.length) < 5) return 0;
  return 0.8 * beyond(0.7, likeness(a.sounds, b.sounds));
}

/** How sure it is that two names are one, by their sounds (0 to 1). */
export const namesAlike = (a: Sounds, b: Sounds): number =>
  mayBeAlike(a, b) ? 0.95 * beyond(0.62, likeness(a, b)) : 0;

const beyond = (least: number, alike: number): number =>
  alike < least ? 0 : 0.25 + (0.75 * (alike - least)) / (1 - least);

function append(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}
