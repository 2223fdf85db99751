import { caretIn, placeCaret } from './caret.ts';
import { find, findAll } from './page.ts';
import { drawStatus } from './status.ts';

const asServed = new Map<string, string>();
const listeners: ((changed: readonly HTMLElement[]) => void)[] = [];
let isBusy: (passage: string) => boolean = () => false;

/** Calls `prepare` with each part of the page that was drawn anew, and with the page at first. */
export function onDrawn(prepare: (changed: readonly HTMLElement[]) => void): void {
  listeners.push(prepare);
}

/** Remembers the rows as the server drew them. `busy` tells passages that hold unsaved text. */
export function watchRows(busy: (passage: string) => boolean): void {
  isBusy = busy;
  for (const row of findAll('[data-row]')) asServed.set(row.id, row.outerHTML);
  for (const prepare of listeners) prepare([document.body]);
}

/**
 * Takes over what has changed from a fresh print of the same page: rows one by one, the bar, the
 * counts and the margin. Focus, caret and scroll stay where they are, and unsaved text is not
 * touched.
 */
export function takeOver(page: Document): void {
  const changed: HTMLElement[] = [];
  const focus = rememberFocus();
  for (const fresh of findAll('[data-region]', page)) {
    const region = find(`[data-region="${fresh.dataset.region}"]`);
    if (!region || region.innerHTML === fresh.innerHTML) continue;
    region.innerHTML = fresh.innerHTML;
    changed.push(region);
  }
  changed.push(...takeOverRows(page));
  for (const prepare of listeners) prepare(changed);
  drawStatus();
  focus();
}

function takeOverRows(page: Document): HTMLElement[] {
  const rows = findAll('[data-row]');
  const fresh = findAll('[data-row]', page);
  const list = find('.rows');
  if (!sameIds(rows, fresh) && list) {
    const freshList = find('.rows', page);
    if (!freshList) return [];
    asServed.clear();
    for (const row of fresh) asServed.set(row.id, row.outerHTML);
    list.innerHTML = freshList.innerHTML;
    return [list];
  }
  return fresh.flatMap((row, index) => {
    const old = rows[index];
    const html = row.outerHTML;
    if (!old || asServed.get(row.id) === html) return [];
    asServed.set(row.id, html);
    return takeOverRow(old, row);
  });
}

function sameIds(rows: readonly HTMLElement[], fresh: readonly HTMLElement[]): boolean {
  const ids = (list: readonly HTMLElement[]): string =>
    list
      .map((row) =>
        findAll('.passage', row)
          .map(({ id }) => id)
          .join(' '),
      )
      .join('\n');
  return ids(rows) === ids(fresh);
}

function takeOverRow(old: HTMLElement, fresh: HTMLElement): HTMLElement[] {
  if (!old.contains(document.activeElement) && !hasBusyPassage(old)) {
    old.replaceWith(fresh);
    return [fresh];
  }
  old.className = fresh.className;
  copyInside('.gutter', old, fresh);
  copyInside('.source', old, fresh);
  for (const passage of findAll('[data-passage]', old)) {
    const id = passage.dataset.passage ?? '';
    const freshPassage = find(`[data-passage="${CSS.escape(id)}"]`, fresh);
    if (freshPassage && !isBusy(id)) takeOverPassage(passage, freshPassage);
  }
  return [old];
}

const hasBusyPassage = (row: HTMLElement): boolean =>
  findAll('[data-passage]', row).some(({ dataset }) => isBusy(dataset.passage ?? ''));

function copyInside(selector: string, old: HTMLElement, fresh: HTMLElement): void {
  const from = find(selector, fresh);
  const to = find(selector, old);
  if (from && to && from.innerHTML !== to.innerHTML) to.innerHTML = from.innerHTML;
}

function takeOverPassage(passage: HTMLElement, fresh: HTMLElement): void {
  const text = find('.text', passage);
  const freshText = find('.text', fresh);
  if (!text || !freshText) return;
  passage.dataset.revision = fresh.dataset.revision ?? '';
  const caret = document.activeElement === text ? caretIn(text) : null;
  text.innerHTML = freshText.innerHTML;
  if (caret) placeCaret(text, caret.start, caret.end);
}

// Where the focused element was drawn anew, its successor takes the focus.
function rememberFocus(): () => void {
  const focused = document.activeElement;
  const region = focused?.closest<HTMLElement>('[data-region], [data-row]');
  if (!(focused instanceof HTMLElement) || !region) return () => {};
  const selectors = [
    ...(focused.dataset.confirm ? [`[data-confirm="${CSS.escape(focused.dataset.confirm)}"]`] : []),
    ...(focused.dataset.key ? [`[data-key="${focused.dataset.key}"]`] : []),
    ...(focused.dataset.place ? [`[data-place="${CSS.escape(focused.dataset.place)}"]`] : []),
  ];
  return () => {
    if (document.contains(focused)) return;
    const root = document.contains(region) ? region : document;
    const successor = selectors.map((selector) => find(selector, root)).find((one) => one !== null);
    (successor ?? find('#sheet'))?.focus({ preventScroll: true });
  };
}
