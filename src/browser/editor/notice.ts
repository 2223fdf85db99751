import { element, find } from '../page.ts';

/** What the last change did, and what can be done about it, as the server says it. */
export interface NoticeLine {
  readonly text: string;
  readonly tone: string;
  readonly actions: readonly {
    readonly label: string;
    readonly url: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  }[];
}

const noticeStays = 9_000;

let fadeTimer = 0;

/**
 * Shows a notice in the place of the one before, or none.
 *
 * @param action something the page itself can do about it
 */
export function showNotice(
  notice: NoticeLine | null,
  action: { readonly label: string; readonly run: () => void } | null = null,
): void {
  const place = find('[data-region="notice"]');
  if (!place) return;
  place.replaceChildren();
  if (!notice) return;
  const line = element('div', '', { class: `notice ${notice.tone}` });
  line.append(element('p', notice.text), ...notice.actions.map(formOf));
  if (action) {
    const button = element('button', action.label, { type: 'button', class: 'link' });
    button.addEventListener('click', action.run);
    line.append(button);
  }
  place.append(line);
  fadeNotice();
}

function formOf({ label, url, fields }: NoticeLine['actions'][number]): HTMLFormElement {
  const form = element('form', '', { method: 'post', action: url, 'data-enhance': '' });
  for (const { name, value } of fields) {
    form.append(element('input', '', { type: 'hidden', name, value }));
  }
  form.append(element('button', label, { class: 'link' }));
  return form;
}

/** Lets a notice go after a while; all it offers can be reached elsewhere, too. */
export function fadeNotice(): void {
  clearTimeout(fadeTimer);
  fadeTimer = window.setTimeout(() => {
    const place = find('[data-region="notice"]');
    if (!place || place.matches(':hover, :focus-within')) return fadeNotice();
    place.replaceChildren();
  }, noticeStays);
}
