import type { DeskRecord } from '../../store/desk.ts';
import { routes } from '../routes.ts';
import { deskWords, deletedWords as words } from '../words/desk.ts';
import { age, date, isoDate } from '../words/locale.ts';
import { languagesOf } from './desk.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface DeletedLine {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly about: string;
  readonly age: string;
  readonly deleted: string;
  readonly deletedIso: string;
  readonly recoverName: string;
}

export interface DeletedPage extends Layout {
  readonly words: typeof words;
  readonly lines: readonly DeletedLine[];
  readonly recoveryUrl: string;
}

/** The articles that were deleted and can be brought back. */
export function deletedPage(articles: readonly DeskRecord[], visit: Visit): DeletedPage {
  return {
    ...layoutOf(words.title, visit),
    words,
    lines: articles.map((article) => {
      const at = article.deletedAt ?? 0;
      return {
        id: article.id,
        title: article.title,
        language: article.targetLanguage,
        about: languagesOf(article.sourceLanguage, article.targetLanguage),
        age: age(at, visit.now) ?? deskWords.justNow,
        deleted: date(at),
        deletedIso: isoDate(at),
        recoverName: words.recoverOf(article.title),
      };
    }),
    recoveryUrl: routes.selectionRecovery,
  };
}
