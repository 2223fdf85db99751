import { closest, find, say } from './page.ts';
import { showStatus } from './status.ts';

/** Copies the finished article in one press, as rich and as plain text. */
export function startCopying(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-script-only]'))
    part.hidden = false;
  document.addEventListener('click', (event) => {
    const button = closest(event.target, '[data-copy]');
    if (!button || typeof ClipboardItem === 'undefined') return;
    event.preventDefault();
    void copy(button);
  });
  document.addEventListener('focusin', (event) => {
    const text = closest(event.target, '[data-select-all]');
    if (text instanceof HTMLTextAreaElement) text.select();
  });
}

async function copy(button: HTMLElement): Promise<void> {
  try {
    // Handed over as promises: a browser allows copying only right after the press.
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': fetchAs(button.dataset.rich, 'text/html'),
        'text/plain': fetchAs(button.dataset.plain, 'text/plain'),
      }),
    ]);
    showStatus(say('copied'), 'good');
  } catch {
    showStatus(say('copyFailed'), 'trouble');
    if (button instanceof HTMLAnchorElement) location.assign(button.href);
    else find<HTMLTextAreaElement>('[data-select-all]')?.select();
  }
}

async function fetchAs(url: string | undefined, type: string): Promise<Blob> {
  const response = await fetch(url ?? '');
  if (!response.ok) throw new Error(`The article could not be fetched: ${response.status}.`);
  return new Blob([await response.text()], { type });
}
