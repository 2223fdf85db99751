import type { Check } from '../../../engine/check.ts';
import type { Rested } from '../../../engine/run.ts';
import { groupBy } from '../../../text/group.ts';
import { routes, urlOf } from '../../routes.ts';

/** Checks that rest for one reason. */
export interface RestedLine {
  readonly reason: string;
  readonly checks: readonly { readonly title: string; readonly url: string }[];
}

/** The checks that could not run on an article, by the reason. */
export const restedLines = (rested: readonly Rested[], checks: readonly Check[]): RestedLine[] =>
  [...groupBy(rested, ({ reason }) => reason)].map(([reason, resting]) => ({
    reason,
    checks: resting.map(({ check: id }) => ({
      title: checks.find((one) => one.id === id)?.title ?? id,
      url: urlOf(routes.check, { check: id }),
    })),
  }));
