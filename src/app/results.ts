import type { Change, Origin } from '../review/correction.ts';

/** A change that is on disk. */
export interface Saved {
  readonly kind: 'saved';
  /** The passage's revision now; the next save is based on it. */
  readonly revision: number;
  readonly gesture: string;
  /** UTC milliseconds. */
  readonly savedAt: number;
}

/** Nothing was to be changed. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly revision: number;
}

/** Somebody else changed the passage first. Both texts are here, and nothing was overwritten. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly passage: string;
  /** The revision to base the next save on. */
  readonly revision: number;
  /** What stands now. */
  readonly current: string;
  /** What could not be saved. */
  readonly yours: string;
  /** What stood when the editor began, or null if no such revision is known. */
  readonly base: string | null;
  /** Who made the change that came first, and when (UTC milliseconds). */
  readonly author: string;
  readonly at: number;
  /** True when somebody deleted the passage; `current` is then what it last said. */
  readonly deleted: boolean;
  /** The passage that a deleted one followed; null where it was the first, or was not deleted. */
  readonly after: string | null;
}

/** Somebody else changed the alignment first. */
export interface RowsConflict {
  readonly kind: 'rows-conflict';
  /** The revision to base the next change of the rows on. */
  readonly rowsRevision: number;
}

/** A gesture, as the button that takes it back describes it. */
export interface GestureSummary {
  readonly gesture: string;
  readonly origin: Origin;
  /** What kind of change it was. */
  readonly change: Change['kind'];
  readonly corrections: number;
  readonly author: string;
  readonly at: number;
}
