import { saveAll } from './editing.ts';
import { find, say } from './page.ts';
import { fetchPage } from './request.ts';
import { showStatus } from './status.ts';
import { takeOver } from './swap.ts';

let fadeTimer = 0;
const noticeStays = 9_000;

/** Sends the marked forms without leaving the page, and takes over what has changed. */
export function enhanceForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.enhance === undefined) return;
    event.preventDefault();
    void submit(form, event.submitter);
  });
}

/** Fetches this page anew and takes over what has changed. */
export async function refresh(): Promise<void> {
  const fetched = await fetchPage(location.href);
  if (fetched?.status === 200) takeOver(fetched.page);
}

async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, String(value));
  if (!(await saveAll())) return;
  const fetched = await fetchPage(form.action, fields);
  if (fetched === null) {
    showStatus(say('offline'), 'trouble');
    return;
  }
  const { page, status } = fetched;
  if (status === 200 && page.body.dataset.article === document.body.dataset.article) {
    takeOver(page);
    fadeNotice();
    return;
  }
  if (status === 409) {
    form.submit();
    return;
  }
  showStatus(say('refused', { reason: find('.lead', page)?.textContent ?? '' }), 'trouble');
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
