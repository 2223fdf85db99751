import { closest, element, find, findAll, say } from '../page.ts';

/**
 * Makes the list of articles quick for hands on the keyboard and for marking many: arrows go from
 * article to article, Space marks, Shift marks in a row. It works as a form without all this.
 */
export function startList(): void {
  const form = find<HTMLFormElement>('[data-selection]');
  if (!form) return;
  const boxes = findAll<HTMLInputElement>('[data-line] input[type="checkbox"]', form);
  const count = (): void => showCount(form, boxes);
  makeMarkAll(form, boxes, count);
  let last: HTMLInputElement | null = null;
  form.addEventListener('click', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !boxes.includes(box)) return;
    if (event.shiftKey && last) markBetween(boxes, last, box);
    last = box;
  });
  form.addEventListener('change', count);
  document.addEventListener('keydown', (event) => onKey(event, form, boxes, count));
  // A page that is come back to has the marks that the browser kept.
  addEventListener('pageshow', count);
  count();
}

function onKey(
  event: KeyboardEvent,
  form: HTMLFormElement,
  boxes: readonly HTMLInputElement[],
  count: () => void,
): void {
  if (event.altKey || event.isComposing || find('dialog[open]')) return;
  if (event.key === 'F8') {
    event.preventDefault();
    goToErrors(form, event.shiftKey ? -1 : 1);
    return;
  }
  const line = closest(event.target, '[data-line]');
  if (!line) {
    // From the search the list is one key away.
    if (event.key === 'ArrowDown' && closest(event.target, '[data-search]')) focusLine(form, 0);
    return;
  }
  const lines = linesOf(form);
  const at = lines.indexOf(line);
  const box = boxes[at];
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && event.key.toLowerCase() === 'a') {
    for (const one of boxes) one.checked = true;
  } else if (isControl) {
    return;
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const to = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (event.shiftKey) for (const one of [at, to]) mark(boxes[one]);
    focusLine(form, to);
  } else if (event.key === 'Home' || event.key === 'End') {
    focusLine(form, event.key === 'Home' ? 0 : lines.length - 1);
  } else if (event.key === ' ' && box && event.target !== box) {
    box.checked = !box.checked;
  } else if (event.key === 'Delete' && boxes.some(({ checked }) => checked)) {
    find<HTMLButtonElement>('[data-delete]', form)?.click();
  } else if (event.key === 'Escape') {
    if (boxes.every(({ checked }) => !checked)) find('[data-search]')?.focus();
    for (const one of boxes) one.checked = false;
  } else return;
  event.preventDefault();
  count();
}

function mark(box: HTMLInputElement | undefined): void {
  if (box) box.checked = true;
}

const linesOf = (form: HTMLFormElement): HTMLElement[] => findAll('[data-line]', form);

function focusLine(form: HTMLFormElement, index: number): void {
  const line = linesOf(form)[index];
  if (line) find('.headline-cell a', line)?.focus();
}

/** Goes to the next article that has open errors, or the one before. */
function goToErrors(form: HTMLFormElement, direction: 1 | -1): void {
  const lines = linesOf(form);
  const at = lines.indexOf(closest(document.activeElement, '[data-line]') ?? form);
  const start = at === -1 && direction === -1 ? 0 : at;
  for (let step = 1; step <= lines.length; step++) {
    const index = (start + direction * step + lines.length * 2) % lines.length;
    const line = lines[index];
    if (line && find('[data-errors]', line)) {
      focusLine(form, index);
      return;
    }
  }
}

function markBetween(
  boxes: readonly HTMLInputElement[],
  from: HTMLInputElement,
  to: HTMLInputElement,
): void {
  const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  for (const box of boxes.slice(start, (end ?? 0) + 1)) box.checked = to.checked;
}

/** In place of the link that marks all, a box that does it at once and shows how it stands. */
function makeMarkAll(
  form: HTMLFormElement,
  boxes: readonly HTMLInputElement[],
  count: () => void,
): void {
  const link = find('[data-mark-all]', form);
  if (!link) return;
  const box = element('input', '', {
    type: 'checkbox',
    'data-all': '',
    'aria-label': link.getAttribute('aria-label') ?? '',
  });
  box.addEventListener('change', (event) => {
    event.stopPropagation();
    for (const one of boxes) one.checked = box.checked;
    count();
  });
  const label = element('label');
  label.append(box);
  link.replaceWith(label);
}

function showCount(form: HTMLFormElement, boxes: readonly HTMLInputElement[]): void {
  const marked = boxes.filter(({ checked }) => checked).length;
  const all = find<HTMLInputElement>('[data-all]', form);
  if (all) {
    all.checked = marked > 0 && marked === boxes.length;
    all.indeterminate = marked > 0 && marked < boxes.length;
  }
  const place = find('[data-marked-count]', form);
  if (place) place.textContent = marked === 0 ? '' : say('marked', { count: String(marked) });
}
