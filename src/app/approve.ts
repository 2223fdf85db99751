import type { Report } from '../engine/run.ts';
import type { ArticleState } from '../review/article.ts';
import { type Counts, countIssues } from '../review/counts.ts';
import type { Coverage } from '../review/coverage.ts';
import { sortOut } from '../review/dismissal.ts';
import { updateArticle } from '../store/articles.ts';
import { listDismissals } from '../store/dismissals.ts';
import { addEvent, type EventKind } from '../store/events.ts';
import type { Reader, Writer } from '../store/roles.ts';
import type { App, Editor } from './context.ts';
import { coverageIn } from './coverage.ts';
import { newId } from './ids.ts';
import { type Loaded, loadArticle } from './load.ts';
import { writeChecked } from './report.ts';
import { untouchedIn } from './untouched.ts';

export interface ApproveInput {
  readonly article: string;
  readonly editor: Editor;
  /** Approve although something is open. */
  readonly despiteOpen?: boolean;
}

/** `open`: what an editor should know before approving; nothing was changed. */
export type Approval = { readonly kind: 'approved' } | ({ readonly kind: 'open' } & OpenWork);

interface OpenWork extends Counts {
  /** How many passages nobody confirmed. */
  readonly unconfirmed: number;
  /** The share of the machine's words that stand unmodified, 0 to 1. */
  readonly untouched: number;
  readonly coverage: Coverage;
}

/**
 * Approves an article. With something open it tells what, and changes nothing unless it was asked
 * to approve all the same.
 *
 * @throws LekturaError `not-found`
 */
export async function approve(app: App, input: ApproveInput): Promise<Approval> {
  return writeChecked(app, input.article, async (db, loaded, { report }) => {
    const open = await openWork(db, loaded, report);
    const something = open.errors + open.questions + open.unconfirmed > 0;
    if (something && input.despiteOpen !== true) return { kind: 'open', ...open };
    if (loaded.record.state !== 'approved') {
      await changeState(app, db, loaded, 'approved', 'approved', input.editor, inFigures(open));
    }
    return { kind: 'approved' };
  });
}

/** Takes an approval back. An article that is not approved stays as it is. */
export async function reopen(
  app: App,
  { article, editor }: { readonly article: string; readonly editor: Editor },
): Promise<void> {
  await app.store.write(async (db) => {
    const loaded = await loadArticle(db, article);
    const { state } = loaded.record;
    if (state === 'approved' || state === 'exported') {
      await changeState(app, db, loaded, 'in-review', 'reopened', editor, null);
    }
  });
}

async function openWork(db: Reader, loaded: Loaded, report: Report): Promise<OpenWork> {
  const { open } = sortOut(report.findings, await listDismissals(db, loaded.record.id));
  const coverage = await coverageIn(db, loaded);
  return {
    ...countIssues(open),
    unconfirmed: coverage.passages - coverage.confirmed,
    untouched: await untouchedIn(db, loaded),
    coverage,
  };
}

/** What was open when an article was approved all the same, as its event keeps it. */
const inFigures = ({ coverage, ...figures }: OpenWork) => ({
  ...figures,
  neverVisited: coverage.neverVisited.length,
});

async function changeState(
  app: App,
  db: Writer,
  { record }: Loaded,
  state: ArticleState,
  kind: EventKind,
  editor: Editor,
  detail: unknown,
): Promise<void> {
  const at = app.clock();
  await updateArticle(db, { ...record, state, editor: editor.name, updatedAt: at });
  const { id: article } = record;
  await addEvent(db, { id: newId(), article, kind, author: editor.name, at, detail });
}
