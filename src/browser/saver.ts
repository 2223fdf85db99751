import { clock, element, say } from './page.ts';
import { reasonOf, send } from './request.ts';
import { showStatus } from './status.ts';

/** Saves the text of one passage: one request at a time, each based on the last acknowledged. */
export interface Saver {
  change(text: string): void;
  saveSoon(milliseconds: number): void;
  /** Saves now; `leaving` lets the request outlive the page. */
  save(leaving?: boolean): Promise<void>;
  isWaiting(): boolean;
  revision(): number;
}

interface SaverOptions {
  readonly url: string;
  /** The revision the text was written over. */
  readonly revision: number;
  /** The gesture that the next save goes on with, so that one undo takes both back. */
  readonly continues: () => string | null;
  /** Called on each acknowledgement; `isDone` when no newer text waits. */
  readonly saved: (revision: number, isDone: boolean, gesture: string | null) => void;
}

const firstRetry = 1_000;
const longestRetry = 15_000;

/** Time is in milliseconds. A text that was refused waits until it is changed or sent again. */
export function createSaver({ url, revision, continues, saved }: SaverOptions): Saver {
  let base = revision;
  let waiting: string | null = null;
  let underWay: Promise<void> | null = null;
  let timer = 0;
  let retry = firstRetry;
  let inConflict = false;

  const saveSoon = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), milliseconds);
  };

  const sendWaiting = async (leaving: boolean): Promise<void> => {
    const text = waiting;
    if (text === null) return;
    showStatus(say('saving'), 'waiting');
    const fields = { text, revision: String(base), continues: continues() ?? '' };
    const answer = await send(url, fields, leaving);
    if (answer.kind === 'unreachable') {
      showStatus(say('offline'), 'trouble');
      saveSoon(retry);
      retry = Math.min(retry * 2, longestRetry);
      return;
    }
    retry = firstRetry;
    if (answer.status === 409) {
      inConflict = true;
      const compare = (): void => compareTexts(url, text, base);
      showStatus(say('conflict'), 'trouble', { label: say('compare'), run: compare });
      return;
    }
    if (answer.status !== 200) {
      showStatus(say('refused', { reason: reasonOf(answer.body) }), 'trouble');
      if (answer.status >= 500) saveSoon(longestRetry);
      return;
    }
    base = Number(answer.body.revision);
    if (waiting === text) waiting = null;
    const at = Number(answer.body.savedAt ?? Date.now());
    showStatus(say('saved', { time: clock(at) }), 'good');
    const { gesture } = answer.body;
    saved(base, waiting === null, typeof gesture === 'string' ? gesture : null);
  };

  const save = async (leaving = false): Promise<void> => {
    clearTimeout(timer);
    while (underWay) await underWay;
    if (waiting === null || inConflict) return;
    underWay = sendWaiting(leaving);
    await underWay;
    underWay = null;
  };

  return {
    change: (text) => {
      waiting = text;
    },
    saveSoon,
    save,
    isWaiting: () => waiting !== null,
    revision: () => base,
  };
}

// Sends the text as a form, so that the server shows both texts on a page of their own.
function compareTexts(url: string, text: string, revision: number): void {
  const form = element('form', '', { method: 'post', action: url });
  for (const [name, value] of Object.entries({ text, revision: String(revision) })) {
    const field = element('textarea', '', { name });
    field.value = value;
    form.append(field);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}
