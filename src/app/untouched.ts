import { untouchedShare } from '../review/share.ts';
import { findDocument } from '../store/documents.ts';
import type { Reader } from '../store/roles.ts';
import { isFurniture } from '../text/passage.ts';
import type { Loaded } from './load.ts';

/** The share of the machine's words that stand unmodified, 0 to 1; deleted passages count. */
export async function untouchedIn(db: Reader, { record, standing }: Loaded): Promise<number> {
  const machine = await findDocument(db, record.id, 'target', 1);
  const kept = new Set(standing.target.map(({ machineIndex }) => machineIndex));
  const removed = (machine?.passages ?? []).filter(
    (passage, index) => !kept.has(index) && !isFurniture(passage),
  );
  return untouchedShare(
    standing.target,
    removed.map(({ text }) => text),
  );
}
