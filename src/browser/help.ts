import { type KeyAction, type KeyBinding, keyName, keyShortcut, keys } from './keys.ts';
import { element, find, findAll, say, words } from './page.ts';

/** Shows the keys: on the buttons they press, and the most used of them in the last line. */
export function showKeyHints(root: ParentNode = document): void {
  for (const button of findAll('[data-key]', root)) {
    const binding = keys.find(({ action }) => action === button.dataset.key);
    if (!binding || find('kbd', button)) continue;
    button.setAttribute('aria-keyshortcuts', keyShortcut(binding));
    button.append(keyCap(binding));
  }
  const line = find('[data-keys]');
  if (!line || line.childElementCount > 0) return;
  for (const [action, hint] of Object.entries(words.hints)) {
    const binding = keys.find((one) => one.action === action);
    if (binding) line.append(hintOf(binding, hint, action === 'help'));
  }
  line.hidden = false;
}

const keyCap = (binding: KeyBinding): HTMLElement =>
  element('kbd', keyName(binding), { 'aria-hidden': 'true' });

function hintOf(binding: KeyBinding, hint: string, opensHelp: boolean): HTMLElement {
  const line = opensHelp ? element('button', '', { type: 'button' }) : element('span');
  line.append(keyCap(binding), hint);
  if (opensHelp) line.addEventListener('click', showHelp);
  return line;
}

/** Opens the list of all keys. */
export function showHelp(): void {
  const dialog = find<HTMLDialogElement>('#all-keys') ?? makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const dialog = element('dialog', '', { id: 'all-keys', 'aria-labelledby': 'all-keys-title' });
  const table = element('table');
  for (const binding of keys) table.append(lineOf(binding));
  const form = element('form', '', { method: 'dialog' });
  form.append(element('button', say('close'), { class: 'button' }));
  dialog.append(element('h2', say('keysTitle'), { id: 'all-keys-title' }), table, form);
  document.body.append(dialog);
  return dialog;
}

function lineOf(binding: KeyBinding): HTMLElement {
  const line = element('tr');
  const cap = element('td');
  cap.append(element('kbd', keyName(binding)));
  line.append(
    cap,
    element('td', words.keyNames[binding.action satisfies KeyAction] ?? binding.action),
    element('td', words.keyPlaces[binding.place] ?? ''),
  );
  return line;
}
