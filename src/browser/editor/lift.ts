import type { Node } from 'prosemirror-model';
import { commonEnds } from '../../review/ends.ts';
import { find, findAll, say } from '../page.ts';
import { fetchPage } from '../request.ts';
import { fetchContent, type Told } from './content.ts';
import { mountEditor, remote, rowNode, rowsOfPage } from './editor.ts';
import { structural } from './guard.ts';
import { passagesIn, rowsIn } from './places.ts';
import { take } from './refresh.ts';
import { adoptedRow, adoptRow, adoptSection, furnishRow } from './rows.ts';
import { passageNode, schema, sectionType } from './schema.ts';
import { current, openSession } from './session.ts';
import { forgetSource } from './source.ts';

const retry = 2_000;
// Milliseconds of work after which the page has its turn.
const slice = 12;

/**
 * Lifts the translation into the editor after the first paint. What is not seen of it follows a few
 * rows at a time, so that the page has its turn between.
 *
 * @param root the rows as the server drew them
 */
export async function liftEditor(root: HTMLElement): Promise<void> {
  const [told] = await Promise.all([contentAtLast(), firstPaint()]);
  const sections = findAll('.section', root).map((element) => ({
    element,
    rows: rowsOfPage(element),
  }));
  const rows = sections.flatMap((section) => section.rows);
  for (const { element, key } of rows) adoptRow(element, key);
  const nodeOf = nodesOf(told);
  const doc = schema.topNodeType.create(
    null,
    sections.map(({ element, rows }, index) => {
      const key = String(index);
      adoptSection(element, key);
      return sectionType.create(
        { key },
        rows.map((row) => rowNode(row, nodeOf)),
      );
    }),
  );
  openSession(mountEditor(root, doc, told), told);
  take(told, true);
  const names = namesOf(told);
  void inSlices(rows, ({ element }) => furnishRow(element, names));
}

/**
 * Draws the rows as they lie now: those that have the same passages stay, with what is typed in
 * them and what undo knows of it.
 */
export async function replaceRows(): Promise<void> {
  const [fetched, told] = await Promise.all([
    fetchPage(location.href),
    fetchContent(current().told),
  ]);
  const fresh = fetched?.status === 200 ? find('.rows', fetched.page) : null;
  if (!fresh || !told) return;
  const rows = rowsOfPage(fresh);
  const names = namesOf(told);
  for (const { element, key } of rows) {
    const old = adoptedRow(key);
    if (old) renewRow(old, element);
    adoptRow(old ?? element, key);
    furnishRow(old ?? element, names);
  }
  const { view } = current();
  const standing = passagesIn(view.state.doc);
  const nodeOf = nodesOf(told);
  const now = rows.map((row) => rowNode(row, (id) => standing.get(id)?.node ?? nodeOf(id)));
  const { doc, tr } = view.state;
  const before = rowsIn(doc);
  const nodesBefore = before.map(({ node }) => node);
  const { front, back } = commonEnds(nodesBefore, now, sameKey);
  const gone = before.slice(front, before.length - back);
  const last = gone.at(-1);
  // Rows come into the section that those around them lie in.
  const from = before[front]?.pos ?? doc.content.size - 1;
  const to = last ? last.pos + last.node.nodeSize : from;
  const middle = now.slice(front, now.length - back);
  view.dispatch(
    tr
      .replaceWith(from, to, middle)
      .setMeta(structural, true)
      .setMeta(remote, true)
      .setMeta('addToHistory', false),
  );
  forgetSource();
  take(told);
}

const sameKey = (a: Node | undefined, b: Node | undefined): boolean =>
  a?.attrs.key === b?.attrs.key;

/** A row that stays: its number and its source may be others than before. */
function renewRow(row: HTMLElement, fresh: HTMLElement): void {
  row.id = fresh.id;
  row.setAttribute('aria-label', fresh.getAttribute('aria-label') ?? '');
  for (const part of ['.gutter', '.source']) {
    const [old, now] = [find(part, row), find(part, fresh)];
    if (old && now) old.replaceWith(now);
  }
}

const nodesOf = ({ target }: Told): ((id: string) => Node | null) => {
  const passages = new Map(target.map((passage) => [passage.id, passage]));
  return (id) => {
    const passage = passages.get(id);
    return passage ? passageNode(id, passage) : null;
  };
};

const namesOf = ({ target }: Told): ((id: string) => string) => {
  const labels = new Map(target.map(({ id, label }) => [id, label]));
  return (id) => say('textOfPassage', { label: labels.get(id) ?? '' });
};

async function contentAtLast(): Promise<Told> {
  for (;;) {
    const told = await fetchContent(null);
    if (told) return told;
    await new Promise((done) => setTimeout(done, retry));
  }
}

/** Resolves once the page was painted; a page that nobody sees is not. */
const firstPaint = (): Promise<void> =>
  new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done, 0));
  });

async function inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < slice) continue;
    await new Promise((done) => setTimeout(done, 0));
    began = performance.now();
  }
}
