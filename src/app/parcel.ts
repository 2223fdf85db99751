import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

/**
 * Plain data on its way between threads: a frame, and the long lists that belong into it, in pieces.
 * To send a long text or take it in at one stroke would keep everybody else waiting.
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

/**
 * Cuts plain data up, which nobody may change meanwhile. What stands twice in one piece is one
 * thing there, as it was before.
 */
export async function packed(value: unknown): Promise<Parcel> {
  const long: { path: Path; items: readonly unknown[] }[] = [];
  const frame = emptied(value, [], (path, items) => long.push({ path, items }));
  const pieces: Uint8Array[] = [];
  for (const { items } of long) {
    for (let start = 0; start < items.length; start += itemsInPiece) {
      pieces.push(serialize(items.slice(start, start + itemsInPiece)));
      await setImmediate();
    }
  }
  const lists = long.map(({ path, items }) => ({
    path,
    pieces: Math.ceil(items.length / itemsInPiece),
  }));
  return [serialize({ value: frame, lists } satisfies Frame), ...pieces];
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
