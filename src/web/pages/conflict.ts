import type { Conflict } from '../../app/results.ts';
import { wordDiff } from '../../review/diff.ts';
import { merged } from '../../review/merge.ts';
import type { DiffPart } from '../../text/edition.ts';
import { routes, urlOf } from '../routes.ts';
import { time } from '../words/locale.ts';
import { conflictWords as words } from '../words/pages.ts';
import { workbenchWords } from '../words/workbench.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

/** One of the two texts, with what it changed of what both began with. */
export interface Version {
  readonly title: string;
  readonly parts: readonly DiffPart[];
  readonly text: string;
  readonly choice: string;
}

export interface ConflictPage extends Layout {
  readonly article: string;
  readonly passage: string;
  readonly words: typeof words;
  readonly marks: typeof workbenchWords.marks;
  readonly lead: string;
  /** Yours and theirs; theirs is missing where the passage was deleted. */
  readonly versions: readonly Version[];
  readonly hint: string;
  readonly proposal: string;
  readonly revision: number;
  /** The passage that a text is added after, where its own is gone; null where it is there. */
  readonly after: string | null;
  readonly lines: number;
  readonly saveUrl: string;
  readonly backUrl: string;
  readonly lang: string;
}

/** Both texts of a passage that two people changed, for one of them to choose or merge. */
export function conflictPage(
  article: string,
  lang: string,
  conflict: Conflict,
  visit: Visit,
): ConflictPage {
  const { passage, author, at, current, yours, base, revision, deleted, after } = conflict;
  const merge = base === null || deleted ? null : merged(base, yours, current);
  const mine = versionOf(words.yours, base ?? current, yours, words.keepYours);
  const theirs = versionOf(words.theirs(author), base ?? yours, current, words.keepTheirs);
  return {
    ...layoutOf(words.title, visit, article),
    article,
    passage,
    words,
    marks: workbenchWords.marks,
    lead: deleted ? words.deletedLead(author, time(at)) : words.lead(author, time(at)),
    versions: deleted ? [] : [mine, theirs],
    hint: deleted ? words.deletedHint : merge === null ? words.mergeHint : words.proposalHint,
    proposal: merge ?? yours,
    revision,
    after: deleted ? (after ?? '') : null,
    lines: Math.ceil(yours.length / 70) + 1,
    saveUrl: deleted
      ? urlOf(routes.passages, { article })
      : urlOf(routes.passage, { article, passage }),
    backUrl: urlOf(routes.article, { article }, {}, deleted ? undefined : `p-${passage}`),
    lang,
  };
}

const versionOf = (title: string, before: string, text: string, choice: string): Version => ({
  title,
  parts: wordDiff(before, text),
  text,
  choice,
});
