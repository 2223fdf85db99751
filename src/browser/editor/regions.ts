import { find, findAll } from '../page.ts';
import { drawStatus } from '../status.ts';

const printed = new Map<string, readonly string[]>();
const printedCards = new Map<string, string>();
const listeners: ((part: ParentNode) => void)[] = [];

/** Calls with each part of the page that was drawn anew. */
export const onDrawn = (listener: (part: ParentNode) => void): void => {
  listeners.push(listener);
};

/**
 * Takes over what the server prints of the regions now. What was printed so before stays as it
 * is, with its focus and what is open in it; a card by itself, since to read all of them anew would
 * cost the typist more than all the rest.
 *
 * @param isFirst the page shows just this already
 */
export function takeRegions(
  regions: Readonly<Record<string, readonly string[]>>,
  isFirst: boolean,
): void {
  const focus = rememberFocus();
  for (const [name, parts] of Object.entries(regions)) {
    const before = printed.get(name);
    if (before?.length === parts.length && parts.every((part, at) => part === before[at])) continue;
    const region = find(`[data-region="${name}"]`);
    if (!region) continue;
    printed.set(name, parts);
    const [head = '', ...cards] = parts;
    // The frame holds the last card, behind which the rest of the region follows.
    if (!isFirst) takeRegion(region, head + (cards.at(-1) ?? ''), cards);
    if (cards.length > 0) printedCards.clear();
    for (const card of cards) printedCards.set(idOf(card), card);
  }
  drawStatus();
  focus();
}

const idOf = (card: string): string => / id="([^"]+)"/.exec(card)?.[1] ?? '';

function takeRegion(region: HTMLElement, html: string, cards: readonly string[]): void {
  const openParts = findAll('details[open]', region).map(({ className }) => className);
  const frame = elementOf(html);
  const list = find('.cards', region);
  const freshList = find('.cards', frame);
  if (list && freshList) {
    takeCards(list, cards);
    const children = [...frame.childNodes];
    const at = children.indexOf(freshList);
    for (const child of [...region.childNodes]) if (child !== list) child.remove();
    list.before(...children.slice(0, at));
    list.after(...children.slice(at + 1));
    for (const child of region.children) if (child !== list) drawn(child);
  } else {
    freshList?.replaceChildren(...cards.map(elementOf));
    region.replaceChildren(...frame.childNodes);
    drawn(region);
  }
  for (const part of findAll<HTMLDetailsElement>(':scope > details', region)) {
    if (openParts.includes(part.className)) part.open = true;
  }
}

function takeCards(list: Element, cards: readonly string[]): void {
  const standing = new Map([...list.children].map((card) => [card.id, card]));
  let place = list.firstElementChild;
  for (const card of cards) {
    const id = idOf(card);
    const old = standing.get(id);
    standing.delete(id);
    const stays = old && printedCards.get(id) === card ? old : elementOf(card);
    if (old && stays !== old) {
      if (place === old) place = old.nextElementSibling;
      old.remove();
    }
    if (place === stays) place = stays.nextElementSibling;
    else list.insertBefore(stays, place);
    if (stays !== old) drawn(stays);
  }
  for (const gone of standing.values()) gone.remove();
}

function elementOf(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? document.createElement('div');
}

function drawn(part: Element): void {
  for (const listener of listeners) listener(part);
}

// Where the focused element was drawn anew, its successor takes the focus.
function rememberFocus(): () => void {
  const focused = document.activeElement;
  const region = focused?.closest<HTMLElement>('[data-region]');
  if (!(focused instanceof HTMLElement) || !region) return () => {};
  const { key, place } = focused.dataset;
  const card = focused.closest<HTMLElement>('[data-card]')?.dataset.card;
  const inside = card === undefined ? '' : `[data-card="${CSS.escape(card)}"] `;
  const selectors = [
    ...(key === undefined ? [] : [`${inside}[data-key="${key}"]`]),
    ...(place === undefined ? [] : [`[data-place="${CSS.escape(place)}"]`]),
    ...(focused instanceof HTMLAnchorElement
      ? [`a[href="${CSS.escape(focused.getAttribute('href') ?? '')}"]`]
      : []),
  ];
  return () => {
    if (document.contains(focused)) return;
    const successor = selectors.map((selector) => find(selector, region)).find((one) => one);
    (successor ?? find('.rows[contenteditable]') ?? find('#sheet'))?.focus({ preventScroll: true });
  };
}
