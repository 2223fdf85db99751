import type { ArticleState } from '../review/article.ts';
import type { Counts } from '../review/counts.ts';
import type { App } from './context.ts';

/** A line of the Desk. */
export interface ArticleSummary extends Counts {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  readonly state: ArticleState;
  /** Passages confirmed, of all passages; furniture is in neither. */
  readonly confirmed: number;
  readonly passages: number;
  /** Words of the translation, furniture left out. */
  readonly words: number;
  /** Who worked on it last; null before anybody has. */
  readonly editor: string | null;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ListFilter {
  /** Words of the headline or the text; the beginning of a word is enough. */
  readonly query?: string;
  /** `open` is everything that is not yet approved. */
  readonly state?: 'open' | ArticleState;
}

export async function listArticles(_app: App, _filter: ListFilter = {}): Promise<ArticleSummary[]> {
  throw new Error('Not written yet.');
}

export async function countByState(_app: App): Promise<Record<ArticleState, number>> {
  throw new Error('Not written yet.');
}
