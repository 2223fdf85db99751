import type { HistoryEntry } from '../../../app/history.ts';
import type { OpenArticle } from '../../../app/open-article.ts';
import type { DiffPart } from '../../../text/edition.ts';
import { routes, urlOf } from '../../routes.ts';
import { historyWords as words } from '../../words/pages.ts';
import { type HistoryLine, historyLines } from '../history.ts';
import { passageLabels } from './rows.ts';

/** A choice among several views of one list. */
export interface Choice {
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

/** The history in the margin: of the article or of one passage, by everybody or by one. */
export interface HistoryPanel {
  readonly scopes: readonly Choice[];
  /** Empty where everything was done by one. */
  readonly authors: readonly Choice[];
  readonly lines: readonly HistoryLine[];
  /** The page with all of it, where the panel shows the newest only. */
  readonly moreUrl: string | null;
}

export interface HistoryChoice {
  /** The passage it is about; null is the article. */
  readonly of: string | null;
  readonly author: string | null;
}

// What fits a margin that is still looked through.
const mostLines = 60;

/**
 * @param entries of the whole article, newest first
 * @param address the address of this page with another choice
 */
export function historyPanel(
  open: OpenArticle,
  entries: readonly HistoryEntry[],
  { of, author }: HistoryChoice,
  address: (change: Partial<HistoryChoice>) => string,
): HistoryPanel {
  const ofPassage = entries.filter(({ correction: { change } }) =>
    of === null ? true : 'passage' in change && change.passage === of,
  );
  const shown = ofPassage.filter(
    ({ correction }) => author === null || correction.author === author,
  );
  const authors = [...new Set(entries.map(({ correction }) => correction.author))].sort((a, b) =>
    a.localeCompare(b),
  );
  return {
    scopes: scopesOf(open, of, address),
    authors:
      authors.length < 2
        ? []
        : [
            { name: words.everybody, url: address({ author: null }), current: author === null },
            ...authors.map((name) => ({
              name,
              url: address({ author: name }),
              current: author === name,
            })),
          ],
    lines: historyLines(open, shown.slice(0, mostLines)).map((line) => ({
      ...line,
      parts: line.parts.map((part, index) => elided(part, index, line.parts.length)),
    })),
    moreUrl: shown.length > mostLines ? urlOf(routes.history, { article: open.id }) : null,
  };
}

// What is left of words that nobody changed, on either side of a change.
const contextWidth = 36;

/** A stretch that both texts share, without its middle where it is long. */
function elided(part: DiffPart, index: number, count: number): DiffPart {
  const before = index === 0 ? '' : part.text.slice(0, contextWidth).replace(/\S*$/, '');
  const after = index === count - 1 ? '' : part.text.slice(-contextWidth).replace(/^\S*/, '');
  const isLong = part.text.length > before.length + after.length + contextWidth;
  return part.kind === 'same' && isLong ? { ...part, text: `${before}…${after}` } : part;
}

function scopesOf(
  open: OpenArticle,
  of: string | null,
  address: (change: Partial<HistoryChoice>) => string,
): Choice[] {
  const whole = { name: words.whole, url: address({ of: null }), current: of === null };
  if (of === null) return [whole];
  const index = open.article.target.findIndex(({ id }) => id === of);
  const label = passageLabels(open, 'target').get(index);
  const name = label === undefined ? words.deletedPassage : words.passage(label);
  return [whole, { name, url: address({ of }), current: true }];
}
