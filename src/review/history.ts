import type { Mark } from '../text/passage.ts';
import type { ReviewedPassage } from './article.ts';
import type { Correction } from './correction.ts';
import { applySplices, invertSplices } from './splices.ts';

/** What a passage says at one moment of its history. */
export interface Wording {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A correction with what its passage said before and after it. */
export interface Version {
  readonly correction: Correction;
  readonly before: Wording;
  readonly after: Wording;
  /** The passage's revision before and after it. */
  readonly revisionBefore: number;
  readonly revision: number;
}

const nothing: Wording = { text: '', marks: [] };

/**
 * The versions of a passage, newest first, found by going back from what stands now.
 *
 * @param passage as it stands, or undefined when it was deleted
 * @param corrections all that concern it, oldest first
 */
export function versionsOf(
  passage: ReviewedPassage | undefined,
  corrections: readonly Correction[],
): Version[] {
  let now: Wording = passage ?? nothing;
  let revision = passage?.revision ?? 0;
  return corrections.toReversed().map((correction) => {
    const { change } = correction;
    const after = wordingOf(now);
    let before = after;
    if (change.kind === 'delete') {
      before = wordingOf(change.content);
      revision = change.content.revision;
    }
    const version = { correction, after, revision };
    if (change.kind === 'text') {
      before = {
        text: applySplices(after.text, invertSplices(change.splices)),
        marks: change.marksBefore,
      };
    }
    if (change.kind === 'insert') before = nothing;
    if (change.kind !== 'delete' && change.kind !== 'confirm') revision -= 1;
    now = before;
    return { ...version, before, revisionBefore: revision };
  });
}

/** What a passage said at a revision of it, or null when it never had that revision. */
export function wordingAt(
  passage: ReviewedPassage,
  corrections: readonly Correction[],
  revision: number,
): Wording | null {
  if (revision === passage.revision) return wordingOf(passage);
  const versions = versionsOf(passage, corrections);
  const version = versions.find((one) => one.revision === revision && changesWording(one));
  if (version) return version.after;
  const first = versions.findLast(changesWording);
  const began = first?.revisionBefore === revision && first.correction.change.kind !== 'insert';
  return began ? first.before : null;
}

const changesWording = ({ correction: { change } }: Version): boolean =>
  change.kind !== 'confirm' && change.kind !== 'delete';

const wordingOf = ({ text, marks }: Wording): Wording => ({ text, marks });
