import { decode } from '../formats/encoding/decode.ts';
import { documentOfPassages } from '../review/edition.ts';
import { withIndices } from '../review/standing.ts';
import { type ArticleRecord, addArticle, findArticle } from '../store/articles.ts';
import { addCorrection } from '../store/corrections.ts';
import { addDismissal, endDismissal, hasDismissal } from '../store/dismissals.ts';
import { addDocument } from '../store/documents.ts';
import { addEvent } from '../store/events.ts';
import { addGesture } from '../store/gestures.ts';
import { addOriginal } from '../store/originals.ts';
import { addPassages } from '../store/passages.ts';
import type { Writer } from '../store/roles.ts';
import { keepSnapshot } from '../store/snapshots.ts';
import { addVisits } from '../store/visits.ts';
import { LekturaError } from '../text/error.ts';
import type { App } from './context.ts';
import { newId } from './ids.ts';
import { freeId } from './import-article.ts';
import { type KeptRecord, keptRecord } from './kept-record.ts';
import { chosenFor, readWishes, remember, snapshotOf } from './report.ts';

/** What came of restoring an article. */
export interface Restored {
  readonly article: string;
  readonly title: string;
  /** Whether an article of that id was there already, so that this is another one beside it. */
  readonly copied: boolean;
}

/**
 * Takes in an article as a JSON export holds it, with its whole history: the same id, the same
 * corrections by the same people at the same times. Exported again it gives the same file, but for
 * the time of the export. Where its id is taken, it comes in as a copy under ids of its own.
 *
 * @param text the export, decoded
 * @throws LekturaError `bad-input` or `too-large`, in a sentence
 */
export async function restoreArticle(app: App, text: string): Promise<Restored> {
  const exported = keptRecord(text);
  const { standing, machine, documents } = exported;
  const { sourceLanguage, targetLanguage, sourceVersion } = exported.article;
  const source = documents.find(
    ({ side, version }) => side === 'source' && version === sourceVersion,
  )?.document;
  const choice = await app.store.read(async (db) =>
    chosenFor(app, await readWishes(app, db), sourceLanguage, targetLanguage),
  );
  const assessment = await app.assess(app, {
    source:
      source && standing.source && sourceLanguage !== null
        ? { ...documentOfPassages(source, standing.source), language: sourceLanguage }
        : null,
    target: { ...documentOfPassages(machine, standing.target), language: targetLanguage },
    rows: withIndices(standing).rows,
    choice,
  });
  return app.store.write(async (db) => {
    const copied = (await findArticle(db, exported.article.id)) !== undefined;
    const kept = copied ? withNewIds(exported, await freeId(db)) : exported;
    const record: ArticleRecord = { ...kept.article, deletedAt: null };
    await write(db, record, kept);
    await keepSnapshot(db, snapshotOf(app, record, choice, assessment));
    remember(app, record, choice, Promise.resolve(assessment));
    return { article: record.id, title: record.title, copied };
  });
}

/** The same for the bytes of a file. */
export async function restoreFile(app: App, bytes: Uint8Array): Promise<Restored> {
  const decoded = decode(bytes);
  if ('refused' in decoded) throw new LekturaError('bad-input', decoded.refused);
  return restoreArticle(app, decoded.text.replace(/^\ufeff/, ''));
}

async function write(db: Writer, record: ArticleRecord, kept: KeptRecord): Promise<void> {
  const article = record.id;
  await addArticle(db, record);
  for (const { side, version, document, addedAt } of kept.documents) {
    await addDocument(db, { article, side, version }, document, addedAt);
  }
  for (const original of kept.originals) await addOriginal(db, article, original);
  await addPassages(db, article, [...(kept.standing.source ?? []), ...kept.standing.target]);
  for (const gesture of kept.gestures) await addGesture(db, gesture);
  for (const correction of kept.corrections) await addCorrection(db, correction);
  for (const dismissal of kept.dismissals) {
    // One that holds everywhere may be there already; it was made in some other article.
    if (!(await hasDismissal(db, dismissal.id))) await addDismissal(db, { ...dismissal, article });
  }
  for (const { restoredBy, restoredAt, ...dismissal } of kept.takenBack) {
    await addDismissal(db, dismissal);
    await endDismissal(db, dismissal.id, restoredBy, restoredAt);
  }
  for (const event of kept.events) await addEvent(db, event);
  for (const visits of kept.visits) await addVisits(db, visits);
}

/** The same record under ids that nothing else has, wherever they are spoken of. */
function withNewIds(record: KeptRecord, article: string): KeptRecord {
  const own = record.dismissals.filter(({ scope }) => scope !== 'always');
  const named = [record.gestures, record.corrections, own, record.takenBack, record.events].flat();
  const renamed = new Map(named.map(({ id }) => [id, newId()]));
  renamed.set(record.article.id, article);
  const { gestures, corrections, dismissals, takenBack, events, visits } = record;
  const spoken = { gestures, corrections, dismissals, takenBack, events, visits };
  return {
    ...record,
    ...(replaced(spoken, renamed) as typeof spoken),
    article: { ...record.article, id: article },
  };
}

// Where ids stand; a text that happens to look like one stays as it is.
const namesIds = new Set(['id', 'article', 'gesture', 'root', 'undoes', 'dismissal', 'detail']);

function replaced(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, renamed));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && namesIds.has(key)
        ? (renamed.get(one) ?? one)
        : replaced(one, renamed),
    ]),
  );
}
