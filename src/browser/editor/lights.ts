import type { Side } from '../../text/bitext.ts';
import { closest, findAll } from '../page.ts';
import { type Accents, accent, accentsOf } from './accents.ts';
import { putsOf, type Wish } from './apply.ts';
import type { Told, ToldPassage } from './content.ts';
import { onChange } from './editor.ts';
import { marksIn } from './marks.ts';
import { passageAt } from './places.ts';
import { current, indexOf, targetPlace } from './session.ts';
import { drawPassage, sourceMarks } from './source.ts';
import { wishOf } from './wishes.ts';

/** A sentence and its counterpart, by row and by number within it. */
interface Bead {
  readonly row: number;
  readonly number: number;
}

let atPointer: Bead | null = null;
let atCaret: Bead | null = null;
let pointed = 0;

/**
 * Lights what belongs together, at the pointer and at the caret: a sentence and its counterpart,
 * every place of a name, the places of a card, and what a button would put in their stead.
 */
export function startLights(): void {
  document.addEventListener('pointermove', (event) => {
    cancelAnimationFrame(pointed);
    pointed = requestAnimationFrame(() => lightAt(event));
  });
  document.addEventListener('focusin', ({ target }) => lightCard(target));
  onChange((view, before) => {
    if (before.selection.eq(view.state.selection)) return;
    const { $head } = view.state.selection;
    const passage = passageAt($head);
    atCaret = passage && beadAt('target', indexOf('target', passage.id), $head.pos);
    light();
  });
}

/** Lights anew, after what the server told of sentences has changed. */
export const relight = (): void => light();

function lightAt({ target, clientX: left, clientY: top }: PointerEvent): void {
  lightCard(target);
  const source = closest(target, '.source .passage');
  const isText = closest(target, '.target .text') !== null;
  const named = closest(target, '[data-name-card], .source [data-name]');
  let name = named?.dataset.nameCard ?? named?.dataset.name ?? null;
  atPointer = null;
  if (source) atPointer = beadOfSource(source, left, top);
  if (isText) {
    const { view } = current();
    const pos = view.posAtCoords({ left, top })?.pos;
    const passage = pos === undefined ? null : passageAt(view.state.doc.resolve(pos));
    if (pos !== undefined && passage) {
      atPointer = beadAt('target', indexOf('target', passage.id), pos);
      const own = marksIn(view.state, pos, pos).find(({ marked }) => marked.kind === 'name');
      if (own?.marked.kind === 'name') name = own.marked.name;
    }
  }
  light(name);
}

function beadOfSource(passage: HTMLElement, left: number, top: number): Bead | null {
  const index = indexOf('source', passage.id.slice('p-'.length));
  if (!drawPassage(index)) return null;
  const bead = closest(document.elementFromPoint(left, top), '[data-bead]')?.dataset.bead;
  const [row, number] = (bead ?? '').split('.').map(Number);
  return row === undefined || number === undefined ? null : { row, number };
}

/** The bead of the sentence at a position of the translation. */
function beadAt(side: Side, index: number, position: number): Bead | null {
  const passage = current().told[side][index];
  if (!passage) return null;
  for (const { start, end, number } of sentences(passage.sentences)) {
    const place = targetPlace(index, start, end);
    if (place && place.from <= position && position <= place.to) {
      return { row: passage.row, number };
    }
  }
  return null;
}

function* sentences(
  flat: readonly number[],
): Iterable<{ start: number; end: number; number: number }> {
  for (let at = 0; at < flat.length; at += 3) {
    const [start = 0, end = 0, number = 0] = flat.slice(at, at + 3);
    yield { start, end, number };
  }
}

function light(name: string | null = accentsOf(current().view.state).name): void {
  const beads = [atPointer, atCaret].filter((bead) => bead !== null).filter(isOneOfMany);
  const { view } = current();
  const lit = beads.flatMap((bead) =>
    passagesOf(bead.row).target.flatMap(({ sentences: own, index }) =>
      [...sentences(own)]
        .filter(({ number }) => number === bead.number)
        .flatMap(({ start, end }) => targetPlace(index, start, end) ?? []),
    ),
  );
  lightSource(beads);
  const before = accentsOf(view.state);
  if (name !== before.name) lightName(name);
  if (name !== before.name || JSON.stringify(lit) !== JSON.stringify(before.lit)) {
    accent(view, { lit, name });
  }
}

interface RowPassages {
  readonly source: readonly (ToldPassage & { readonly index: number })[];
  readonly target: readonly (ToldPassage & { readonly index: number })[];
}

let rows: { readonly told: Told; readonly byRow: Map<number, RowPassages> } | null = null;

function passagesOf(row: number): RowPassages {
  const { told } = current();
  if (rows?.told !== told) rows = { told, byRow: new Map() };
  const known = rows.byRow.get(row);
  if (known) return known;
  const on = (side: Side): RowPassages[Side] =>
    told[side].flatMap((passage, index) => (passage.row === row ? [{ ...passage, index }] : []));
  const own = { source: on('source'), target: on('target') };
  rows.byRow.set(row, own);
  return own;
}

// A sentence alone in its row needs no light.
const isOneOfMany = ({ row }: Bead): boolean => {
  const { source, target } = passagesOf(row);
  const numbers = [...source, ...target].flatMap((passage) =>
    [...sentences(passage.sentences)].map(({ number }) => number),
  );
  return new Set(numbers).size > 1;
};

let litSentences: readonly HTMLElement[] = [];

function lightSource(beads: readonly Bead[]): void {
  const now = beads.flatMap(({ row, number }) =>
    passagesOf(row).source.flatMap(({ index }) => {
      const text = drawPassage(index);
      return text ? findAll(`[data-bead="${row}.${number}"]`, text) : [];
    }),
  );
  for (const one of litSentences) if (!now.includes(one)) one.classList.remove('lit');
  for (const one of now) one.classList.add('lit');
  litSentences = now;
}

let litNames: readonly HTMLElement[] = [];

function lightName(name: string | null): void {
  for (const one of litNames) one.classList.remove('lit');
  litNames = [];
  if (name === null) return;
  const places = current().told.names.find(({ id }) => id === name)?.source ?? [];
  for (let at = 0; at < places.length; at += 3) drawPassage(places[at] ?? -1);
  const cards = findAll(`[data-name-card="${CSS.escape(name)}"]`);
  litNames = [...sourceMarks('name', name), ...cards];
  for (const one of litNames) one.classList.add('lit');
}

function lightCard(target: EventTarget | null): void {
  const card = closest(target, '[data-card]');
  const button = closest(target, '[data-preview]');
  const hinted = card?.dataset.card ?? null;
  const previews = card && button ? previewsOf(wishOf(button)) : [];
  const { view } = current();
  const before = accentsOf(view.state);
  const change: Partial<Accents> = { hinted, previews };
  if (hinted !== before.hinted) hintSource(hinted);
  if (hinted !== before.hinted || JSON.stringify(previews) !== JSON.stringify(before.previews)) {
    accent(view, change);
  }
}

const previewsOf = (wish: Wish | null): Accents['previews'] => (wish ? putsOf(wish) : []);

let hintedMarks: readonly HTMLElement[] = [];

function hintSource(issue: string | null): void {
  for (const mark of hintedMarks) mark.classList.remove('hinted');
  hintedMarks = issue === null ? [] : sourceMarks('issue', issue, 'mark');
  for (const mark of hintedMarks) mark.classList.add('hinted');
}
