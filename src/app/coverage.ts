import { type Correction, passageOf } from '../review/correction.ts';
import { type Coverage, coverageOf } from '../review/coverage.ts';
import { listCorrections } from '../store/corrections.ts';
import type { Reader } from '../store/roles.ts';
import { listVisited } from '../store/visits.ts';
import type { Loaded } from './load.ts';

/** How much of the translation somebody has looked at. */
export const coverageIn = async (db: Reader, { record, standing }: Loaded): Promise<Coverage> =>
  coverageOf(
    standing.target,
    visitedBy(await listVisited(db, record.id), await listCorrections(db, record.id)),
  );

/** The passages that somebody had the caret in, or did something to. */
export const visitedBy = (
  visited: Iterable<string>,
  corrections: readonly Correction[],
): ReadonlySet<string> =>
  new Set([...visited, ...corrections.flatMap(({ change }) => passageOf(change) ?? [])]);
