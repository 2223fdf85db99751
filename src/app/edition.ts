import type { Report } from '../engine/run.ts';
import { type Dismissal, sortOut } from '../review/dismissal.ts';
import { changedPassages, documentOfPassages } from '../review/edition.ts';
import { withIndices } from '../review/standing.ts';
import { trackedPassages } from '../review/tracked.ts';
import { listCorrections } from '../store/corrections.ts';
import { listDismissals, listTakenBack } from '../store/dismissals.ts';
import { listDocuments } from '../store/documents.ts';
import { listEvents } from '../store/events.ts';
import { listGestures, listUndone } from '../store/gestures.ts';
import { listOriginals } from '../store/originals.ts';
import type { Reader } from '../store/roles.ts';
import { listVisits } from '../store/visits.ts';
import type { Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import type { Edition, ReportedFinding } from '../text/edition.ts';
import type { Assessment } from './assess.ts';
import type { Loaded } from './load.ts';
import { recordOf } from './record-of.ts';
import { reportedCorrections } from './reported-corrections.ts';

/** All that is read of an article for an edition of it. */
export type Kept = Awaited<ReturnType<typeof readKept>>;

/** Reads what an edition needs beside the passages as they stand. */
export async function readKept(db: Reader, article: string) {
  return {
    documents: await listDocuments(db, article),
    corrections: await listCorrections(db, article),
    undone: await listUndone(db, article),
    dismissals: await listDismissals(db, article),
    events: await listEvents(db, article),
    takenBack: await listTakenBack(db, article),
    gestures: await listGestures(db, article),
    originals: await listOriginals(db, article),
    visits: await listVisits(db, article),
  };
}

/** Thrown to a writer that asks for what the checks find, where they have not run yet. */
export class ChecksWanted extends Error {}

/**
 * An article as writers see it.
 *
 * @param assessment what the checks found, or null where they have not run
 * @param madeAt UTC milliseconds
 */
export function editionOf(
  { record, standing }: Loaded,
  kept: Kept,
  assessment: Assessment | null,
  madeAt: number,
): Edition {
  const checked = (): Assessment => {
    if (assessment) return assessment;
    throw new ChecksWanted();
  };
  const { documents, corrections, undone, dismissals } = kept;
  const came = (side: Side, version: number): Document | undefined =>
    documents.find((one) => one.side === side && one.version === version)?.document;
  const machine = came('target', 1);
  if (!machine) throw new Error(`The machine's text of ${record.id} is missing.`);
  const source = came('source', record.sourceVersion);
  const { target } = standing;
  return {
    title: record.title,
    id: record.id,
    source: source
      ? {
          ...documentOfPassages(source, standing.source ?? []),
          // Told wrongly at first, a language may have been set right since.
          language: record.sourceLanguage ?? source.language,
        }
      : null,
    target: { ...documentOfPassages(machine, target), language: record.targetLanguage },
    rows: withIndices(standing).rows,
    confirmed: target.map(({ confirmed }) => confirmed),
    approved: record.state === 'approved' || record.state === 'exported',
    madeAt,
    machine: target.map(({ machineText }) => machineText),
    cameAs: target.map(({ machineIndex }) => machineIndex),
    changes: () => changedPassages(machine, target),
    tracked: () => trackedPassages(machine, target, corrections),
    findings: () => reportedFindings(checked().report, dismissals),
    corrections: () => reportedCorrections(standing, corrections, undone),
    names: () =>
      checked().names.entities.map(({ renderings, sources }) => ({
        renderings: renderings.map(({ text }) => text),
        sources: sources.map(({ text }) => text),
      })),
    bitext: () => checked().bitext,
    record: () => recordOf(record, standing, checked().report, kept, madeAt),
  };
}

/** What the checks find, in the order in which they tell it. */
function reportedFindings(
  { findings }: Report,
  dismissals: readonly Dismissal[],
): ReportedFinding[] {
  const open = new Set(sortOut(findings, dismissals).open);
  return findings.map((finding) => {
    const { related: _, fingerprint: __, ...told } = finding;
    return { ...told, dismissed: !open.has(finding) };
  });
}
