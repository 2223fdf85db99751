/**
 * Where a key works: a letter or a sign must never be taken from somebody who is typing. What is
 * done `text` to the text is done by the editor in the page itself.
 */
export type KeyPlace = 'anywhere' | 'outside' | 'inside' | 'row' | 'text';

export type KeyAction =
  | 'next'
  | 'previous'
  | 'apply'
  | 'everywhere'
  | 'dismiss'
  | 'confirm'
  | 'leave'
  | 'replace'
  | 'go'
  | 'strong'
  | 'emphasis'
  | 'link'
  | 'paragraph'
  | 'break'
  | 'undoText'
  | 'redoText'
  | 'first'
  | 'last'
  | 'all'
  | 'undo'
  | 'redo'
  | 'help';

export interface KeyBinding {
  readonly action: KeyAction;
  readonly key: string;
  readonly shift?: true;
  /** Ctrl, or Command on a Mac. */
  readonly control?: true;
  readonly place: KeyPlace;
}

/**
 * Every key of the program, in one table.
 *
 * F2, F4 and F8 are free inside text on Windows, macOS (with fn) and Linux, in Chrome, Firefox
 * and Safari, and in NVDA, JAWS, VoiceOver and Orca, whose commands all hold a modifier of their
 * own. Not taken: Alt with Enter or Backspace (undoes on one system, deletes a word on another),
 * F1, F3, F5 to F7 and F10 to F12 (help, find, reload, panes, caret browsing, menu, full screen,
 * tools), F9 (reader view of Firefox), Ctrl+. (the emoji chooser of IBus). Ctrl+H and Ctrl+G are
 * find-and-replace and go-to as in word processors. Undo inside a text takes back the last step
 * of the text, outside it the last gesture of the history.
 */
export const keys: readonly KeyBinding[] = [
  { action: 'next', key: 'F8', place: 'anywhere' },
  { action: 'previous', key: 'F8', shift: true, place: 'anywhere' },
  { action: 'apply', key: 'F2', place: 'anywhere' },
  { action: 'everywhere', key: 'F2', shift: true, place: 'anywhere' },
  { action: 'dismiss', key: 'F4', place: 'anywhere' },
  { action: 'confirm', key: 'Enter', control: true, place: 'row' },
  { action: 'leave', key: 'Escape', place: 'inside' },
  { action: 'replace', key: 'h', control: true, place: 'anywhere' },
  { action: 'go', key: 'g', control: true, place: 'anywhere' },
  { action: 'strong', key: 'b', control: true, place: 'text' },
  { action: 'emphasis', key: 'i', control: true, place: 'text' },
  { action: 'link', key: 'k', control: true, place: 'text' },
  { action: 'paragraph', key: 'Enter', place: 'text' },
  { action: 'break', key: 'Enter', shift: true, place: 'text' },
  { action: 'undoText', key: 'z', control: true, place: 'text' },
  { action: 'redoText', key: 'z', control: true, shift: true, place: 'text' },
  { action: 'first', key: 'Home', control: true, place: 'text' },
  { action: 'last', key: 'End', control: true, place: 'text' },
  { action: 'all', key: 'a', control: true, place: 'text' },
  { action: 'undo', key: 'z', control: true, place: 'outside' },
  { action: 'redo', key: 'z', control: true, shift: true, place: 'outside' },
  { action: 'help', key: '?', place: 'outside' },
];

/** The binding that a pressed key means, or null. */
export function bindingOf(event: KeyboardEvent, isInText: boolean): KeyBinding | null {
  if (event.altKey || event.isComposing) return null;
  const control = event.ctrlKey || event.metaKey;
  return (
    keys.find(
      (binding) =>
        binding.place !== 'text' &&
        binding.key.toLowerCase() === event.key.toLowerCase() &&
        control === (binding.control ?? false) &&
        // The question mark is typed with Shift on some keyboards and without on others.
        (binding.key === '?' || event.shiftKey === (binding.shift ?? false)) &&
        !(isInText && binding.place === 'outside') &&
        !(!isInText && binding.place === 'inside'),
    ) ?? null
  );
}

/** A binding as it is printed on a key cap: “Shift+F8”. */
export function keyName({ key, shift, control }: KeyBinding): string {
  const isMac = /^(?:Mac|iPhone|iPad)/.test(navigator.platform);
  const shown =
    key === 'Enter' ? '↵' : key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key;
  return [...(control ? [isMac ? '⌘' : 'Ctrl'] : []), ...(shift ? ['Shift'] : []), shown].join('+');
}

/** A binding as `aria-keyshortcuts` wants it. */
export const keyShortcut = ({ key, shift, control }: KeyBinding): string =>
  [...(control ? ['Control'] : []), ...(shift ? ['Shift'] : []), key].join('+');
