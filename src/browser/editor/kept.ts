import { say } from '../page.ts';
import { announce } from '../status.ts';
import { passagesIn } from './places.ts';
import { gestureMeta, keepWaiting, sendKept } from './saving.ts';
import { passageNode } from './schema.ts';
import { current } from './session.ts';
import { adoptJobs, type KeptJob } from './shelf.ts';

const { article = '' } = document.body.dataset;

/** Brings back what could not be sent before a page of the article was left, and sends it. */
export const resumeKept = (): Promise<void> => adoptJobs(article, resume);

function resume(jobs: readonly KeptJob[]): void {
  const seen = new Map<string, number>();
  let count = 0;
  for (const job of jobs) count += resumeJob(job, seen);
  // What had reached the server waits no longer, and must not come back over later words.
  if (jobs.length > 0) keepWaiting();
  if (count > 0) announce(say('kept', { count: String(count) }));
}

/**
 * Puts the edits of a job into the text again, as one step over the revisions they were made over.
 *
 * @param seen the revision to go on from, of passages met before
 */
function resumeJob(job: KeptJob, seen: Map<string, number>): number {
  const { view, told, standings } = current();
  const { tr } = view.state;
  const places = passagesIn(view.state.doc);
  const lost = [];
  let count = 0;
  for (const edit of job.edits.toReversed()) {
    const { passage: id, text, revision } = edit;
    const place = places.get(id);
    const standing = standings.get(id);
    const known = told.target.find((passage) => passage.id === id);
    if (!place || !standing || !known) {
      lost.push(edit);
      continue;
    }
    if (known.text === text) {
      // It had reached the server before the page was left.
      seen.set(id, known.revision);
      continue;
    }
    if (!seen.has(id)) {
      standing.revision = revision;
      seen.set(id, revision);
    } else standing.revision = seen.get(id) ?? revision;
    const node = passageNode(id, edit);
    tr.replaceWith(place.pos + 1, place.pos + place.node.nodeSize - 1, node.content);
    count += 1;
  }
  const { origin, check, issue } = job;
  if (tr.docChanged) view.dispatch(tr.setMeta(gestureMeta, { origin, check, issue }));
  if (lost.length > 0) sendKept({ ...job, edits: lost });
  return count + lost.length;
}
