/** Why a line is page furniture rather than article text. */
export type FurnitureKind = 'counter' | 'credit' | 'disclaimer' | 'stub';

/** Whole-line expressions of one language, by what they find. */
export type FurnitureFacts = ReadonlyMap<FurnitureKind, readonly RegExp[]>;

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
  for (const facts of languages) {
    for (const [kind, patterns] of facts) {
      if (patterns.some((pattern) => pattern.test(trimmed))) return kind;
    }
  }
  return null;
}
