import { isFurniture } from '../text/passage.ts';
import type { ReviewedPassage } from './article.ts';

/** How much of a translation somebody has looked at. Furniture is left out, as it is not read. */
export interface Coverage {
  readonly passages: number;
  readonly confirmed: number;
  /** Ids of passages that nobody had the caret in, changed or confirmed. */
  readonly neverVisited: readonly string[];
  /** Ids of passages that stand as the machine wrote them and that nobody confirmed. */
  readonly untouched: readonly string[];
}

/** @param visited the passages that somebody had the caret in, or changed */
export function coverageOf(
  target: readonly ReviewedPassage[],
  visited: ReadonlySet<string>,
): Coverage {
  const read = target.filter((passage) => !isFurniture(passage));
  const unconfirmed = read.filter(({ confirmed }) => !confirmed);
  return {
    passages: read.length,
    confirmed: read.length - unconfirmed.length,
    neverVisited: unconfirmed.filter(({ id }) => !visited.has(id)).map(({ id }) => id),
    untouched: unconfirmed
      .filter(({ text, machineText }) => text === machineText)
      .map(({ id }) => id),
  };
}
