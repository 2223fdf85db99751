import type { Check } from '../engine/check.ts';
import type { CheckSetting } from '../engine/choice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Store } from '../store/open.ts';
import type { Memo } from '../text/memo.ts';
import type { Assessment, Step, Task } from './assess.ts';
import type { readFile } from './read-file.ts';
import type { writeEdition } from './write-edition.ts';

/** What checking needs: enough for what keeps nothing. */
export interface Checking {
  readonly lexicon: Lexicon;
  readonly checks: readonly Check[];
  /** What is set of the checks before anybody sets anything. */
  readonly defaults: readonly CheckSetting[];
  /** UTC milliseconds. */
  readonly clock: () => number;
  /** What has been found out about texts, shared by all articles. */
  readonly memo: Memo;
}

/** What every use case is handed by a front door. */
export interface App extends Checking {
  readonly store: Store;
  /**
   * Aligns and checks a text: here, or where nobody else waits for it.
   *
   * @param onStep told how far it has come, where somebody wants to know
   */
  readonly assess: (
    checking: Checking,
    task: Task,
    onStep?: (step: Step) => void,
  ) => Promise<Assessment>;
  /** Reads a file: here, or where nobody else waits for it. */
  readonly readFile: typeof readFile;
  /** Writes an article: here, or where nobody else waits for it. */
  readonly writeEdition: typeof writeEdition;
}

/** Who is at work: a display name that nobody has verified. */
export interface Editor {
  readonly name: string;
}
