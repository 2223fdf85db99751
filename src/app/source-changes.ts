import type { Standing } from '../review/standing.ts';
import { formerOf } from '../review/versions.ts';
import { listCorrections } from '../store/corrections.ts';
import { listDocuments } from '../store/documents.ts';
import type { Reader } from '../store/roles.ts';
import type { App } from './context.ts';
import { type Loaded, loadArticle } from './load.ts';

/**
 * What each changed passage of the source said, by its id, before the versions of the source that
 * nobody has confirmed its translation against; null for a passage that is new since then.
 */
export type SourceChanges = ReadonlyMap<string, string | null>;

/** @throws LekturaError `not-found` for an article that is not there */
export const sourceChanges = (app: App, article: string): Promise<SourceChanges> =>
  app.store.read(async (db) => readSourceChanges(db, await loadArticle(db, article)));

/** The same for an article that was read already; nothing is asked where it had one source only. */
export async function readSourceChanges(
  db: Reader,
  { record, standing }: Loaded,
): Promise<SourceChanges> {
  const changes = new Map<string, string | null>();
  const latest = record.sourceVersion;
  const { source } = standing;
  if (latest < 2 || !source) return changes;
  const texts = await textsByVersion(db, record.id);
  const seen = await seenVersions(db, record.id);
  const former = formerVersions(texts, latest);
  const places = new Map(source.map(({ id }, index) => [id, index]));
  const settled = new Set(standing.target.flatMap(({ id, confirmed }) => (confirmed ? [id] : [])));
  for (const row of standing.rows) {
    if (row.target.length > 0 && row.target.every((id) => settled.has(id))) continue;
    const since = sinceVersion(row, seen);
    for (const id of row.source) {
      const index = places.get(id) ?? -1;
      const was = former(index, since);
      const before = was === null ? null : (texts.get(since)?.[was] ?? null);
      if (before !== source[index]?.text) changes.set(id, before);
    }
  }
  return changes;
}

/** The oldest version that every passage of a row may have been confirmed against; 1 for none. */
const sinceVersion = ({ target }: Standing['rows'][number], seen: ReadonlyMap<string, number>) =>
  target.length === 0 ? 1 : Math.min(...target.map((id) => seen.get(id) ?? 1));

async function textsByVersion(db: Reader, article: string): Promise<Map<number, string[]>> {
  const documents = await listDocuments(db, article);
  return new Map(
    documents
      .filter(({ side }) => side === 'source')
      .map(({ version, document }) => [version, document.passages.map(({ text }) => text)]),
  );
}

/** The version of the source that each passage was last confirmed against. */
async function seenVersions(db: Reader, article: string): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  for (const { change, sourceVersion } of await listCorrections(db, article)) {
    // A translation may have been confirmed before it had a source.
    if (change.kind === 'confirm' && change.after !== null) {
      seen.set(change.passage, Math.max(1, sourceVersion));
    }
  }
  return seen;
}

/** Finds the place that a passage of the latest version had in an older one, version by version. */
function formerVersions(texts: ReadonlyMap<number, readonly string[]>, latest: number) {
  const steps = new Map<number, readonly (number | null)[]>();
  return (index: number, version: number): number | null => {
    let place: number | null = index;
    for (let at = latest; at > version && place !== null; at--) {
      const step = steps.get(at) ?? formerOf(texts.get(at - 1) ?? [], texts.get(at) ?? []);
      steps.set(at, step);
      place = step[place] ?? null;
    }
    return place;
  };
}
