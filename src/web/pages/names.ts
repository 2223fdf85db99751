import { pageLength } from '../../app/desk.ts';
import type { HouseName } from '../../store/house-names.ts';
import { routes, urlOf } from '../routes.ts';
import { namesWords as words } from '../words/names.ts';
import { type Paging, pagingOf } from './desk.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface NameLine {
  readonly id: string;
  readonly english: string;
  readonly forms: string;
  readonly note: string;
  readonly editUrl: string;
  readonly editName: string;
  readonly selectName: string;
  readonly used: string;
  /** Null where no article has the name. */
  readonly usedUrl: string | null;
}

/** What is typed into the form of a name. */
export interface TypedName {
  readonly english: string;
  readonly forms: readonly string[];
  readonly note: string;
}

export interface NamesPage extends Layout {
  readonly words: typeof words;
  readonly query: string;
  readonly noMatch: string;
  readonly lines: readonly NameLine[];
  readonly count: string;
  readonly paging: Paging | null;
  readonly allSelected: boolean;
  readonly selectAllUrl: string;
  readonly form: NameFormPart;
  readonly listProblem: string | null;
  readonly namesUrl: string;
  readonly listUrl: string;
  readonly deletionUrl: string;
}

/** The form of a name: to add one, or to change one. */
export interface NameFormPart {
  readonly title: string;
  readonly action: string;
  readonly submit: string;
  readonly english: string;
  readonly forms: string;
  readonly note: string;
  readonly error: string | null;
}

/** What the page of the house register is made of. */
export interface NamesContent {
  readonly names: readonly HouseName[];
  /** In how many articles each of the names of this page is. */
  readonly uses: ReadonlyMap<string, number>;
  readonly query: string;
  readonly page: number;
  readonly allSelected: boolean;
}

/** What went wrong with what was sent, told where it was typed. */
export interface NamesTrouble {
  readonly typed?: TypedName;
  readonly error?: string;
  readonly listProblem?: string;
}

/** The names of one page of the list. */
export const namesOfPage = (names: readonly HouseName[], page: number): readonly HouseName[] =>
  names.slice((page - 1) * pageLength, page * pageLength);

/** The house register. */
export function namesPage(
  { names, uses, query, page, allSelected }: NamesContent,
  visit: Visit,
  { typed, error, listProblem }: NamesTrouble = {},
): NamesPage {
  const searched = query === '' ? undefined : query;
  const address = (to: number, selected?: string): string =>
    urlOf(routes.names, {}, { query: searched, page: to === 1 ? undefined : String(to), selected });
  return {
    ...layoutOf(words.title, visit),
    words,
    query,
    noMatch: words.noMatchText(query),
    lines: namesOfPage(names, page).map((name) => lineOf(name, uses.get(name.id) ?? 0)),
    count: words.count(names.length),
    paging: pagingOf(page, names.length, (to) => address(to)),
    allSelected,
    selectAllUrl: address(page, allSelected ? undefined : 'all'),
    form: {
      title: words.add,
      action: routes.names,
      submit: words.addButton,
      ...formOf(typed),
      error: error ?? null,
    },
    listProblem: listProblem === undefined ? null : words.listProblem(listProblem),
    namesUrl: routes.names,
    listUrl: routes.namesList,
    deletionUrl: routes.namesDeletion,
  };
}

export interface NamePage extends Layout {
  readonly words: typeof words;
  readonly id: string;
  readonly form: NameFormPart;
  readonly deleteName: string;
  readonly cancelUrl: string;
  readonly deletionUrl: string;
}

/** One name of the house register, to be changed or deleted. */
export const namePage = (
  { id, english, sourceForms, note }: HouseName,
  visit: Visit,
  { typed, error }: NamesTrouble = {},
): NamePage => ({
  ...layoutOf(words.edit, visit),
  words,
  id,
  form: {
    title: words.edit,
    action: urlOf(routes.name, { name: id }),
    submit: words.save,
    ...formOf(typed ?? { english, forms: sourceForms, note }),
    error: error ?? null,
  },
  deleteName: words.deleteOf(english),
  cancelUrl: routes.names,
  deletionUrl: routes.namesDeletion,
});

const formOf = (typed: TypedName | undefined) => ({
  english: typed?.english ?? '',
  forms: (typed?.forms ?? []).join('\n'),
  note: typed?.note ?? '',
});

const lineOf = ({ id, english, sourceForms, note }: HouseName, used: number): NameLine => ({
  id,
  english,
  forms: sourceForms.join(', '),
  note,
  editUrl: urlOf(routes.name, { name: id }),
  editName: words.editOf(english),
  selectName: words.select(english),
  used: used === 0 ? words.unused : words.used(used),
  usedUrl: used === 0 ? null : urlOf(routes.desk, {}, { name: id }),
});
