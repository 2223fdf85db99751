import type { Reader, Writer } from './roles.ts';
import type { GestureRow } from './schema.ts';

/**
 * A gesture, by the number of its first correction. It shares its root with all that undid and
 * redid it; `forward` tells what it is, and the latest of a root whether that now stands.
 */
export interface Gesture {
  readonly id: string;
  readonly article: string;
  readonly number: number;
  readonly root: string;
  readonly forward: boolean;
}

/** Adds a gesture; one that goes on is there already, and stays as it is. */
export async function addGesture(db: Writer, gesture: Gesture): Promise<void> {
  await db
    .insertInto('gestures')
    .values({ ...gesture, forward: gesture.forward ? 1 : 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Every gesture of an article, oldest first. */
export async function listGestures(db: Reader, article: string): Promise<Gesture[]> {
  const rows = await db
    .selectFrom('gestures')
    .selectAll()
    .where('article', '=', article)
    .orderBy('number')
    .orderBy('id')
    .execute();
  return rows.map(gestureOf);
}

/** The last gesture of an article, whatever it was. */
export async function lastGesture(db: Reader, article: string): Promise<Gesture | undefined> {
  const row = await db
    .selectFrom('gestures')
    .selectAll()
    .where('article', '=', article)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && gestureOf(row);
}

/** The last gesture that stands, which is what undo takes back. */
export async function lastStanding(db: Reader, article: string): Promise<Gesture | undefined> {
  const [last] = await recentGestures(db, article, true, 1);
  return last;
}

/** The last gesture that was undone, if nothing new was done since: what redo brings again. */
export async function lastUndone(db: Reader, article: string): Promise<Gesture | undefined> {
  const [undone] = await recentGestures(db, article, false, 1);
  if (!undone) return undefined;
  const newer = await db
    .selectFrom('gestures')
    .select('id')
    .where('article', '=', article)
    .where('number', '>', undone.number)
    .whereRef('id', '=', 'root')
    .limit(1)
    .executeTakeFirst();
  return newer ? undefined : undone;
}

/**
 * What has to be reversed to take a gesture back: itself, or what redid it last. Undefined when it
 * does not stand any more, or there is none such.
 */
export async function findStanding(
  db: Reader,
  article: string,
  id: string,
): Promise<Gesture | undefined> {
  const family = await db
    .selectFrom('gestures')
    .selectAll()
    .where('article', '=', article)
    .where('root', '=', (select) =>
      select.selectFrom('gestures as asked').select('asked.root').where('asked.id', '=', id),
    )
    .orderBy('number')
    .execute();
  const asked = family.find((gesture) => gesture.id === id);
  const latest = family.at(-1);
  return latest && latest.forward === asked?.forward ? gestureOf(latest) : undefined;
}

/** The gestures of an article that do not stand any more: undone, and not redone since. */
export async function listUndone(db: Reader, article: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('gestures')
    .selectAll()
    .where('article', '=', article)
    .orderBy('number')
    .execute();
  const stands = new Map(rows.map(({ root, forward }) => [root, forward === 1]));
  return new Set(
    rows.filter(({ root, forward }) => (forward === 1) !== stands.get(root)).map(({ id }) => id),
  );
}

/**
 * The last gestures that stand (`forward`), or that were undone, the newest first. A new source is
 * no edit of the translation: it is passed over.
 */
export async function recentGestures(
  db: Reader,
  article: string,
  forward: boolean,
  most: number,
): Promise<Gesture[]> {
  const rows = await db
    .selectFrom('gestures')
    .selectAll()
    .where('article', '=', article)
    .where('forward', '=', forward ? 1 : 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gestures as later')
            .select('later.id')
            .whereRef('later.root', '=', 'gestures.root')
            .whereRef('later.number', '>', 'gestures.number'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('corrections')
            .select('corrections.id')
            .whereRef('corrections.gesture', '=', 'gestures.id')
            .where('corrections.origin', '=', 'source-update'),
        ),
      ),
    )
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(gestureOf);
}

const gestureOf = (row: GestureRow): Gesture => ({ ...row, forward: row.forward === 1 });
