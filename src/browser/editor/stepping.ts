import { TextSelection } from 'prosemirror-state';
import type { ContentFinding } from '../../review/content.ts';
import { find, findAll, say } from '../page.ts';
import { announce } from '../status.ts';
import { accent, accentsOf } from './accents.ts';
import { marksIn } from './marks.ts';
import { current, targetPlace } from './session.ts';
import { drawPassage, sourceMarks } from './source.ts';

// What followed the last finding when it was fixed: the way goes on from there.
let following: readonly string[] = [];
// A finding of the source is chosen by its fingerprint alone: no accent of the text shows it.
let chosen: string | null = null;
let litInSource: readonly HTMLElement[] = [];

/** The findings in reading order, of the cards that the filter shows. */
function inOrder(): ContentFinding[] {
  const { told, view } = current();
  const standing = new Set(
    marksIn(view.state).flatMap(({ marked }) =>
      marked.kind === 'finding' ? [marked.finding.fingerprint] : [],
    ),
  );
  const shown = new Set(findAll('.card [data-place]').map(({ dataset }) => dataset.place));
  const rowOf = ({ side, segmentIndex }: ContentFinding): number =>
    told[side][segmentIndex]?.row ?? 0;
  return told.issues
    .flatMap(({ findings }) => findings)
    .filter(
      ({ fingerprint, side }) =>
        shown.has(fingerprint) && (side === 'source' || standing.has(fingerprint)),
    )
    .sort(
      (a, b) =>
        rowOf(a) - rowOf(b) ||
        Number(a.side === 'target') - Number(b.side === 'target') ||
        a.segmentIndex - b.segmentIndex ||
        a.start - b.start,
    );
}

export const cardOf = (fingerprint: string): HTMLElement | null =>
  find(`[data-place="${CSS.escape(fingerprint)}"]`)?.closest<HTMLElement>('[data-card]') ?? null;

/** Goes to the next finding (1) or the previous one (-1), round and round. */
export function step(by: 1 | -1): void {
  const order = inOrder().map(({ fingerprint }) => fingerprint);
  if (order.length === 0) {
    announce(say('nothingLeft'));
    return;
  }
  const at = chosen === null ? -1 : order.indexOf(chosen);
  const resumed = order.indexOf(following.find((one) => order.includes(one)) ?? '');
  const next = at >= 0 ? at + by : by === 1 ? Math.max(resumed, 0) : resumed - 1;
  const fingerprint = order.at(next % order.length);
  if (fingerprint !== undefined) choose(fingerprint, true);
}

/**
 * Makes a finding the one the keys speak of: its mark, its card and its proof in the source.
 *
 * @param move whether caret and focus go to the mark, too
 */
export function choose(fingerprint: string, move: boolean): void {
  const order = inOrder();
  const place = order.findIndex((one) => one.fingerprint === fingerprint);
  const finding = order[place];
  if (!finding) return;
  chosen = fingerprint;
  following = order.slice(place + 1).map((one) => one.fingerprint);
  drawChosen();
  const card = cardOf(fingerprint);
  // On a small screen card and text share one scroll, and the text has the last word.
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  show(finding, move);
  rememberInAddress(fingerprint);
  const message = find('.message', card ?? document)?.textContent ?? '';
  announce(say('findingOf', { position: String(place + 1), count: String(order.length), message }));
}

function show(
  { side, segmentIndex, start, end, fingerprint }: ContentFinding,
  move: boolean,
): void {
  const { view } = current();
  if (side === 'target') {
    const place = targetPlace(segmentIndex, start, end);
    if (!place) return;
    if (move) {
      const { tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)));
      view.focus();
    }
    const { node } = view.domAtPos(place.from, 1);
    const element = node instanceof Element ? node : node.parentElement;
    if (element) bringIntoView(element);
    return;
  }
  drawPassage(segmentIndex);
  const [mark] = sourceMarks('finding', fingerprint);
  if (!mark) return;
  bringIntoView(mark);
  if (!move) return;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
}

const edge = 96;

function bringIntoView(mark: Element): void {
  mark.scrollIntoView({ block: 'nearest' });
  const sheet = find('#sheet')?.getBoundingClientRect();
  const { top, bottom } = mark.getBoundingClientRect();
  if (sheet && (top < sheet.top + edge || bottom > sheet.bottom - edge)) {
    mark.scrollIntoView({ block: 'center' });
  }
}

/** Draws the chosen finding, also after marks or cards were drawn anew. */
export function drawChosen(): void {
  const { view } = current();
  const order = inOrder();
  const finding = order.find(({ fingerprint }) => fingerprint === chosen) ?? null;
  if (!finding) chosen = null;
  if (accentsOf(view.state).chosen !== chosen) accent(view, { chosen });
  for (const lit of litInSource) lit.classList.remove('current', 'lit');
  litInSource = [];
  for (const card of findAll('.card.current')) card.classList.remove('current');
  for (const link of findAll('.card [aria-current]')) link.removeAttribute('aria-current');
  const position = find('[data-position]');
  if (position) {
    const at = finding ? order.indexOf(finding) + 1 : 0;
    position.textContent =
      at === 0 ? '' : say('positionOf', { position: String(at), count: String(order.length) });
  }
  if (finding) drawCard(finding);
}

function drawCard({ fingerprint }: ContentFinding): void {
  const card = cardOf(fingerprint);
  if (!card) return;
  card.classList.add('current');
  for (const field of findAll<HTMLInputElement>('input[name="fingerprint"]', card)) {
    field.value = fingerprint;
  }
  find(`[data-place="${CSS.escape(fingerprint)}"]`, card)?.setAttribute('aria-current', 'true');
  const marks = sourceMarks('finding', fingerprint);
  const proof = sourceMarks('issue', card.dataset.card ?? '', '.evidence');
  for (const mark of marks) mark.classList.add('current');
  for (const place of proof) place.classList.add('lit');
  litInSource = [...marks, ...proof];
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

/** Takes over the finding that the address names. */
export function adoptChosen(): void {
  const asked = new URL(location.href).searchParams.get('finding');
  if (asked !== null && inOrder().some(({ fingerprint }) => fingerprint === asked)) {
    choose(asked, false);
  }
}

function rememberInAddress(fingerprint: string): void {
  const address = new URL(location.href);
  address.searchParams.set('finding', fingerprint);
  address.hash = '';
  history.replaceState(null, '', address);
}
