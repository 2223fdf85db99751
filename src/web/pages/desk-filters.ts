import type { Desk } from '../../app/desk.ts';
import type { ListFilter } from '../../app/list-articles.ts';
import type { DeskQuery } from '../forms/desk.ts';
import { routes } from '../routes.ts';
import { deskWords as words } from '../words/desk.ts';
import { number } from '../words/locale.ts';
import { pairName } from './checks.ts';
import { addressOf } from './desk.ts';

interface Filter {
  readonly name: string;
  /** Null where it is not counted. */
  readonly count: string | null;
  readonly url: string;
  readonly current: boolean;
}

/** A filter of which one of several is chosen. */
interface Choice {
  readonly label: string;
  /** What is chosen now, or the label where nothing is. */
  readonly chosen: string;
  readonly isChosen: boolean;
  readonly options: readonly Filter[];
}

/** What the list of articles is narrowed by, and what it can be. */
export interface DeskFilters {
  readonly query: string;
  /** What a search keeps of the other filters, as hidden fields. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly clearUrl: string | null;
  readonly states: readonly Filter[];
  readonly switches: readonly Filter[];
  readonly choices: readonly Choice[];
  readonly name: { readonly text: string; readonly url: string; readonly drop: string } | null;
  readonly isNarrowed: boolean;
  readonly allUrl: string;
}

/**
 * The filters of the Desk as links, so that each is an address.
 *
 * @param editor who looks
 */
export function deskFilters(desk: Desk, query: DeskQuery, editor: string | null): DeskFilters {
  const { query: looked = '', state, pair, editor: whose, errors, name, sort, order } = query;
  const kept = { state, pair, editor: whose, errors, name, sort, order };
  return {
    query: looked,
    kept: Object.entries(kept).flatMap(([field, value]) =>
      value === undefined ? [] : [{ name: field, value }],
    ),
    clearUrl: looked === '' ? null : addressOf(query, { query: undefined }),
    states: statesOf(desk, query),
    switches: [
      {
        name: words.withErrors,
        count: null,
        url: addressOf(query, { errors: errors ? undefined : 'open' }),
        current: errors !== undefined,
      },
      ...(editor !== null && desk.editors.includes(editor)
        ? [
            {
              name: words.mine,
              count: null,
              url: addressOf(query, { editor: whose === editor ? undefined : editor }),
              current: whose === editor,
            },
          ]
        : []),
    ],
    choices: [
      choiceOf(words.pair, words.allPairs, desk.pairs, pair, pairName, (value) =>
        addressOf(query, { pair: value }),
      ),
      choiceOf(
        words.editor,
        words.allEditors,
        desk.editors,
        whose,
        (one) => one,
        (value) => addressOf(query, { editor: value }),
      ),
    ].filter(({ options }) => options.length > 2),
    name:
      desk.name === null
        ? null
        : {
            text: words.nameFilter(desk.name),
            url: addressOf(query, { name: undefined }),
            drop: words.dropFilter(desk.name),
          },
    isNarrowed: [looked || undefined, state, pair, whose, errors, name].some(
      (value) => value !== undefined,
    ),
    allUrl: routes.desk,
  };
}

function statesOf({ states }: Desk, query: DeskQuery): Filter[] {
  const one = (name: string, count: number, state: ListFilter['state']): Filter => ({
    name,
    count: number(count),
    url: addressOf(query, { state }),
    current: query.state === state,
  });
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  return [
    one(words.everything, all, undefined),
    one(words.open, states.new + states['in-review'], 'open'),
    one(words.states.new, states.new, 'new'),
    one(words.states['in-review'], states['in-review'], 'in-review'),
    one(words.states.approved, states.approved, 'approved'),
    one(words.states.exported, states.exported, 'exported'),
  ];
}

function choiceOf(
  label: string,
  all: string,
  values: readonly string[],
  chosen: string | undefined,
  nameOf: (value: string) => string,
  url: (value: string | undefined) => string,
): Choice {
  return {
    label,
    chosen: chosen === undefined ? label : nameOf(chosen),
    isChosen: chosen !== undefined,
    options: [
      { name: all, count: null, url: url(undefined), current: chosen === undefined },
      ...values.map((value) => ({
        name: nameOf(value),
        count: null,
        url: url(value),
        current: value === chosen,
      })),
    ],
  };
}
