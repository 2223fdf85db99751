import type { NameUnit } from '../lexicon/register-units.ts';
import type { Form } from './forms.ts';
import type { Pairing } from './pairing.ts';

/** What the register says of two spellings: one name and its transcription, one name, or two. */
export function registerWeight({ a, b, same }: Pairing): number {
  const left = [
    ...shared(a.known.right, b.known.leftOver),
    ...shared(b.known.right, a.known.leftOver),
  ];
  if (left.length > 0) {
    const variant = a.known.leftOver.size > 0 ? a : b;
    if (isPartOfName(variant) && left.every(({ entry }) => entry.kind !== 'person')) return -2;
    // Peoples and their adjectives come second: Škotska is Scotland before it is Scottish.
    const weight = left.every(({ entry }) => entry.kind === 'people') ? 2.2 : 3;
    const isProven = same || !(a.known.wantsProof || b.known.wantsProof);
    return isProven ? weight : weight / 2;
  }
  if (a.known.right.size === 0 || b.known.right.size === 0) return 0;
  if (shared(a.known.right, b.known.right).length > 0) return 2;
  const areWhole = [a, b].every(({ known }) =>
    [...known.right].some(({ part }) => part === 'whole'),
  );
  return areWhole ? -2.5 : same ? 0 : -1;
}

/** A word of the language that only stands in longer names is one of theirs: the Europa League. */
const isPartOfName = ({ standing, mentions }: Form): boolean =>
  standing !== 'unknown' && mentions.every(({ before, after }) => before !== '' || after !== '');

const shared = (one: ReadonlySet<NameUnit>, other: ReadonlySet<NameUnit>): NameUnit[] =>
  [...one].filter((unit) => other.has(unit));
