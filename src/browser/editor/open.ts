import { closeHistory } from 'prosemirror-history';
import { marksThrough } from '../../review/marks.ts';
import { splicesBetween } from '../../review/splices.ts';
import { find } from '../page.ts';
import { announce } from '../status.ts';
import type { OpenPassage, Workbench } from '../workbench.ts';
import { withCodes } from './codes.ts';
import { endConflict, showConflictsWith } from './conflicts.ts';
import { goTo } from './going.ts';
import { resumeKept } from './kept.ts';
import { liftEditor, replaceRows } from './lift.ts';
import { startLights } from './lights.ts';
import { startMinimap } from './minimap.ts';
import { passagesIn } from './places.ts';
import { followCaret, onCaret } from './positions.ts';
import { refresh, takeText } from './refresh.ts';
import { takeRequests } from './requests.ts';
import { passageElement } from './rows.ts';
import {
  gestureMeta,
  isWaiting,
  onSaved,
  onWaiting,
  resend,
  saveAll,
  saveLeaving,
  waitingPassages,
} from './saving.ts';
import { passageNode, wordingOf } from './schema.ts';
import { current, passageNow } from './session.ts';
import { adoptChosen } from './stepping.ts';

/** Opens the editor in the page, and gives what panels and live updates may ask of it. */
export async function openWorkbench(): Promise<Workbench | null> {
  const root = find('.rows[role="group"]');
  if (!root || document.body.dataset.content === undefined) return null;
  await liftEditor(root);
  onSaved(() => void refresh());
  onWaiting(showUnsaved);
  followCaret();
  startLights();
  takeRequests();
  startMinimap();
  adoptChosen();
  window.addEventListener('pagehide', saveLeaving);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void saveAll();
  });
  window.addEventListener('online', () => void saveAll());
  await resumeKept();
  document.body.dataset.ready = 'yes';
  performance.mark('ready');
  return workbench;
}

const workbench: Workbench = {
  article: document.body.dataset.article ?? '',
  passages: () =>
    [...passagesIn(current().view.state.doc).values()].flatMap(({ id, node }): OpenPassage[] => {
      const standing = current().standings.get(id);
      if (!standing) return [];
      const { label, revision, confirmed } = standing;
      const wording = withCodes(id, wordingOf(node));
      return [{ id, label, revision, confirmed, dirty: isWaiting(id), ...wording }];
    }),
  goTo,
  onCaret,
  onSaved,
  onConflict: showConflictsWith,
  settle: ({ passage, text, marks, revision }) => {
    const place = passageNow(passage);
    const standing = current().standings.get(passage);
    endConflict(passage);
    if (!place || !standing) return;
    standing.revision = revision;
    const { view } = current();
    const { tr } = view.state;
    const before = wordingOf(place.node);
    const carried = marks ?? marksThrough(before.marks, splicesBetween(before.text, text));
    const { content } = passageNode(passage, { text, marks: carried });
    if (content.eq(place.node.content)) return resend(passage, revision);
    tr.replaceWith(place.pos + 1, place.pos + place.node.nodeSize - 1, content);
    view.dispatch(closeHistory(tr).setMeta(gestureMeta, { origin: 'typed' }));
  },
  applyRemote: (change) => {
    if (isWaiting(change.passage)) return;
    if (change.revision > (current().standings.get(change.passage)?.revision ?? -1))
      takeText(change);
  },
  replaceRows,
  refreshFindings: refresh,
  saveAll,
  say: announce,
};

let unsaved = new Set<string>();

function showUnsaved(): void {
  const now = waitingPassages();
  for (const id of unsaved) if (!now.has(id)) passageElement(id)?.classList.remove('unsaved');
  for (const id of now) if (!unsaved.has(id)) passageElement(id)?.classList.add('unsaved');
  unsaved = now;
}
