import { closest, find, findAll } from './page.ts';

/**
 * Lights what belongs together: a sentence and its counterpart, every place of a name, the places
 * and the proof of a card, and what a button would put in their stead.
 */
export function startLights(): void {
  document.addEventListener('pointerover', (event) => lightFrom(event.target));
  document.addEventListener('focusin', (event) => lightFrom(event.target));
  document.addEventListener('selectionchange', lightAtCaret);
}

function lightFrom(target: EventTarget | null): void {
  const sentence = closest(target, '[data-bead]');
  const name = closest(target, '[data-name]:is(mark, span), [data-name-card]');
  const card = closest(target, '[data-card]');
  const button = closest(target, '[data-preview="here"], [data-preview="everywhere"]');
  light('sentence', sentence ? `[data-bead="${sentence.dataset.bead}"]` : null);
  const id = name?.dataset.nameCard ?? name?.dataset.name;
  light('name', id ? `:is(mark, span)[data-name="${id}"], [data-name-card="${id}"]` : null);
  hint(card);
  preview(card, button?.dataset.preview ?? null);
}

function lightAtCaret(): void {
  const node = document.getSelection()?.anchorNode;
  const sentence = node instanceof Text ? closest(node.parentElement, '.target [data-bead]') : null;
  if (sentence) light('caret', `[data-bead="${sentence.dataset.bead}"]`);
  else light('caret', null);
}

const lit = new Map<string, readonly HTMLElement[]>();

function light(reason: string, selector: string | null): void {
  const before = lit.get(reason) ?? [];
  const now = selector === null ? [] : findAll(selector);
  if (before.length === now.length && before.every((one, index) => one === now[index])) return;
  for (const one of before) one.classList.remove('lit');
  // A sentence alone on its row needs no light; a name seen once neither.
  if (now.length > 1) for (const one of now) one.classList.add('lit');
  lit.set(reason, now);
}

let hinted: readonly HTMLElement[] = [];

function hint(card: HTMLElement | null): void {
  for (const mark of hinted) mark.classList.remove('hinted');
  hinted = card ? marksOf(card) : [];
  for (const mark of hinted) mark.classList.add('hinted');
}

const marksOf = (card: HTMLElement): HTMLElement[] =>
  findAll(`mark[data-issue~="${CSS.escape(card.dataset.card ?? '')}"]`);

function preview(card: HTMLElement | null, scope: string | null): void {
  for (const mark of findAll('mark[data-preview]')) mark.removeAttribute('data-preview');
  if (!card || scope === null) return;
  const here = find<HTMLInputElement>('input[name="fingerprint"]', card)?.value;
  for (const mark of marksOf(card)) {
    const findings = (mark.dataset.finding ?? '').split(' ');
    if (findings[0] !== here && scope === 'here') continue;
    if (mark.dataset.suggestion !== undefined)
      mark.setAttribute('data-preview', mark.dataset.suggestion);
  }
}
