import { element, find } from './page.ts';

type Tone = 'good' | 'waiting' | 'trouble';

let shown: { text: string; tone: Tone; action: { label: string; run: () => void } | null } | null =
  null;

/** Says in the bar how saving stands; announced politely. */
export function showStatus(
  text: string,
  tone: Tone,
  action: { label: string; run: () => void } | null = null,
): void {
  // A typist is told so with every key: nothing of it is new.
  if (shown?.text === text && shown.tone === tone && !shown.action && !action) return;
  shown = { text, tone, action };
  drawStatus();
}

/** Draws the status again, after the bar was replaced. */
export function drawStatus(): void {
  const place = find('[data-save-state]');
  if (!place || !shown) return;
  const { text, tone, action } = shown;
  if (place.dataset.shown === text) return;
  place.dataset.shown = text;
  place.className = `save-state ${tone}`;
  place.textContent = text;
  if (!action) return;
  const button = element('button', action.label, { type: 'button', class: 'link' });
  button.addEventListener('click', action.run);
  place.append(' ', button);
}

/** Says something to a screen reader alone. */
export function announce(text: string): void {
  let place = find('#announcement');
  if (!place) {
    place = element('div', '', { id: 'announcement', class: 'hidden', role: 'status' });
    document.body.append(place);
  }
  place.textContent = text;
}
