import type { Approval } from '../../app/approve.ts';
import type { OpenArticle } from '../../app/open-article.ts';
import type { Check } from '../../engine/check.ts';
import { isFurniture } from '../../text/passage.ts';
import { routes, urlOf } from '../routes.ts';
import { percent } from '../words/locale.ts';
import { approvalWords as words } from '../words/pages.ts';
import { type Card, cardsOf } from './article/cards.ts';
import { passageLabels } from './article/rows.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

/** A passage to look at, as a link. */
export interface PassageLink {
  readonly label: string;
  readonly name: string;
  readonly url: string;
}

export interface ApprovalPage extends Layout {
  readonly words: typeof words;
  readonly articleTitle: string;
  readonly question: string;
  readonly untouched: string;
  /** Passages to look at, by what is the matter with them; groups without any are left out. */
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly PassageLink[];
    /** How many are not listed; empty when all are. */
    readonly more: string;
  }[];
  readonly cards: readonly Card[];
  readonly submit: string;
  readonly action: string;
  readonly backUrl: string;
}

/** What an editor should know before approving with something open. */
export function approvalPage(
  open: OpenArticle,
  approval: Extract<Approval, { kind: 'open' }>,
  checks: readonly Check[],
  visit: Visit,
): ApprovalPage {
  const { errors, questions, untouched, coverage } = approval;
  const never = new Set(coverage.neverVisited);
  const asTheMachine = coverage.untouched.filter((id) => !never.has(id));
  const untouchedIds = new Set(coverage.untouched);
  const changed = open.article.target
    .filter((passage) => !isFurniture(passage) && !passage.confirmed)
    .flatMap(({ id }) => (never.has(id) || untouchedIds.has(id) ? [] : [id]));
  return {
    ...layoutOf(`${words.title} · ${open.title}`, visit, open.id),
    words,
    articleTitle: open.title,
    question: words.question(errors, questions),
    untouched: words.untouched(percent(untouched)),
    groups: [
      { title: words.neverVisited(coverage.neverVisited.length), passages: coverage.neverVisited },
      { title: words.asTheMachine(asTheMachine.length), passages: asTheMachine },
      { title: words.onlyChanged(changed.length), passages: changed },
    ]
      .filter(({ passages }) => passages.length > 0)
      .map(({ title, passages }) => ({ title, ...linksTo(open, passages) })),
    cards: cardsOf(open, open.findings, checks, null),
    submit: errors + questions > 0 ? words.approve : words.approveNow,
    action: urlOf(routes.approval, { article: open.id }),
    backUrl: urlOf(routes.article, { article: open.id }),
  };
}

// More than this nobody goes through one by one from a list.
const mostLinks = 60;

/** Links to passages of the translation. */
export function linksTo(
  open: OpenArticle,
  passages: readonly string[],
): { links: PassageLink[]; more: string } {
  const labels = passageLabels(open, 'target');
  const indices = new Map(open.article.target.map(({ id }, index) => [id, index]));
  const links = passages.slice(0, mostLinks).map((id) => {
    const label = labels.get(indices.get(id) ?? -1) ?? '';
    return {
      label: words.place(label),
      name: words.goTo(label),
      url: urlOf(routes.article, { article: open.id }, {}, `p-${id}`),
    };
  });
  const left = passages.length - links.length;
  return { links, more: left === 0 ? '' : words.more(left) };
}
