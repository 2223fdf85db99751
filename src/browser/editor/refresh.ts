import type { Side } from '../../text/bitext.ts';
import type { RemoteChange } from '../workbench.ts';
import { setCodes } from './codes.ts';
import { fetchContent, type Told } from './content.ts';
import { drawMarks } from './drawing.ts';
import { remote } from './editor.ts';
import { showConfirmed } from './gutters.ts';
import { replaceRows } from './lift.ts';
import { relight } from './lights.ts';
import { passagesIn } from './places.ts';
import { takeRegions } from './regions.ts';
import { passageElement } from './rows.ts';
import { isWaiting } from './saving.ts';
import { passageNode } from './schema.ts';
import { readSelection } from './selection.ts';
import { current } from './session.ts';
import { drawChosen } from './stepping.ts';

const listeners: (() => void)[] = [];

/** Calls after what the server told was taken over. */
export const onTold = (listener: () => void): void => {
  listeners.push(listener);
};

let underWay: Promise<void> | null = null;
let again = false;

/** Fetches what the server says now and takes it over; calls that come meanwhile share one more. */
export function refresh(): Promise<void> {
  again = underWay !== null;
  underWay ??= fetchAndTake().finally(() => {
    underWay = null;
    if (again) void refresh();
  });
  return underWay;
}

async function fetchAndTake(): Promise<void> {
  const told = await fetchContent(current().told);
  if (!told) return;
  if (isOtherArticle(told)) await replaceRows();
  else take(told);
}

/** Whether passages came, went, or lie in other rows. */
function isOtherArticle(told: Told): boolean {
  const before = current().told;
  const isOther = (side: Side): boolean =>
    told[side].length !== before[side].length ||
    told[side].some((passage, index) => {
      const former = before[side][index];
      return passage !== former && (passage.id !== former?.id || passage.row !== former.row);
    });
  return told.rowsRevision !== before.rowsRevision || isOther('source') || isOther('target');
}

/** Takes over what the server told: texts, marks of both sides, and what is printed around. */
export function take(told: Told, isFirst = false): void {
  const session = current();
  const before = session.told;
  session.told = told;
  const isPrinted = isFirst && document.body.dataset.revision === String(told.revision);
  for (const [index, passage] of told.target.entries()) {
    const { id, kind, label, row, confirmed, revision } = passage;
    const known = session.standings.get(id);
    if (!known) {
      session.standings.set(id, { id, label, row, confirmed, revision, acknowledged: null });
      if (!isPrinted) showConfirmed(id, label, confirmed);
      continue;
    }
    if (known.confirmed !== confirmed || known.label !== label) showConfirmed(id, label, confirmed);
    Object.assign(known, { label, row, confirmed });
    if (passage !== before.target[index]) showKind(id, kind);
    if (revision > known.revision && !isWaiting(id)) takeText({ passage: id, ...passage });
  }
  drawMarks(told);
  takeRegions(told.regions, isPrinted);
  drawChosen();
  relight();
  for (const listener of listeners) listener();
}

function showKind(id: string, kind: string): void {
  const text = passageElement(id)?.querySelector('.text');
  const classes = `text ${kind}`;
  if (text && text.className !== classes) text.className = classes;
}

/** Takes over a text of the server as the smallest change; undo does not take it back. */
export function takeText({
  passage: id,
  text,
  marks,
  revision,
}: Omit<RemoteChange, 'confirmed'>): void {
  const { view, standings } = current();
  const place = passagesIn(view.state.doc).get(id);
  const standing = standings.get(id);
  if (!place || !standing) return;
  readSelection(view);
  standing.revision = revision;
  const node = passageNode(id, { text, marks });
  const { tr } = view.state;
  const start = place.node.content.findDiffStart(node.content);
  const end = place.node.content.findDiffEnd(node.content);
  if (start !== null && end) {
    // Where text repeats, the end may lie before the start: both texts are cut by the same length.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replace(
      place.pos + 1 + start,
      place.pos + 1 + end.a + overlap,
      node.slice(start, end.b + overlap),
    );
  }
  tr.setMeta(remote, true).setMeta('addToHistory', false);
  view.dispatch(tr.setMeta(...setCodes(new Map([[id, marks]]))));
}
