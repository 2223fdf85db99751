import { type TermLists, type TermMatch, termMatches } from '../lexicon/terms.ts';
import { readForbidden, readGlossary } from '../resources/term-lists.ts';
import type { Writer } from '../store/roles.ts';
import {
  deleteTerms as deleteKept,
  type HouseTerm,
  keepTerms,
  listTerms,
  recoverTerms as recoverKept,
  type TermKind,
} from '../store/terms.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { writeCsv } from './csv.ts';
import { newId } from './ids.ts';
import { fromShelf } from './shelf.ts';

/** How a source term may be looked for. */
export const matchChoices = termMatches;

/** The list of a kind for a language pair; null is the list that holds in all of them. */
export interface ListKey {
  readonly kind: TermKind;
  readonly pair: string | null;
}

/** What a line of a list says. */
export interface TermInput {
  readonly term: string;
  readonly wanted: string;
  readonly match: TermMatch;
}

/**
 * The lists that hold in a language pair: its own and those of all pairs, null without any. Where
 * both have a term, the pair's own word for it counts. The same terms give the same object.
 */
export function termListsFor(terms: readonly HouseTerm[], pair: string | null): TermLists | null {
  if (terms.length === 0) return null;
  const state = terms.map(({ id, changedAt }) => `${id} ${changedAt}`).join();
  return fromShelf(lists, mostLists, `${pair} ${state}`, () => listsOf(terms, pair));
}

// One for each pair that is worked in.
const mostLists = 12;

const lists = new Map<string, TermLists | null>();

function listsOf(terms: readonly HouseTerm[], pair: string | null): TermLists | null {
  const own = terms.filter((term) => term.pair === pair);
  const known = new Set(own.map(sameTerm));
  const wider =
    pair === null ? [] : terms.filter((term) => term.pair === null && !known.has(sameTerm(term)));
  const all = [...own, ...wider];
  if (all.length === 0) return null;
  return {
    glossary: all
      .filter(({ kind }) => kind === 'glossary')
      .map(({ term, wanted, match }) => ({ source: term, target: wanted, match: matchOf(match) })),
    forbidden: all
      .filter(({ kind }) => kind === 'forbidden')
      .map(({ term, wanted }) => ({ term, prefer: wanted })),
  };
}

/** A list as it is kept, in the order of the alphabet. */
export const houseTerms = (app: App, { kind, pair }: ListKey): Promise<HouseTerm[]> =>
  app.store.read((db) => listTerms(db, { kind, pairs: [pair] }));

/** How many terms each list has; a list without any is left out. */
export async function countTerms(app: App): Promise<(ListKey & { readonly count: number })[]> {
  const lists = new Map<string, ListKey & { count: number }>();
  for (const { kind, pair } of await app.store.read((db) => listTerms(db))) {
    const list = lists.get(`${kind} ${pair}`) ?? { kind, pair, count: 0 };
    list.count++;
    lists.set(`${kind} ${pair}`, list);
  }
  return [...lists.values()];
}

/**
 * Adds a term to a list, or writes over the one of an id. A term that the list has already is
 * changed there, so that no list says two things of one word.
 *
 * @throws LekturaError `bad-input` for a term without a word
 */
export async function keepTerm(
  app: App,
  key: ListKey,
  { id, editor, ...term }: TermInput & { readonly id: string | null; readonly editor: Editor },
): Promise<void> {
  await app.store.write((db) => mergeTerms(app, db, key, [{ id, ...term }], editor));
}

/**
 * Adds the terms of an uploaded list: of a glossary CSV with the columns `source,target,match`, of
 * a forbidden list a line a term, with a tab before what to write instead.
 *
 * @throws LekturaError `bad-input` with the line that cannot be read; then nothing is added
 */
export async function importTerms(
  app: App,
  key: ListKey,
  text: string,
  editor: Editor,
): Promise<{ readonly added: number; readonly changed: number }> {
  const terms = termsOf(key.kind, text);
  if (terms.length > mostTerms) {
    throw new LekturaError(
      'too-large',
      `The list has ${terms.length} terms; at most ${mostTerms} can be taken.`,
    );
  }
  return app.store.write((db) =>
    mergeTerms(
      app,
      db,
      key,
      terms.map((term) => ({ id: null, ...term })),
      editor,
    ),
  );
}

/** A list in the form that `importTerms` reads. */
export async function exportTerms(app: App, key: ListKey): Promise<string> {
  const terms = await houseTerms(app, key);
  if (key.kind === 'glossary') {
    const rows = terms.map(({ term, wanted, match }) => [term, wanted, match]);
    return writeCsv([['source', 'target', 'match'], ...rows]);
  }
  return terms
    .map(({ term, wanted }) => `${wanted === '' ? term : `${term}\t${wanted}`}\n`)
    .join('');
}

/** Takes terms out of their lists, and gives the moment by which they can be brought back. */
export async function deleteTerms(
  app: App,
  ids: readonly string[],
): Promise<{ readonly count: number; readonly at: number }> {
  const at = app.clock();
  return { count: await app.store.write((db) => deleteKept(db, ids, at)), at };
}

/** Brings back the terms that were deleted at a moment. */
export const recoverTerms = (app: App, at: number): Promise<number> =>
  app.store.write((db) => recoverKept(db, at));

// Every word of every source is looked up in all of them.
const mostTerms = 10_000;

function termsOf(kind: TermKind, text: string): TermInput[] {
  return kind === 'glossary'
    ? readGlossary(text).map(({ source, target, match }) => ({
        term: source,
        wanted: target,
        match,
      }))
    : readForbidden(text).map(({ term, prefer }) => ({ term, wanted: prefer, match: 'word' }));
}

async function mergeTerms(
  app: App,
  db: Writer,
  { kind, pair }: ListKey,
  terms: readonly (TermInput & { readonly id: string | null })[],
  editor: Editor,
): Promise<{ added: number; changed: number }> {
  const all = await listTerms(db, { kind, pairs: [pair] });
  const known = new Map(all.map((term) => [sameTerm(term), term.id]));
  const kept = new Map<string, HouseTerm>();
  let changed = 0;
  for (const { id, term, wanted, match } of terms) {
    const words = { term: oneSpaced(term), wanted: oneSpaced(wanted) };
    if (words.term === '' || (kind === 'glossary' && words.wanted === '')) {
      throw new LekturaError(
        'bad-input',
        'Write the term, and what it is to be in the translation.',
      );
    }
    const same = known.get(sameTerm({ kind, ...words }));
    if (id !== null || same !== undefined) changed++;
    const line = {
      id: id ?? same ?? newId(),
      kind,
      pair,
      ...words,
      match: kind === 'glossary' ? match : '',
      author: editor.name,
      changedAt: app.clock(),
    };
    kept.set(line.id, line);
    known.set(sameTerm(line), line.id);
  }
  await keepTerms(db, [...kept.values()]);
  return { added: terms.length - changed, changed };
}

/** A glossary has one word for a term; a forbidden word may have several better ones. */
const sameTerm = ({ kind, term, wanted }: Pick<HouseTerm, 'kind' | 'term' | 'wanted'>): string =>
  (kind === 'glossary' ? [kind, term] : [kind, term, wanted]).join('\n').toLowerCase();

const oneSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ');

const matchOf = (kept: string): TermMatch => termMatches.find((match) => match === kept) ?? 'stem';
