import { quoted } from '../quoted.ts';

/** A file inside an archive, as the archive's directory declares it; sizes are bytes. */
export interface Entry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

export type Directory = { readonly entries: readonly Entry[] } | { readonly refused: string };

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

// The layout is that of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/** The directory of a ZIP archive, with whatever makes it unfit to be read said in a sentence. */
export function directoryOf(bytes: Uint8Array, mostEntries: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return { refused: broken };
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) {
    return { refused: `The archive holds more than ${mostEntries} files, so it was not read.` };
  }
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const read = entryAt(view, bytes, at);
    if ('refused' in read) return read;
    const { entry, next } = read;
    if (climbs(entry.name) || names.has(entry.name)) return { refused: strangeName(entry.name) };
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  return overlap(entries) ? { refused: broken } : { entries };
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

type Read = { readonly entry: Entry; readonly next: number } | { readonly refused: string };

function entryAt(view: DataView, bytes: Uint8Array, at: number): Read {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) {
    return { refused: broken };
  }
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (view.getUint16(at + 8, true) & 1) {
    return {
      refused: 'The archive is protected by a password. Take the password away and try again.',
    };
  }
  const method = methodOf(view.getUint16(at + 10, true));
  if (method === null) {
    return {
      refused: `“${quoted(name)}” inside the archive is packed in a way that is not read here. Save the document again and try once more.`,
    };
  }
  const packedSize = view.getUint32(at + 20, true);
  const start = dataAt(view, view.getUint32(at + 42, true));
  if (start === null || start + packedSize > view.byteLength) return { refused: broken };
  return { entry: { name, method, packedSize, size: view.getUint32(at + 24, true), start }, next };
}

const methodOf = (number: number): Entry['method'] | null =>
  number === 0 ? 'stored' : number === 8 ? 'deflated' : null;

function dataAt(view: DataView, local: number): number | null {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return null;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

const climbs = (name: string): boolean =>
  name.startsWith('/') ||
  name.includes('\\') ||
  name.includes('\0') ||
  /^[a-z]:/i.test(name) ||
  name.split('/').includes('..');

// Files that share their bytes are how a small archive unpacks to a huge one.
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  return inOrder.some(
    ({ start, packedSize }, index) => start + packedSize > (inOrder[index + 1]?.start ?? Infinity),
  );
}

const broken = 'The archive is damaged or was cut off. Save the document again and try once more.';

const strangeName = (name: string): string =>
  `The archive holds a file with a name that no program gives (“${quoted(name)}”), so it was not read.`;
