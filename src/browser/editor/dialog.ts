import { element, find } from '../page.ts';

/**
 * A small dialog made by the script. It is taken out of the page when it closes, and the focus goes
 * back to where it was.
 *
 * @param label what a screen reader calls it
 */
export function openDialog(label: string, classes: string): HTMLDialogElement {
  find('dialog.small[open]')?.remove();
  const dialog = element('dialog', '', { class: `small ${classes}`, 'aria-label': label });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return dialog;
}

/** A line of a dialog: a field with its label. */
export function fieldOf(
  label: string,
  attributes: Readonly<Record<string, string>>,
): { line: HTMLLabelElement; field: HTMLInputElement } {
  const line = element('label', '', { class: 'field' });
  const field = element('input', '', attributes);
  line.append(element('span', label), field);
  return { line, field };
}

export const buttonOf = (label: string, classes: string, press?: () => void): HTMLButtonElement => {
  const button = element('button', label, { type: press ? 'button' : 'submit', class: classes });
  if (press) button.addEventListener('click', press);
  return button;
};
