import { groupBy } from '../text/group.ts';
import { oncePer } from '../text/remember.ts';

/** Why a line is page furniture rather than article text. */
export type FurnitureKind = 'counter' | 'credit' | 'disclaimer' | 'stub';

/** What tells a line of furniture: an expression for it. */
export interface FurnitureLine {
  /** Any line that it fits holds one of these, in small letters; none where nothing is sure. */
  readonly holds: readonly string[];
  readonly line: RegExp;
}

/** The expressions of one language, by what they find. */
export type FurnitureFacts = ReadonlyMap<FurnitureKind, readonly FurnitureLine[]>;

// A line longer than this says something; the longest disclaimer met had 160 code units.
const longestLine = 240;

/**
 * What kind of page furniture a line is, or null for a line of the article.
 *
 * @param line one line of a text, white space at its ends allowed
 * @param languages the facts of each language the line may be in
 */
export function furnitureKind(
  line: string,
  languages: readonly FurnitureFacts[],
): FurnitureKind | null {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > longestLine) return null;
  const small = trimmed.toLowerCase();
  for (const facts of languages) {
    for (const one of everyLine(facts)) {
      // To look for a few letters takes a tenth of the time that the expression takes.
      if (isWorthIt(small, one) && one.line.test(trimmed)) return one.kind;
    }
  }
  return null;
}

const everyLine = oncePer((facts: FurnitureFacts) =>
  [...facts].flatMap(([kind, lines]) => lines.map((one) => ({ ...one, kind }))),
);

function isWorthIt(small: string, { holds }: FurnitureLine): boolean {
  for (const letters of holds) if (small.includes(letters)) return true;
  return holds.length === 0;
}

/** The facts of several languages as one: of expressions that go together a line is read for once. */
export function joinedFurniture(languages: readonly FurnitureFacts[]): FurnitureFacts {
  const byKind = new Map<FurnitureKind, FurnitureLine[]>();
  for (const [kind, lines] of languages.flatMap((facts) => [...facts])) {
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...lines]);
  }
  return new Map([...byKind].map(([kind, lines]) => [kind, joinedLines(lines)]));
}

function joinedLines(lines: readonly FurnitureLine[]): FurnitureLine[] {
  const alike = groupBy(lines, ({ holds }) => holds.join(' '));
  return [...alike.values()].map((group) => {
    const sources = new Set(group.map(({ line }) => `(?:${line.source})`));
    return { holds: group[0]?.holds ?? [], line: new RegExp([...sources].join('|'), 'iu') };
  });
}
