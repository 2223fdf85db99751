import type { ArticleState, ReviewedPassage } from './article.ts';

/** A passage of the translation that somebody changed or confirmed, and who did so last. */
export interface ChangedPassage
  extends Pick<ReviewedPassage, 'id' | 'text' | 'marks' | 'revision' | 'confirmed'> {
  readonly author: string;
}

/** What has become of an article since a revision of it. */
export interface ArticleChanges {
  /** The article's revision now. */
  readonly revision: number;
  readonly state: ArticleState;
  readonly passages: readonly ChangedPassage[];
  /** True where passages came, went, changed their kind or lie beside others. */
  readonly rows: boolean;
  /** Who made the last of these changes; null where there was none. */
  readonly author: string | null;
}

/** Who looks at an article, and which passage the caret is in. */
export interface Person {
  /** The name of the page for itself, the same over its connections. */
  readonly client: string;
  readonly name: string;
  readonly passage: string | null;
}
