import type { GestureRequest, PassageEdit } from '../../review/content.ts';
import type { Moment } from './log.ts';

/** What an editor made of a passage, on its way to the server. */
export interface Edit extends PassageEdit {
  /** The passage as it stood with this text; null for one that another visit left behind. */
  readonly moment: Moment | null;
}

/** Edits made at one stroke. */
export interface Job extends Omit<GestureRequest, 'edits' | 'continues'> {
  /** Jobs of one stroke are one gesture of the history. */
  readonly stroke: string;
  readonly edits: ReadonlyMap<string, Edit>;
}

/** What the server made of a job: the passages it saved, with their new revisions. */
export interface Answered {
  readonly kind: 'answered';
  readonly revisions: ReadonlyMap<string, number>;
  readonly gesture: string | null;
  /** UTC milliseconds. */
  readonly savedAt: number;
  /** The article's revision after it. */
  readonly revision: number;
}

/** How the sending of a job ended. */
export type Outcome =
  | Answered
  | { readonly kind: 'unreachable' }
  /** The server cannot take it now; it says why. */
  | { readonly kind: 'refused'; readonly reason: string; readonly again: boolean };

export interface OutboxOptions {
  readonly send: (request: GestureRequest, leaving: boolean) => Promise<Outcome>;
  /** Called whenever what waits has changed. */
  readonly changed: () => void;
  /** Called after each job the server has answered. */
  readonly done: (job: Job, outcome: Answered) => void;
  readonly failed: (outcome: Exclude<Outcome, Answered>) => void;
}

/** Jobs that wait for the server, one after another: one request at a time. */
export interface Outbox {
  readonly add: (job: Job) => void;
  /** Sends all that waits; resolves to true when nothing waits any more. */
  readonly send: (leaving?: boolean) => Promise<boolean>;
  readonly jobs: () => readonly Job[];
  /** The edit of a passage that was added last and waits, or is on its way. */
  readonly waiting: (passage: string) => Edit | null;
  /** Takes a passage out of all that waits. */
  readonly forget: (passage: string) => void;
}

export function createOutbox({ send: post, changed, done, failed }: OutboxOptions): Outbox {
  let jobs: Job[] = [];
  let sending: Promise<boolean> | null = null;
  let isFirstOnItsWay = false;
  const gestures = new Map<string, string>();

  const add = (job: Job): void => {
    const last = jobs.at(-1);
    const mayGrow =
      last?.stroke === job.stroke &&
      last.origin === job.origin &&
      !(isFirstOnItsWay && jobs.length === 1);
    if (last && mayGrow) {
      // Typing goes on before it was sent: its first edit says what it was made over.
      const edits = new Map(last.edits);
      for (const [passage, edit] of job.edits) {
        edits.set(passage, { ...edit, revision: edits.get(passage)?.revision ?? edit.revision });
      }
      jobs[jobs.length - 1] = { ...last, edits };
    } else jobs.push(job);
    changed();
  };

  const answered = (job: Job, outcome: Answered): void => {
    jobs.shift();
    if (outcome.gesture !== null) gestures.set(job.stroke, outcome.gesture);
    jobs = jobs.map((later) => ({
      ...later,
      edits: new Map(
        [...later.edits].map(([passage, edit]) => [
          passage,
          { ...edit, revision: outcome.revisions.get(passage) ?? edit.revision },
        ]),
      ),
    }));
    done(job, outcome);
    changed();
  };

  const sendAll = async (leaving: boolean): Promise<boolean> => {
    for (let job = jobs[0]; job; job = jobs[0]) {
      if (job.edits.size === 0) {
        jobs.shift();
        continue;
      }
      isFirstOnItsWay = true;
      const { stroke, edits, ...rest } = job;
      const request = {
        ...rest,
        continues: gestures.get(stroke) ?? null,
        edits: [...edits.values()].map(({ moment: _, ...edit }) => edit),
      };
      const outcome = await post(request, leaving);
      isFirstOnItsWay = false;
      if (outcome.kind !== 'answered') {
        failed(outcome);
        return false;
      }
      answered(job, outcome);
    }
    return true;
  };

  const send = async (leaving = false): Promise<boolean> => {
    // What came in meanwhile goes with the run that is under way.
    sending ??= sendAll(leaving).finally(() => {
      sending = null;
    });
    return sending;
  };

  return {
    add,
    send,
    jobs: () => jobs,
    waiting: (passage) =>
      jobs.findLast(({ edits }) => edits.has(passage))?.edits.get(passage) ?? null,
    forget: (passage) => {
      jobs = jobs.map((job, index) => {
        if (isFirstOnItsWay && index === 0) return job;
        const edits = new Map(job.edits);
        edits.delete(passage);
        return { ...job, edits };
      });
      changed();
    },
  };
}
