import type { OpenArticle } from '../../../app/open-article.ts';
import type { Finding, Severity } from '../../../engine/finding.ts';
import { countIssues } from '../../../review/counts.ts';
import { isFurniture } from '../../../text/passage.ts';
import { workbenchWords as words } from '../../words/workbench.ts';
import { findingUrl } from './cards.ts';

/** How far the editor has come. */
export interface Progress {
  readonly confirmed: number;
  readonly all: number;
  readonly text: string;
}

/** A count that filters the findings when it is chosen, and shows all when chosen again. */
export interface Counter {
  readonly text: string;
  readonly hint: string;
  readonly url: string;
  readonly current: boolean;
  readonly none: boolean;
}

export interface Counters {
  readonly errors: Counter;
  readonly questions: Counter;
  readonly names: Counter;
  /** “3 of 9”; empty while no finding is chosen. */
  readonly position: string;
  readonly nextUrl: string | null;
  readonly previousUrl: string | null;
}

/** Furniture needs no confirmation: it does not reach the reader. */
export function progressOf(open: OpenArticle): Progress {
  const passages = open.article.target.filter((passage) => !isFurniture(passage));
  const confirmed = passages.filter((passage) => passage.confirmed).length;
  return {
    confirmed,
    all: Math.max(passages.length, 1),
    text: words.confirmedOf(confirmed, passages.length),
  };
}

/**
 * The counts of the toolbar and the way to the next and the previous finding, round and round.
 *
 * @param shown the findings that pass the filter, in order
 * @param address the address of this page with some of its query changed
 */
export function countersOf(
  open: OpenArticle,
  shown: readonly Finding[],
  chosen: Finding | null,
  names: number,
  severity: Severity | null,
  address: (change: { severity?: Severity | null; panel?: 'findings' | 'names' }) => string,
): Counters {
  const { errors, questions } = countIssues(open.findings);
  const position = chosen === null ? -1 : shown.indexOf(chosen);
  const at = (index: number): string | null => {
    const finding = shown.at(index % Math.max(shown.length, 1));
    return finding ? findingUrl(open.id, finding) : null;
  };
  const filter = (own: Severity, text: string, hint: string, count: number): Counter => ({
    text,
    hint: severity === own ? words.allFindings : hint,
    url: address({ panel: 'findings', severity: severity === own ? null : own }),
    current: severity === own,
    none: count === 0,
  });
  return {
    errors: filter('error', words.errors(errors), words.onlyErrors, errors),
    questions: filter('question', words.questions(questions), words.onlyQuestions, questions),
    names: {
      text: words.names(names),
      hint: words.names(names),
      url: address({ panel: 'names' }),
      current: false,
      none: names === 0,
    },
    position: chosen === null ? '' : words.positionOf(position + 1, shown.length),
    nextUrl: at(position + 1),
    previousUrl: at(position <= 0 ? -1 : position - 1),
  };
}
