import type { Finding } from '../engine/finding.ts';
import { sortOut } from '../review/dismissal.ts';
import { type Replacing, replacings } from '../review/places.ts';
import { listDismissals } from '../store/dismissals.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture } from './gesture.ts';
import type { Loaded } from './load.ts';
import { fromTheEnd, withReplacement } from './replace-place.ts';
import { writeChecked } from './report.ts';

export interface ApplyInput {
  readonly article: string;
  readonly issue: string;
  /** The finding whose place is meant by `here`. */
  readonly fingerprint?: string;
  readonly scope: 'here' | 'everywhere';
  /** Of `everywhere`, these places only: fingerprints, or `placeKey` of a related place. */
  readonly places?: readonly string[];
  /** Another spelling than the one suggested; possessive and case are kept at each place. */
  readonly replacement?: string;
  readonly editor: Editor;
}

/** `gone`: the finding is no longer there, and nothing was changed. */
export type Applied =
  | {
      readonly kind: 'applied';
      readonly gesture: string;
      readonly corrections: number;
      readonly places: number;
    }
  | { readonly kind: 'gone' };

/**
 * Applies what a finding suggests, at its own place or at every place of its issue: one
 * correction a place, all in one gesture.
 *
 * @throws LekturaError `not-found` for an article that is not there
 */
export async function applySuggestion(app: App, input: ApplyInput): Promise<Applied> {
  return writeChecked(app, input.article, async (db, loaded, { report }) => {
    const { open } = sortOut(report.findings, await listDismissals(db, input.article));
    const places = wanted(loaded, open, input);
    const origin = input.scope === 'here' ? 'suggestion' : 'everywhere';
    const gesture = fromTheEnd(places).reduce(
      (begun, place) => withReplacement(begun, place, place.finding),
      beginGesture(app, loaded, input.editor, origin),
    );
    const { length } = gesture.corrections;
    if (length === 0) return { kind: 'gone' };
    await keepGesture(db, gesture);
    return { kind: 'applied', gesture: gesture.id, corrections: length, places: length };
  });
}

function wanted({ standing }: Loaded, open: readonly Finding[], input: ApplyInput): Replacing[] {
  const { issue, fingerprint, scope, places, replacement = null } = input;
  const ofIssue = open.filter((finding) => finding.issue === issue);
  const here = ofIssue.filter((finding) => finding.fingerprint === fingerprint);
  const all = replacings(
    scope === 'here' ? here : ofIssue,
    replacement,
    ({ side, segmentIndex }) => standing[side]?.[segmentIndex]?.text ?? '',
  );
  return scope === 'everywhere' && places ? all.filter(({ key }) => places.includes(key)) : all;
}
