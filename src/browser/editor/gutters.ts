import { find, say } from '../page.ts';
import { passageElement } from './rows.ts';

/** Shows on the button beside a passage, and on its row, whether it is confirmed. */
export function showConfirmed(id: string, label: string, confirmed: boolean): void {
  const row = passageElement(id)?.closest('.row');
  const button = row && find<HTMLButtonElement>(`[data-confirm="${CSS.escape(id)}"]`, row);
  if (!row || !button) return;
  button.setAttribute('aria-pressed', String(confirmed));
  button.value = confirmed ? 'no' : 'yes';
  const words = confirmed ? 'confirmedPassage' : 'confirmPassage';
  button.setAttribute('aria-label', say(words, { label }));
  const isOpen = find('.confirm[aria-pressed="false"]', row) !== null;
  row.classList.toggle('confirmed', !isOpen);
}
