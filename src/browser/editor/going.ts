import { TextSelection } from 'prosemirror-state';
import { element, find, say } from '../page.ts';
import { buttonOf, fieldOf, openDialog } from './dialog.ts';
import { positionOf } from './places.ts';
import { passageElement } from './rows.ts';
import { current, indexOf, passageNow } from './session.ts';
import { sourceText } from './source.ts';

/**
 * Puts caret and focus at a place of the translation and scrolls there; to a passage of the
 * source, or one that is not edited in place, it only scrolls.
 */
export function goTo(passage: string, start = 0, end = start): void {
  const place = passageNow(passage);
  if (!place) {
    const shown = find(`#p-${CSS.escape(passage)}`) ?? sourceText(indexOf('source', passage));
    shown?.scrollIntoView({ block: 'center' });
    return;
  }
  const { view } = current();
  const { tr } = view.state;
  const selection = TextSelection.create(tr.doc, positionOf(place, start), positionOf(place, end));
  view.dispatch(tr.setSelection(selection));
  view.focus();
  passageElement(passage)?.scrollIntoView({ block: 'center' });
}

/** Asks for the number of a passage and goes there. */
export function openGoing(): void {
  const { told, view } = current();
  const dialog = openDialog(say('goTitle'), 'go-dialog');
  const form = element('form', '', { method: 'dialog' });
  const rows = (told.target.at(-1)?.row ?? 0) + 1;
  const { line, field } = fieldOf(say('goNumber', { count: String(rows) }), {
    type: 'number',
    min: '1',
    max: String(rows),
    required: '',
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const row = Number(field.value) - 1;
    const passage = told.target.find((one) => one.row >= row);
    dialog.close();
    if (passage) goTo(passage.id);
  });
  const buttons = element('div', '', { class: 'buttons' });
  buttons.append(
    buttonOf(say('go'), 'button primary'),
    buttonOf(say('cancel'), 'button', () => dialog.close()),
  );
  form.append(line, buttons);
  dialog.append(element('h2', say('goTitle')), form);
  dialog.addEventListener('close', () => view.focus());
  dialog.showModal();
}
