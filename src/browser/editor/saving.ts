import { undoDepth } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { GestureRequest } from '../../review/content.ts';
import { clock, say } from '../page.ts';
import { showStatus } from '../status.ts';
import type { SavedPassages, TextConflict } from '../workbench.ts';
import { withCodes } from './codes.ts';
import { holdConflict, isInConflict, keptConflicts } from './conflicts.ts';
import { momentBefore, momentOf } from './log.ts';
import { type Answered, createOutbox, type Edit, type Job, type Outbox } from './outbox.ts';
import { changedPassages, type PassagePlace, passagesIn } from './places.ts';
import { postGesture } from './post.ts';
import { wordingOf } from './schema.ts';
import { current } from './session.ts';
import { type KeptJob, keepJobs } from './shelf.ts';

/** What a transaction says of the gesture it is; typing says nothing. */
export interface GestureMeta {
  readonly origin: GestureRequest['origin'];
  readonly check?: string | null;
  readonly issue?: string | null;
}

export const gestureMeta = 'gesture';

const { article = '' } = document.body.dataset;
// Long enough that a fluent typist is not interrupted, short enough that little hangs in the air.
const pause = 600;
const firstRetry = 1_000;
const longestRetry = 15_000;
const keepingPause = 80;

let sendTimer = 0;
let keepTimer = 0;
let retry = firstRetry;
let stroke = 0;
let isTyping = false;

const savedListeners: ((saved: SavedPassages) => void)[] = [];
const waitingListeners: (() => void)[] = [];

/** Calls with what the server has acknowledged. */
export const onSaved = (listener: (saved: SavedPassages) => void): void => {
  savedListeners.push(listener);
};

/** Calls whenever passages begin or cease to wait. */
export const onWaiting = (listener: () => void): void => {
  waitingListeners.push(listener);
};

const outbox: Outbox = createOutbox({
  send: async (request, leaving) => {
    showStatus(say('saving'), 'waiting');
    return postGesture(request, leaving, (conflict) => meetConflict(conflict));
  },
  changed: () => {
    clearTimeout(keepTimer);
    keepTimer = window.setTimeout(keepWaiting, keepingPause);
    for (const listener of waitingListeners) listener();
  },
  done: acknowledge,
  failed: (outcome) => {
    if (outcome.kind === 'unreachable') showWaiting();
    else showStatus(say('refused', { reason: outcome.reason }), 'trouble');
    if (outcome.kind === 'refused' && !outcome.again) return;
    sendSoon(retry);
    retry = Math.min(retry * 2, longestRetry);
  },
});

/** True while a passage holds text that the server has not acknowledged. */
export const isWaiting = (passage: string): boolean =>
  outbox.waiting(passage) !== null || isInConflict(passage);

/** The passages that hold unsaved text. */
export const waitingPassages = (): Set<string> =>
  new Set([...outbox.jobs(), ...keptConflicts()].flatMap(({ edits }) => [...edits.keys()]));

/** Sends everything that waits. Resolves to true when nothing waits any more. */
export async function saveAll(): Promise<boolean> {
  clearTimeout(sendTimer);
  return outbox.send();
}

/** Sends what waits while the page is being left; what does not get through waits on the shelf. */
export function saveLeaving(): void {
  clearTimeout(keepTimer);
  keepWaiting();
  if (outbox.jobs().length > 0) void outbox.send(true);
}

/**
 * Takes note of what a transaction of this editor did to passages, and saves it after a pause; at
 * once if it is more than typing. It has to be in the log already.
 */
export function noteEdits(transaction: Transaction, before: EditorState, after: EditorState): void {
  const meta: GestureMeta | undefined = transaction.getMeta(gestureMeta);
  const isNewStep = undoDepth(after) !== undoDepth(before);
  if (meta !== undefined || !isTyping || isNewStep) stroke += 1;
  isTyping = meta === undefined;
  const changed = changedPassages(before.doc, after.doc);
  const places = passagesIn(before.doc);
  for (const { id } of changed) {
    const standing = current().standings.get(id);
    const former = places.get(id);
    if (!standing || !former || isWaiting(id)) continue;
    standing.acknowledged = momentBefore(former, transaction.mapping.maps.length);
  }
  addJob({ origin: 'typed', ...meta }, changed);
  if (meta === undefined) sendSoon(pause);
  else void saveAll();
}

function addJob(
  { origin, check = null, issue = null }: GestureMeta,
  places: readonly PassagePlace[],
): void {
  const edits: Job['edits'] = new Map(places.map((place) => [place.id, editOf(place)]));
  const held = places.filter(({ id }) => isInConflict(id));
  for (const { id } of held) holdConflict(id, edits.get(id) ?? null);
  const sent = new Map([...edits].filter(([id]) => !isInConflict(id)));
  if (sent.size === 0) return;
  outbox.add({ origin, check, issue, stroke: String(stroke), edits: sent });
  if (origin === 'typed') showStatus(say('unsaved'), 'waiting');
}

function editOf(place: PassagePlace): Edit {
  const { id, node } = place;
  return {
    passage: id,
    revision: current().standings.get(id)?.revision ?? 0,
    ...withCodes(id, wordingOf(node)),
    moment: momentOf(place),
  };
}

/** Puts edits that stand in the text into the outbox, over the revision they were made over. */
export function resend(id: string, revision: number): void {
  const place = passagesIn(current().view.state.doc).get(id);
  const standing = current().standings.get(id);
  if (!place || !standing) return;
  standing.revision = revision;
  stroke += 1;
  isTyping = false;
  addJob({ origin: 'typed' }, [place]);
  void saveAll();
}

/** Sends edits of passages that are not in the text any more: the server says what became of them. */
export function sendKept({ edits, ...job }: KeptJob): void {
  stroke += 1;
  const all = new Map(edits.map((edit) => [edit.passage, { ...edit, moment: null }]));
  outbox.add({ ...job, stroke: String(stroke), edits: all });
  void saveAll();
}

function acknowledge(job: Job, { revisions, savedAt, revision }: Answered): void {
  retry = firstRetry;
  for (const [id, edit] of job.edits) {
    const standing = current().standings.get(id);
    const now = revisions.get(id);
    if (!standing || now === undefined) continue;
    standing.revision = now;
    standing.acknowledged = isWaiting(id) ? edit.moment : null;
  }
  if (keptConflicts().length === 0) showStatus(say('saved', { time: clock(savedAt) }), 'good');
  const passages = [...revisions.keys()];
  for (const listener of savedListeners) listener({ passages, revision });
}

function meetConflict(conflict: TextConflict): void {
  const edit = outbox.waiting(conflict.passage);
  outbox.forget(conflict.passage);
  holdConflict(conflict.passage, edit, conflict);
}

function sendSoon(milliseconds: number): void {
  clearTimeout(sendTimer);
  sendTimer = window.setTimeout(() => void saveAll(), milliseconds);
}

function showWaiting(): void {
  const count = waitingPassages().size;
  const words = count === 1 ? 'waitingOne' : 'waitingMany';
  showStatus(say(words, { count: String(count) }), 'trouble');
}

/** Makes the shelf hold what waits in this page, and nothing else of it. */
export function keepWaiting(): void {
  const jobs = [...keptConflicts(), ...outbox.jobs()].filter(({ edits }) => edits.size > 0);
  void keepJobs(
    article,
    jobs.map(({ origin, check, issue, edits }) => ({
      origin,
      check,
      issue,
      edits: [...edits.values()].map(({ moment: _, ...edit }) => edit),
    })),
  );
}
