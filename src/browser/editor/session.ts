import type { EditorView } from 'prosemirror-view';
import type { Side } from '../../text/bitext.ts';
import type { Told } from './content.ts';
import { type Moment, stretchNow } from './log.ts';
import { type PassagePlace, passagesIn } from './places.ts';

/** What is known of a passage of the translation beside its text. */
export interface Standing {
  readonly id: string;
  label: string;
  row: number;
  confirmed: boolean;
  /** The revision that the server acknowledged last. */
  revision: number;
  /** The passage as it stood with that revision, while the text has gone on since. */
  acknowledged: Moment | null;
}

interface Session {
  readonly view: EditorView;
  told: Told;
  /** The moment of each passage of the translation that the told offsets speak of. */
  bases: ReadonlyMap<string, Moment>;
  readonly standings: Map<string, Standing>;
}

let session: Session | null = null;

/** Opens the session of this page, or begins it anew with other rows. */
export function openSession(view: EditorView, told: Told): void {
  session = { view, told, bases: new Map(), standings: new Map() };
}

export const isOpen = (): boolean => session !== null;

/** The session of this page. @throws Error before it was opened */
export function current(): Session {
  if (!session) throw new Error('The editor is not open yet.');
  return session;
}

/** The passage of an id as it stands in the text, or null where the text has none such. */
export const passageNow = (id: string): PassagePlace | null =>
  passagesIn(current().view.state.doc).get(id) ?? null;

/** A place the server told of, in positions of the translation as it now stands. */
export function targetPlace(
  index: number,
  start: number,
  end: number,
): { from: number; to: number } | null {
  const { told, bases } = current();
  const base = bases.get(told.target[index]?.id ?? '');
  return base ? stretchNow(base, start, end) : null;
}

/** The index of a passage by its id. */
export const indexOf = (side: Side, id: string): number =>
  current().told[side].findIndex((passage) => passage.id === id);
