import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../engine/finding.ts';
import type { Failure, Rested } from '../engine/run.ts';
import type { NameEntity } from '../names/entities.ts';
import type { ArticleState, ReviewedArticle } from '../review/article.ts';
import { type DismissedFinding, sortOut } from '../review/dismissal.ts';
import { withIndices } from '../review/standing.ts';
import { listCorrections } from '../store/corrections.ts';
import { listDismissals } from '../store/dismissals.ts';
import { type Gesture, lastStanding, lastUndone } from '../store/gestures.ts';
import type { Reader } from '../store/roles.ts';
import type { Bitext } from '../text/bitext.ts';
import type { App } from './context.ts';
import { readHouseSettings } from './house-settings.ts';
import { loadArticle } from './load.ts';
import { checkArticle, readToCheck } from './report.ts';
import type { GestureSummary } from './results.ts';
import { readSourceChanges, type SourceChanges } from './source-changes.ts';
import { untouchedIn } from './untouched.ts';

/** Everything the article page shows. */
export interface OpenArticle {
  readonly id: string;
  /** Counts the corrections of the article. */
  readonly revision: number;
  readonly title: string;
  readonly state: ArticleState;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly editor: string | null;
  readonly article: ReviewedArticle;
  /** The share of the machine's words that stand unmodified, 0 to 1. */
  readonly untouched: number;
  readonly bitext: Bitext;
  /** What is open; what was dismissed stands apart. */
  readonly findings: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
  readonly failures: readonly Failure[];
  /** Checks that could not run, and why. */
  readonly rested: readonly Rested[];
  /** The names of the translation, consistent or not, the most frequent first. */
  readonly names: readonly NameEntity[];
  /** How the house writes names: the entries of its register. */
  readonly houseNames: readonly string[];
  /** What undo would take back, and what redo would bring again. */
  readonly lastGesture: GestureSummary | null;
  readonly lastUndone: GestureSummary | null;
  /** What a newer source changed where nobody has confirmed the translation since. */
  readonly sourceChanges: SourceChanges;
  /** Whether the house writes page furniture into an export where nobody says. */
  readonly furniture: boolean;
}

/**
 * An article as it stands, with what the checks find in it.
 *
 * @throws LekturaError `not-found` for one that is not there, or was deleted
 */
export async function openArticle(app: App, id: string): Promise<OpenArticle> {
  const { article, untouched, dismissals, lastGesture, lastUndone, furniture, changes } =
    await app.store.read((db) => readArticle(app, db, id));
  const { bitext, report, names } = await checkArticle(app, article);
  // Others are served between the steps of a long text.
  await setImmediate();
  const { open, dismissed } = sortOut(report.findings, dismissals);
  const { record, standing } = article;
  return {
    id,
    revision: record.revision,
    title: record.title,
    state: record.state,
    sourceLanguage: record.sourceLanguage,
    targetLanguage: record.targetLanguage,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    editor: record.editor,
    article: withIndices(standing),
    untouched,
    bitext,
    findings: open,
    dismissed,
    failures: [...report.failures, ...names.failures],
    rested: report.rested,
    names: names.entities,
    houseNames: (article.task.choice.house ?? []).map(({ en }) => en),
    lastGesture,
    lastUndone,
    sourceChanges: changes,
    furniture,
  };
}

/** All that the page shows of one moment, but for what the checks find in it. */
async function readArticle(app: App, db: Reader, id: string) {
  const article = await readToCheck(app, db, await loadArticle(db, id));
  return {
    article,
    untouched: await untouchedIn(db, article),
    dismissals: await listDismissals(db, id),
    changes: await readSourceChanges(db, article),
    lastGesture: await summaryOf(db, await lastStanding(db, id)),
    lastUndone: await summaryOf(db, await lastUndone(db, id)),
    furniture: (await readHouseSettings(db)).furniture,
  };
}

async function summaryOf(db: Reader, gesture: Gesture | undefined): Promise<GestureSummary | null> {
  if (!gesture) return null;
  const corrections = await listCorrections(db, gesture.article, { gesture: gesture.id });
  const [first] = corrections;
  if (!first) return null;
  const { author, at, origin, change } = first;
  return {
    gesture: gesture.id,
    origin,
    change: change.kind,
    corrections: corrections.length,
    author,
    at,
  };
}
