import type { Finding } from '../engine/finding.ts';
import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';
import type { SnapshotRow } from './schema.ts';

/** As much of a finding as the Desk has to know to count it. */
export type SeenFinding = Pick<Finding, 'fingerprint' | 'issue' | 'severity'>;

/** What was found in an article at a revision, by a version of the engine and its checks. */
export interface Snapshot {
  readonly article: string;
  readonly contentRevision: number;
  readonly engine: string;
  readonly words: number;
  readonly findings: readonly SeenFinding[];
}

/** The last snapshot of every article, or of some. */
export async function listSnapshots(
  db: Reader,
  articles: readonly string[] | null = null,
): Promise<Map<string, Snapshot>> {
  if (articles?.length === 0) return new Map();
  let query = db.selectFrom('snapshots').selectAll();
  if (articles) query = query.where('article', 'in', articles);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.article, snapshotOf(row)]));
}

/** Of what and with what the last snapshot of every article was made, or of some. */
export async function listSnapshotVersions(
  db: Reader,
  articles: readonly string[] | null = null,
): Promise<Map<string, Pick<Snapshot, 'contentRevision' | 'engine'>>> {
  if (articles?.length === 0) return new Map();
  let query = db.selectFrom('snapshots').select(['article', 'content_revision', 'engine']);
  if (articles) query = query.where('article', 'in', articles);
  const rows = await query.execute();
  return new Map(
    rows.map(({ article, content_revision: contentRevision, engine }) => [
      article,
      { contentRevision, engine },
    ]),
  );
}

/** Keeps a snapshot in place of the one before it. */
export async function keepSnapshot(db: Writer, snapshot: Snapshot): Promise<void> {
  const values = {
    content_revision: snapshot.contentRevision,
    engine: snapshot.engine,
    words: snapshot.words,
    findings: toJson(snapshot.findings),
  };
  await db
    .insertInto('snapshots')
    .values({ article: snapshot.article, ...values })
    .onConflict((conflict) => conflict.column('article').doUpdateSet(values))
    .execute();
}

const snapshotOf = (row: SnapshotRow): Snapshot => ({
  article: row.article,
  contentRevision: row.content_revision,
  engine: row.engine,
  words: row.words,
  findings: fromJson(row.findings),
});
