import { find } from '../page.ts';

/** The way out of a text for hands on the keyboard: to the button that confirms its passage. */
export function leaveText(): void {
  const button = find('.row.at .confirm');
  if (button) button.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
