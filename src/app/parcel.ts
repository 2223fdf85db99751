import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

/**
 * Plain data on its way from a thread: a frame, and the long lists that belong into it, in pieces.
 * To take in a long text at one stroke would keep everybody else waiting.
 */
export type Parcel = readonly Uint8Array[];

interface Frame {
  /** What was sent, with its long lists empty. */
  readonly value: unknown;
  readonly lists: readonly { readonly path: Path; readonly pieces: number }[];
}

type Path = readonly string[];

// So many items are taken in within some milliseconds.
const itemsInPiece = 500;

/** Cuts plain data up. What stands twice in one piece is one thing there, as it was before. */
export function packed(value: unknown): Uint8Array[] {
  const long: { path: Path; items: readonly unknown[] }[] = [];
  const frame = emptied(value, [], (path, items) => long.push({ path, items }));
  const pieces = long.map(({ items }) =>
    Array.from({ length: Math.ceil(items.length / itemsInPiece) }, (_, index) =>
      serialize(items.slice(index * itemsInPiece, (index + 1) * itemsInPiece)),
    ),
  );
  const lists = long.map(({ path }, index) => ({ path, pieces: pieces[index]?.length ?? 0 }));
  return [serialize({ value: frame, lists } satisfies Frame), ...pieces.flat()];
}

/** Puts together what was cut up. Others are served between the pieces. */
export async function unpacked([first, ...pieces]: Parcel): Promise<unknown> {
  if (!first) throw new Error('There is nothing in the parcel.');
  const { value, lists }: Frame = deserialize(first);
  let next = 0;
  for (const { path, pieces: count } of lists) {
    const list = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], value);
    for (const piece of pieces.slice(next, next + count)) {
      (list as unknown[]).push(...deserialize(piece));
      await setImmediate();
    }
    next += count;
  }
  return value;
}

// The long lists of documents, bitexts and reports lie no deeper.
const deepest = 5;

/** A copy with empty lists in place of long ones, each of which is told with where it stands. */
function emptied(
  value: unknown,
  path: Path,
  onLong: (path: Path, items: readonly unknown[]) => void,
): unknown {
  const within = (one: unknown, step: string): unknown => emptied(one, [...path, step], onLong);
  if (Array.isArray(value) && value.length > itemsInPiece) {
    onLong(path, value);
    return [];
  }
  if (path.length === deepest || !isPlain(value)) return value;
  if (Array.isArray(value)) return value.map((one, index) => within(one, String(index)));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, key)]));
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);
