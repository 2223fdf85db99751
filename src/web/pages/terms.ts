import { pageLength } from '../../app/desk.ts';
import { type ListKey, matchChoices } from '../../app/house-terms.ts';
import { type HouseTerm, termKinds } from '../../store/terms.ts';
import { type Query, routes, urlOf } from '../routes.ts';
import { termsWords as words } from '../words/settings.ts';
import { pairName } from './checks.ts';
import { type Paging, pagingOf } from './desk.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface Link {
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

interface TermLine {
  readonly id: string;
  readonly term: string;
  readonly wanted: string;
  readonly match: string;
  readonly editUrl: string;
  readonly editName: string;
  readonly selectName: string;
}

/** What is typed into the form of a term; the id is null for a new one. */
export interface TypedTerm {
  readonly id: string | null;
  readonly term: string;
  readonly wanted: string;
  readonly match: string;
}

export interface TermsPage extends Layout {
  readonly words: typeof words;
  readonly heading: string;
  readonly lead: string;
  readonly kind: ListKey['kind'];
  readonly pair: string;
  readonly isGlossary: boolean;
  readonly kinds: readonly Link[];
  readonly pairs: readonly Link[];
  readonly labels: {
    readonly term: string;
    readonly wanted: string;
    readonly termColumn: string;
    readonly wantedColumn: string;
    readonly list: string;
  };
  readonly form: {
    readonly title: string;
    readonly id: string;
    readonly term: string;
    readonly wanted: string;
    readonly matches: readonly {
      readonly value: string;
      readonly name: string;
      readonly chosen: boolean;
    }[];
    readonly submit: string;
    readonly cancelUrl: string | null;
    readonly error: string | null;
  };
  readonly lines: readonly TermLine[];
  readonly count: string;
  readonly paging: Paging | null;
  readonly allSelected: boolean;
  readonly selectAllUrl: string;
  readonly listProblem: string | null;
  readonly settingsUrl: string;
  readonly termsUrl: string;
  readonly listUrl: string;
  readonly exportUrl: string;
  readonly deletionUrl: string;
}

/** What the page of a list is made of. */
export interface TermsContent {
  readonly key: ListKey;
  readonly terms: readonly HouseTerm[];
  /** The language pairs that there are articles or lists for. */
  readonly pairs: readonly string[];
  readonly page: number;
  readonly allSelected: boolean;
}

/** What went wrong with what was sent, told where it was typed. */
export interface TermsTrouble {
  readonly typed?: TypedTerm;
  readonly error?: string;
  readonly listProblem?: string;
}

/** The address of a list. */
export const urlOfList = ({ kind, pair }: ListKey, more: Query = {}): string =>
  urlOf(routes.terms, {}, { kind, pair: pair ?? undefined, ...more });

/** A glossary or a list of words that are not written, for a language pair. */
export function termsPage(
  { key, terms, pairs, page, allSelected }: TermsContent,
  visit: Visit,
  { typed, error, listProblem }: TermsTrouble = {},
): TermsPage {
  const { kind, pair } = key;
  const pageOf = (to: number): string | undefined => (to === 1 ? undefined : String(to));
  const shown = terms.slice((page - 1) * pageLength, page * pageLength);
  return {
    ...layoutOf(words.titles[kind], visit),
    words,
    heading: `${words.titles[kind]}: ${pairName(pair)}`,
    lead: words.leads[kind],
    kind,
    pair: pair ?? '',
    isGlossary: kind === 'glossary',
    kinds: termKinds.map((one) => ({
      name: words.titles[one],
      url: urlOfList({ kind: one, pair }),
      current: one === kind,
    })),
    pairs: [null, ...new Set([...pairs, ...(pair === null ? [] : [pair])])].map((one) => ({
      name: pairName(one),
      url: urlOfList({ kind, pair: one }),
      current: one === pair,
    })),
    labels: {
      term: words.term[kind],
      wanted: words.wanted[kind],
      termColumn: words.columns.term[kind],
      wantedColumn: words.columns.wanted[kind],
      list: words.listLeads[kind],
    },
    form: {
      title: typed?.id ? words.edit : words.add,
      id: typed?.id ?? '',
      term: typed?.term ?? '',
      wanted: typed?.wanted ?? '',
      matches: matchChoices.map((value) => ({
        value,
        name: words.matches[value],
        chosen: value === (typed?.match ?? 'stem'),
      })),
      submit: typed?.id ? words.save : words.addButton,
      cancelUrl: typed?.id ? urlOfList(key) : null,
      error: error ?? null,
    },
    lines: shown.map(({ id, term, wanted, match }) => ({
      id,
      term,
      wanted,
      match: matchName(match),
      editUrl: urlOfList(key, { edit: id, page: pageOf(page) }),
      editName: words.editOf(term),
      selectName: words.select(term),
    })),
    count: words.count(terms.length),
    paging: pagingOf(page, terms.length, (to) => urlOfList(key, { page: pageOf(to) })),
    allSelected,
    selectAllUrl: urlOfList(key, { page: pageOf(page), selected: allSelected ? undefined : 'all' }),
    listProblem: listProblem === undefined ? null : words.listProblem(listProblem),
    settingsUrl: routes.settings,
    termsUrl: routes.terms,
    listUrl: routes.termsList,
    exportUrl: urlOf(routes.termsList, {}, { kind, pair: pair ?? undefined }),
    deletionUrl: routes.termsDeletion,
  };
}

const matchName = (match: string): string => {
  const known = matchChoices.find((one) => one === match);
  return known === undefined ? '' : words.matches[known];
};
