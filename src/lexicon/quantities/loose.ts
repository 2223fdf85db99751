import { accountedBy } from './accounted-by.ts';
import type { QuantityFacts } from './facts.ts';
import { lexemesOf, type Said } from './lexemes.ts';
import { roles, rolesOf } from './roles.ts';

/** Numbers that the words of a text account for without naming them: "both", "a decade", "IV". */
export function looseNumbers(said: Said, facts: QuantityFacts): ReadonlySet<number> {
  const { bitsOf } = rolesOf(facts);
  const { tokens } = said;
  if (tokens.length > 0 && !tokens.some(({ word }) => bitsOf(word) & roles.loose)) return none;
  return new Set(lexemesOf(said, facts).flatMap(accountedBy));
}

const none: ReadonlySet<number> = new Set();
