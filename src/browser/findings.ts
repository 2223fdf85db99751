import { find, findAll, say } from './page.ts';
import { announce } from './status.ts';

let current: string | null = null;
// What followed the last finding when it was fixed: the way goes on from there.
let following: string[] = [];

/** The findings in reading order, each once, of the cards that the filter shows. */
function inOrder(): string[] {
  const all = new Set(findAll('mark[data-finding]').flatMap(findingsOf));
  return [...all].filter((fingerprint) => cardOf(fingerprint) !== null);
}

// Where findings share a stretch of text, the one that is shown comes first.
const findingsOf = (mark: HTMLElement): string[] => (mark.dataset.finding ?? '').split(' ');

const marksOf = (fingerprint: string): HTMLElement[] =>
  findAll(`mark[data-finding~="${CSS.escape(fingerprint)}"]`);

// A card names each of its places.
const cardOf = (fingerprint: string): HTMLElement | null =>
  find(`[data-place="${CSS.escape(fingerprint)}"]`)?.closest<HTMLElement>('[data-card]') ?? null;

/** Reads from the page which finding the server shows as chosen. */
export function adoptChosen(): void {
  const mark = find('mark.current');
  current = mark ? (findingsOf(mark)[0] ?? null) : null;
}

/** Goes to the next finding (1) or the previous one (-1), round and round. */
export function step(by: 1 | -1): void {
  const order = inOrder();
  if (order.length === 0) {
    goWhereFindingsAre(by);
    return;
  }
  const at = current === null ? -1 : order.indexOf(current);
  const resumed = following.find((fingerprint) => order.includes(fingerprint));
  const next =
    at >= 0
      ? order[(at + by + order.length) % order.length]
      : by === 1
        ? (resumed ?? order[0])
        : order[(order.indexOf(resumed ?? '') - 1 + order.length) % order.length];
  if (next !== undefined) choose(next, true);
}

// Another view, or the panel of names, shows no findings: the server's link leads to them.
function goWhereFindingsAre(by: 1 | -1): void {
  const link = find<HTMLAnchorElement>(`[data-step="${by === 1 ? 'next' : 'previous'}"]`);
  if (link) location.assign(link.href);
  else announce(say('nothingLeft'));
}

/**
 * Makes a finding the one the keys speak of: its mark, its card and its proof in the source.
 *
 * @param move whether caret and focus go to the mark, too
 */
export function choose(fingerprint: string, move: boolean): void {
  current = fingerprint;
  const [mark] = marksOf(fingerprint);
  draw();
  if (!mark) return;
  const order = inOrder();
  following = order.slice(order.indexOf(fingerprint) + 1);
  const card = cardOf(fingerprint);
  // On a small screen card and text share one scroll, and the text has the last word.
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  mark.scrollIntoView({ block: 'nearest' });
  if (isNearEdge(mark)) mark.scrollIntoView({ block: 'center' });
  if (move) moveTo(mark);
  rememberInAddress(fingerprint);
  announce(
    say('findingOf', {
      position: String(order.indexOf(fingerprint) + 1),
      count: String(order.length),
      message: find('.message', card ?? document)?.textContent ?? '',
    }),
  );
}

/** Draws the chosen finding, also after parts of the page were drawn anew. */
export function draw(): void {
  for (const mark of findAll('mark.current, .evidence.lit'))
    mark.classList.remove('current', 'lit');
  for (const card of findAll('.card.current')) card.classList.remove('current');
  for (const link of findAll('[data-place][aria-current]')) link.removeAttribute('aria-current');
  const position = find('[data-position]');
  if (position) position.textContent = positionText();
  if (current === null) return;
  const marks = marksOf(current);
  const [mark] = marks;
  if (!mark) {
    current = null;
    return;
  }
  for (const part of marks) part.classList.add('current');
  const card = cardOf(current);
  if (!card) return;
  card.classList.add('current');
  for (const field of findAll<HTMLInputElement>('input[name="fingerprint"]', card)) {
    field.value = current;
  }
  find(`[data-place="${CSS.escape(current)}"]`, card)?.setAttribute('aria-current', 'true');
  const issue = CSS.escape(card.dataset.card ?? '');
  for (const proof of findAll(`.source [data-issue~="${issue}"].evidence`))
    proof.classList.add('lit');
}

function positionText(): string {
  const order = inOrder();
  const at = current === null ? -1 : order.indexOf(current);
  if (at < 0) return '';
  return say('positionOf', { position: String(at + 1), count: String(order.length) });
}

/** Presses a button of the chosen card; without one, chooses the first finding instead. */
export function press(...names: readonly string[]): void {
  const card = find('.card.current');
  if (!card) {
    step(1);
    return;
  }
  const button = names
    .map((name) => find(`[data-key="${name}"]`, card))
    .find((one) => one !== null);
  if (button) button.click();
  else announce(say('nothingToApply'));
}

function moveTo(mark: HTMLElement): void {
  const text = mark.closest<HTMLElement>('.target .text');
  if (!text?.isContentEditable) {
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    return;
  }
  text.focus({ preventScroll: true });
  document.getSelection()?.selectAllChildren(mark);
}

function isNearEdge(mark: HTMLElement): boolean {
  const sheet = find('#sheet')?.getBoundingClientRect();
  const place = mark.getBoundingClientRect();
  const edge = 96;
  return (
    sheet !== undefined && (place.top < sheet.top + edge || place.bottom > sheet.bottom - edge)
  );
}

function rememberInAddress(fingerprint: string): void {
  const address = new URL(location.href);
  address.searchParams.set('finding', fingerprint);
  address.hash = '';
  history.replaceState(null, '', address);
}
