import type { OpenArticle } from '../../app/open-article.ts';
import type { ReceiptOf } from '../../app/receipt.ts';
import type { Check } from '../../engine/check.ts';
import { groupBy } from '../../text/group.ts';
import { routes, urlOf } from '../routes.ts';
import { deskWords } from '../words/desk.ts';
import { date, list, number, percent } from '../words/locale.ts';
import { historyWords, receiptWords as words } from '../words/pages.ts';
import { linksTo, type PassageLink } from './approval.ts';
import { languagesOf } from './desk.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

export interface ReceiptPage extends Layout {
  readonly words: typeof words;
  readonly articleTitle: string;
  readonly lang: string;
  readonly languages: string;
  readonly state: string;
  readonly madeAt: string;
  readonly backUrl: string;
  readonly approvals: readonly string[];
  /** What matters most, a sentence each. */
  readonly facts: readonly string[];
  readonly editors: readonly (readonly string[])[];
  readonly origins: readonly { readonly name: string; readonly count: string }[];
  /** What ran and what did not, a sentence each. */
  readonly ran: readonly string[];
  readonly checks: readonly {
    readonly title: string;
    readonly url: string;
    readonly open: string;
    readonly setAside: string;
    readonly corrected: string;
  }[];
  readonly left: readonly PassageLink[];
  readonly more: string;
}

/** The receipt of a review, to be read, printed or kept. */
export function receiptPage(
  open: OpenArticle,
  { receipt, disabled, madeAt }: ReceiptOf,
  checks: readonly Check[],
  visit: Visit,
): ReceiptPage {
  const titleOf = (id: string): string => checks.find((one) => one.id === id)?.title ?? id;
  const titles = (ids: readonly string[]): string => list(ids.map((id) => `“${titleOf(id)}”`));
  const { coverage, errors, questions, editors, origins, rested, failures } = receipt;
  const { links, more } = linksTo(open, coverage.neverVisited);
  const missing = new Set([...disabled, ...rested.map(({ check }) => check)]);
  const ran = checks.length - missing.size - failures.length;
  return {
    ...layoutOf(`${words.title} · ${open.title}`, visit, open.id),
    words,
    articleTitle: open.title,
    lang: open.targetLanguage,
    languages: languagesOf(open.sourceLanguage, open.targetLanguage),
    state: deskWords.states[open.state],
    madeAt: words.madeAt(date(madeAt)),
    backUrl: urlOf(routes.article, { article: open.id }),
    approvals: receipt.approvals.map(({ kind, author, at }) =>
      kind === 'approved' ? words.approvedBy(author, date(at)) : words.reopenedBy(author, date(at)),
    ),
    facts: [
      words.left(errors, questions),
      words.confirmed(coverage.confirmed, coverage.passages),
      words.neverVisited(coverage.neverVisited.length),
      words.untouched(percent(receipt.untouched)),
    ],
    editors: editors.map(({ name, corrections, confirmed, from, to }) => [
      name,
      number(corrections),
      number(confirmed),
      date(from),
      date(to),
    ]),
    origins: Object.entries(origins).map(([origin, count]) => ({
      name: historyWords.origins[origin as keyof typeof origins],
      count: number(count),
    })),
    ran: [
      words.ran(ran),
      ...[...groupBy(rested, ({ reason }) => reason)].map(([reason, own]) =>
        words.rested(reason, titles(own.map(({ check }) => check))),
      ),
      ...(disabled.length > 0 ? [words.disabled(titles(disabled))] : []),
      ...(failures.length > 0 ? [words.failed(titles(failures.map(({ check }) => check)))] : []),
    ],
    checks: receipt.checks.map(({ check, ...figures }) => ({
      title: titleOf(check),
      url: urlOf(routes.check, { check }),
      open: number(figures.open),
      setAside: number(figures.setAside),
      corrected: number(figures.corrected),
    })),
    left: links,
    more,
  };
}
