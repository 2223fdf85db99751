import type { Check } from '../engine/check.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Store } from '../store/open.ts';
import type { Memo } from '../text/memo.ts';

/** What every use case is handed by a front door. */
export interface App {
  readonly store: Store;
  readonly lexicon: Lexicon;
  readonly checks: readonly Check[];
  /** UTC milliseconds. */
  readonly clock: () => number;
  /** What has been found out about texts, shared by all articles. */
  readonly memo: Memo;
}

/** Who is at work: a display name that nobody has verified. */
export interface Editor {
  readonly name: string;
}
