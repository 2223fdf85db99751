import { closeHistory } from 'prosemirror-history';
import { type Replacing, replacings } from '../../review/places.ts';
import { relatedPlaces } from '../../review/related.ts';
import { say } from '../page.ts';
import { drop } from './marks.ts';
import { type GestureMeta, gestureMeta } from './saving.ts';
import { schema } from './schema.ts';
import { current, targetPlace } from './session.ts';

type Finding = Parameters<typeof replacings>[0][number];

/** What a button of a card wants done. */
export interface Wish {
  readonly issue: string;
  readonly scope: 'here' | 'everywhere';
  /** The finding that `here` means. */
  readonly fingerprint: string | null;
  /** Another spelling than the one that is proposed. */
  readonly replacement: string | null;
  /** Of `everywhere` these places only. */
  readonly places: readonly string[] | null;
}

/** A place of the text as it now stands, and what shall stand there. */
export interface Put {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The fingerprint of the finding, where one stands there. */
  readonly key: string;
}

/**
 * Where a wish would put what, in reading order. What was changed since it was found is left out.
 */
export function putsOf(wish: Wish): Put[] {
  const { doc } = current().view.state;
  return wanted(wish).flatMap(({ segmentIndex, start, end, found, replacement, key }) => {
    const place = targetPlace(segmentIndex, start, end);
    const stands = place && doc.textBetween(place.from, place.to, '\n', '\n') === found;
    return stands ? [{ ...place, text: replacement, key }] : [];
  });
}

/**
 * Does what a wish says as one step of the history, here and on the server.
 *
 * @returns how many places were changed
 */
export function applyWish(wish: Wish): number {
  const issue = current().told.issues.find((one) => one.issue === wish.issue);
  return putAll(putsOf(wish), {
    origin: wish.scope === 'here' ? 'suggestion' : 'everywhere',
    check: issue?.check ?? null,
    issue: issue?.issue ?? null,
  });
}

/** Puts texts in places, as one step. @returns how many places were changed */
export function putAll(puts: readonly Put[], gesture: GestureMeta): number {
  const { view } = current();
  const { tr } = view.state;
  // From the end to the beginning, so that the places before stay where they are.
  const inOrder = [...puts].sort((a, b) => a.from - b.from);
  let count = 0;
  let limit = Number.POSITIVE_INFINITY;
  for (const { from, to, text } of inOrder.reverse()) {
    // Two findings may overlap: the place of one is gone once the other is mended.
    if (to > limit) continue;
    limit = from;
    count += 1;
    if (text === '') tr.delete(from, to);
    else {
      const $from = tr.doc.resolve(from);
      const formatting = $from.marksAcross(tr.doc.resolve(to)) ?? $from.marks();
      tr.replaceWith(from, to, schema.text(text, formatting));
    }
  }
  if (count === 0) return 0;
  tr.setMeta(gestureMeta, gesture).setMeta(...drop(puts.map(({ key }) => key)));
  view.dispatch(closeHistory(tr));
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  return count;
}

function wanted({ issue, scope, fingerprint, replacement, places }: Wish): Replacing[] {
  const { told } = current();
  const findings = findingsOf(issue);
  const here = findings.filter((finding) => finding.fingerprint === fingerprint);
  const all = replacings(
    scope === 'here' ? here : findings,
    replacement,
    ({ segmentIndex }) => told.target[segmentIndex]?.text ?? '',
  );
  return places === null ? all : all.filter(({ key }) => places.includes(key));
}

/** The findings of an issue as the checks gave them, but for their words. */
function findingsOf(id: string): Finding[] {
  const issue = current().told.issues.find((one) => one.issue === id);
  const { check = '', findings = [] } = issue ?? {};
  const related = relatedPlaces(issue?.related ?? []);
  return findings.map((finding) => ({ ...finding, check, issue: id, related, message: '' }));
}

/** How many were replaced, in words. */
export const replacedText = (count: number): string =>
  count === 0 ? say('nothingReplaced') : say('replaced', { count: String(count) });
