import type { OpenArticle } from '../../../app/open-article.ts';
import { wordDiff } from '../../../review/diff.ts';
import type { DiffPart } from '../../../text/edition.ts';
import { sourceWords as words } from '../../words/source.ts';

/** What a passage of the source said before, beside what it says. */
export interface SourceChangeNote {
  readonly name: string;
  /** Empty for a passage that is new. */
  readonly parts: readonly DiffPart[];
  readonly marks: { readonly inserted: string; readonly deleted: string };
}

/** The change of a passage of the source, or null where nobody has to look at one. */
export function sourceChangeOf(
  { sourceChanges }: OpenArticle,
  { id, text }: { readonly id: string; readonly text: string },
): SourceChangeNote | null {
  const before = sourceChanges.get(id);
  if (before === undefined) return null;
  return {
    name: before === null ? words.isNew : words.changed,
    parts: before === null ? [] : wordDiff(before, text),
    marks: words,
  };
}

/** The rows whose source changed, for the head of the page. */
export interface ChangedSource {
  readonly text: string;
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/** The rows whose source changed since their translation was confirmed; null for none. */
export function changedSourceOf({ sourceChanges, article }: OpenArticle): ChangedSource | null {
  const links = article.rows.flatMap(({ source }, index) => {
    const isChanged = source.some((at) => sourceChanges.has(article.source?.[at]?.id ?? ''));
    const label = String(index + 1);
    return isChanged ? [{ name: words.goTo(label), url: `#row-${label}` }] : [];
  });
  return links.length === 0 ? null : { text: words.changedPassages(links.length), links };
}
