import type { ArticleChanges, ChangedPassage } from '../../review/live.ts';
import { element, find, say } from '../page.ts';
import type { Workbench } from '../workbench.ts';
import { drawConflicts, settleHere } from './conflict.ts';
import { listen } from './connection.ts';
import { drawPeople, showPeople } from './people.ts';
import { tellPresence } from './presence.ts';

/** Shows what others do to the article as they do it, and who is where. */
export function goLive(workbench: Workbench): void {
  const { events = '', presence = '', revision = '0' } = document.body.dataset;
  const client = nameOfPage();
  const changes = takeOver(workbench);
  listen(
    { url: events, client, since: Number(revision) },
    {
      open: () => void workbench.saveAll(),
      change: changes,
      people: (people) =>
        showPeople(
          people.filter((one) => one.client !== client),
          workbench,
        ),
      gone: showGone,
    },
  );
  tellPresence(presence, client, workbench);
  workbench.onConflict((conflict) => settleHere(conflict, workbench));
}

// A name that nobody else has; `randomUUID` is kept from pages without a certificate.
const nameOfPage = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('');

// What somebody types into a field is saved every second or so; findings need not come oftener.
const findingsAfter = 250;

/**
 * Takes changes of others over. A passage that holds unsaved text is let be until it is saved, or
 * is as it was before.
 */
function takeOver(workbench: Workbench): (changes: ArticleChanges) => void {
  const waiting = new Map<string, ChangedPassage>();
  let own = 0;
  let timer = 0;
  const apply = (): void => {
    const open = new Map(workbench.passages().map((passage) => [passage.id, passage]));
    for (const [id, change] of waiting) {
      const passage = open.get(id);
      if (passage?.dirty) continue;
      waiting.delete(id);
      if (!passage || isKnown(passage, change)) continue;
      workbench.applyRemote({ passage: id, ...change });
      if (change.revision > passage.revision) flash(id);
    }
  };
  workbench.onSaved(({ revision }) => {
    own = Math.max(own, revision);
    apply();
  });
  const settle = async (rows: boolean): Promise<void> => {
    if (rows) {
      await workbench.replaceRows();
      drawPeople(workbench);
    } else await workbench.refreshFindings();
    apply();
    drawConflicts(workbench);
  };
  let rowsChanged = false;
  return ({ revision, passages, rows }) => {
    // An article that was deleted and is told of again has come back.
    find('.notice.gone')?.remove();
    for (const change of passages) waiting.set(change.id, change);
    apply();
    rowsChanged ||= rows;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // What this page saved itself, it has asked for itself.
      const isOwn = passages.length > 0 && revision <= own;
      if (rowsChanged || !isOwn) void settle(rowsChanged);
      rowsChanged = false;
    }, findingsAfter);
  };
}

const isKnown = (
  passage: { readonly revision: number; readonly confirmed: boolean },
  change: ChangedPassage,
): boolean =>
  change.revision < passage.revision ||
  (change.revision === passage.revision && change.confirmed === passage.confirmed);

function flash(passage: string): void {
  const shown = find(`#p-${CSS.escape(passage)}`)?.closest('.row');
  shown?.classList.add('changed-elsewhere');
  window.setTimeout(() => shown?.classList.remove('changed-elsewhere'), 1_600);
}

function showGone(): void {
  const place = find('.notice-place');
  if (!place) return;
  const notice = element('div', '', { class: 'notice warning gone' });
  notice.append(element('p', say('articleGone')));
  place.replaceChildren(notice);
}
