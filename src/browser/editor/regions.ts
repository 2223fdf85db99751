import { find, findAll } from '../page.ts';
import { drawStatus } from '../status.ts';

const served = new Map<string, Element>();
const listeners: ((part: ParentNode) => void)[] = [];

/** Calls with each part of the page that was drawn anew. */
export const onDrawn = (listener: (part: ParentNode) => void): void => {
  listeners.push(listener);
};

/** Remembers the regions as the server drew them, before a script changes anything in them. */
export function rememberRegions(): void {
  for (const region of findAll('[data-region]')) keep(region.dataset.region ?? '', region);
}

/** Takes over what the server prints of the regions now. Focus stays where it is. */
export function takeRegions(regions: Readonly<Record<string, string>>): void {
  const focus = rememberFocus();
  for (const [name, html] of Object.entries(regions)) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    const region = find(`[data-region="${name}"]`);
    const before = served.get(name);
    if (!fresh || !region || before?.isEqualNode(fresh)) continue;
    keep(name, fresh);
    const openParts = findAll('details[open]', region).map(({ className }) => className);
    takeRegion(region, fresh, before ?? null);
    for (const part of findAll<HTMLDetailsElement>('details', region)) {
      if (openParts.includes(part.className)) part.open = true;
    }
  }
  drawStatus();
  focus();
}

const keep = (name: string, region: Element): void => {
  const copy = region.cloneNode(true);
  if (copy instanceof Element) served.set(name, copy);
};

function takeRegion(region: HTMLElement, fresh: Element, before: Element | null): void {
  const cards = find('.cards', region);
  const freshCards = find('.cards', fresh);
  if (!cards || !freshCards) {
    region.replaceChildren(...fresh.childNodes);
    drawn(region);
    return;
  }
  takeCards(cards, freshCards, before);
  // What stands around the cards is little, and is taken over whole.
  const children = [...fresh.childNodes];
  const at = children.indexOf(freshCards);
  for (const child of [...region.childNodes]) if (child !== cards) child.remove();
  cards.before(...children.slice(0, at));
  cards.after(...children.slice(at + 1));
  for (const child of region.children) if (child !== cards) drawn(child);
}

/** Cards that say what they said stay, with their focus and what is open in them. */
function takeCards(cards: Element, fresh: Element, before: Element | null): void {
  const standing = new Map([...cards.children].map((card) => [card.id, card]));
  const was = new Map(
    [...(before?.querySelectorAll('.card') ?? [])].map((card) => [card.id, card]),
  );
  let place: Element | null = cards.firstElementChild;
  for (const card of [...fresh.children]) {
    const old = standing.get(card.id);
    const stays = old && was.get(card.id)?.isEqualNode(card) ? old : card;
    standing.delete(stays.id);
    if (old && stays !== old) {
      if (place === old) place = old.nextElementSibling;
      old.remove();
    }
    if (place === stays) place = place.nextElementSibling;
    else cards.insertBefore(stays, place);
    if (stays === card) drawn(stays);
  }
  for (const gone of standing.values()) gone.remove();
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
