import { bitextOfRows } from '../align/align.ts';
import { type Analysis, analyse } from '../engine/analysis.ts';
import { engineVersion, type Failure, type Report, runChecksOn } from '../engine/run.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type NameEntity, namesOf } from '../names/entities.ts';
import { withIndices } from '../review/standing.ts';
import { findMetadata } from '../store/documents.ts';
import type { Reader } from '../store/roles.ts';
import type { Snapshot } from '../store/snapshots.ts';
import type { Bitext, Side } from '../text/bitext.ts';
import { type Document, gapsFor } from '../text/document.ts';
import { hash } from '../text/hash.ts';
import { isFurniture } from '../text/passage.ts';
import { words } from '../text/tokens.ts';
import type { App } from './context.ts';
import type { Loaded } from './load.ts';

/** An article as the checks see it, and what they found. */
export interface Checked {
  readonly bitext: Bitext;
  readonly report: Report;
  /** The names of the article, found out when they are first asked for. */
  readonly names: () => Names;
}

interface Names {
  readonly entities: readonly NameEntity[];
  /** What broke, as with a check: told, and never the loss of the page. */
  readonly failures: readonly Failure[];
}

// As many as editors have open at once, so that turning a page back does not check it again.
const mostRemembered = 24;

const remembered = new WeakMap<App['memo'], Map<string, Checked>>();

/** What the checks find in an article; found out once for each revision of what it says. */
export async function checkArticle(app: App, db: Reader, loaded: Loaded): Promise<Checked> {
  const known = shelfOf(app).get(keyOf(app, loaded.record));
  const checked = known ?? checkBitext(app, await bitextOf(app, db, loaded));
  remember(app, loaded.record, checked);
  return checked;
}

/** Keeps a report at hand for the next look at an article that says the same. */
export function remember(app: App, record: Loaded['record'], checked: Checked): void {
  const shelf = shelfOf(app);
  const key = keyOf(app, record);
  shelf.delete(key);
  shelf.set(key, checked);
  const [oldest] = shelf.keys();
  if (shelf.size > mostRemembered && oldest !== undefined) shelf.delete(oldest);
}

function shelfOf({ memo }: App): Map<string, Checked> {
  const shelf = remembered.get(memo) ?? new Map<string, Checked>();
  remembered.set(memo, shelf);
  return shelf;
}

const keyOf = (app: App, { id, contentRevision }: Loaded['record']): string =>
  `${id} ${contentRevision} ${engineOf(app)}`;

/** Runs the checks over an aligned article. */
export function checkBitext(app: App, bitext: Bitext): Checked {
  const { lexicon } = app;
  const article = analyse(bitext, lexicon, app.memo);
  let names: Names | undefined;
  return {
    bitext,
    report: runChecksOn(article, lexicon, app.checks),
    names: () => {
      names ??= namesIn(article, lexicon);
      return names;
    },
  };
}

function namesIn(article: Analysis, lexicon: Lexicon): Names {
  try {
    return { entities: namesOf(article, lexicon), failures: [] };
  } catch (error) {
    return { entities: [], failures: [{ check: 'names', message: String(error) }] };
  }
}

/** The version of everything that decides what is found in an unchanged text. */
export const engineOf = (app: App): string =>
  `${engineVersion}.${hash(app.checks.map(({ id }) => id).join(' '))}`;

/** As much of a report as the Desk has to know. */
export const snapshotOf = (
  app: App,
  { id, contentRevision }: Loaded['record'],
  { bitext, report }: Checked,
): Snapshot => ({
  article: id,
  contentRevision,
  engine: engineOf(app),
  words: bitext.target.passages
    .filter((passage) => !isFurniture(passage))
    .reduce((sum, { text }) => sum + words(text).length, 0),
  findings: report.findings.map(({ fingerprint, issue, severity }) => ({
    fingerprint,
    issue,
    severity,
  })),
});

async function bitextOf(app: App, db: Reader, { record, standing }: Loaded): Promise<Bitext> {
  const { source, target, rows } = withIndices(standing);
  const documentOf = async (side: Side, version: number, language: string): Promise<Document> => ({
    language,
    passages: (side === 'source' ? (source ?? []) : target).map(({ kind, text, marks }) => ({
      kind,
      text,
      marks,
    })),
    gaps: gapsFor((side === 'source' ? source : target)?.length ?? 0),
    ...(await findMetadata(db, record.id, side, version)),
  });
  const { sourceLanguage, sourceVersion, targetLanguage } = record;
  return bitextOfRows(
    sourceLanguage === null ? null : await documentOf('source', sourceVersion, sourceLanguage),
    await documentOf('target', 1, targetLanguage),
    rows,
    app.lexicon,
    app.memo,
  );
}
