import { inThrees } from '../../review/related.ts';
import type { Told } from './content.ts';
import { type Moment, momentOf } from './log.ts';
import { draw, marksIn, type Stretch } from './marks.ts';
import { passagesIn } from './places.ts';
import { readSelection } from './selection.ts';
import { current, targetPlace } from './session.ts';
import { drawSource, type SourceStretch } from './source.ts';

/** Draws what was told of findings, their proof and names, in both columns. */
export function drawMarks(told: Told): void {
  const session = current();
  session.bases = basesOf(told);
  const { view } = session;
  readSelection(view);
  view.dispatch(view.state.tr.setMeta(...draw(stretchesOf(told))));
  drawSource(sourceStretchesOf(told));
}

/** For each passage the moment that the told offsets speak of; none where it is not known. */
function basesOf(told: Told): Map<string, Moment> {
  const { view, standings } = current();
  const places = passagesIn(view.state.doc);
  const bases = new Map<string, Moment>();
  for (const { id, revision } of told.target) {
    const place = places.get(id);
    const standing = standings.get(id);
    if (!place || standing?.revision !== revision) continue;
    bases.set(id, standing.acknowledged ?? momentOf(place));
  }
  return bases;
}

function stretchesOf(told: Told): Stretch[] {
  const { view, bases } = current();
  const stretches: Stretch[] = [];
  const taken = new Set<string>();
  const add = (index: number, start: number, end: number, marked: Stretch['marked']): void => {
    const place = targetPlace(index, start, end);
    if (place) stretches.push({ ...place, marked });
  };
  for (const { issue, findings, related } of told.issues) {
    for (const finding of findings) {
      if (finding.side === 'source') continue;
      const { segmentIndex, start, end } = finding;
      taken.add(`${segmentIndex} ${start}`);
      add(segmentIndex, start, end, { kind: 'finding', finding, issue });
    }
    for (const { side, role, places } of related) {
      if (side !== 'target' || role === 'same') continue;
      for (const place of inThrees(places)) add(...place, { kind: 'evidence', issue });
    }
  }
  for (const { id, target } of told.names) {
    // A name that stands once agrees with nothing.
    if (target.length <= 3) continue;
    for (const [index, start, end] of inThrees(target)) {
      if (!taken.has(`${index} ${start}`)) add(index, start, end, { kind: 'name', name: id });
    }
  }
  // Of a passage that is ahead of what was told, what stood in it stays until more is told.
  for (const { id, node, pos } of passagesIn(view.state.doc).values()) {
    if (!bases.has(id)) stretches.push(...marksIn(view.state, pos, pos + node.nodeSize));
  }
  return stretches;
}

function sourceStretchesOf(told: Told): Map<number, SourceStretch[]> {
  const stretches = new Map<number, SourceStretch[]>();
  const add = (index: number, stretch: SourceStretch): void => {
    const list = stretches.get(index);
    if (list) list.push(stretch);
    else stretches.set(index, [stretch]);
  };
  for (const { issue, findings, related } of told.issues) {
    for (const { side, segmentIndex, start, end, type, severity, fingerprint } of findings) {
      if (side !== 'source') continue;
      const classes = type === 'omission' ? 'omission' : severity;
      add(segmentIndex, { start, end, classes, finding: fingerprint, issue });
    }
    for (const { side, role, places } of related) {
      if (side !== 'source' || role === 'same') continue;
      for (const [index, start, end] of inThrees(places)) {
        add(index, { start, end, classes: 'evidence', issue });
      }
    }
  }
  for (const { id, source, target } of told.names) {
    if (target.length <= 3) continue;
    for (const [index, start, end] of inThrees(source)) {
      add(index, { start, end, classes: 'name', name: id });
    }
  }
  return stretches;
}
