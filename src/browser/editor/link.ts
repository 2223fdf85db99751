import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { safeHref } from '../../text/marks.ts';
import { element, say } from '../page.ts';
import { buttonOf, fieldOf, openDialog } from './dialog.ts';
import { reachesOver } from './guard.ts';
import { linkType } from './schema.ts';

/** Asks for the address of the link at the caret, or of a new one over what is selected. */
export const editLink: Command = (state, _dispatch, view) => {
  if (!view || reachesOver(state)) return false;
  const place = linkAt(state);
  if (place.from === place.to) return false;
  ask(view, place);
  return true;
};

interface LinkPlace {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The link around the caret, or the selection with the address of the first link in it. */
function linkAt({ doc, selection }: EditorState): LinkPlace {
  const { from, to, empty, $from } = selection;
  const hrefOf = (position: number): string | null => {
    const mark = linkType.isInSet(doc.resolve(position).marks());
    return mark ? String(mark.attrs.href) : null;
  };
  if (!empty) {
    let href = '';
    doc.nodesBetween(from, to, ({ marks }) => {
      href ||= String(linkType.isInSet(marks)?.attrs.href ?? '');
    });
    return { from, to, href };
  }
  const [start, end] = [$from.start(), $from.end()];
  const href =
    hrefOf(from) ?? String(linkType.isInSet($from.nodeAfter?.marks ?? [])?.attrs.href ?? '');
  if (href === '') return { from, to, href };
  const isLinked = (position: number): boolean =>
    position >= start &&
    position < end &&
    linkType.isInSet(doc.nodeAt(position)?.marks ?? [])?.attrs.href === href;
  let [first, last] = [from, from];
  while (isLinked(first - 1)) first -= 1;
  while (isLinked(last)) last += 1;
  return { from: first, to: last, href };
}

function ask(view: EditorView, { from, to, href }: LinkPlace): void {
  const dialog = openDialog(say('linkTitle'), 'link-dialog');
  const form = element('form', '', { method: 'dialog' });
  const { line, field } = fieldOf(say('linkAddress'), { type: 'text', inputmode: 'url' });
  field.value = href;
  const set = (address: string | null): void => {
    const { tr } = view.state;
    tr.removeMark(from, to, linkType);
    if (address !== null) tr.addMark(from, to, linkType.create({ href: address }));
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to)));
    dialog.close();
    view.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = safeHref(field.value);
    field.setCustomValidity(address === null ? say('linkUnsafe') : '');
    if (address === null) field.reportValidity();
    else set(address === '' ? null : address);
  });
  field.addEventListener('input', () => field.setCustomValidity(''));
  const buttons = element('div', '', { class: 'buttons' });
  buttons.append(buttonOf(say('linkSet'), 'button primary'));
  if (href !== '') buttons.append(buttonOf(say('linkRemove'), 'button', () => set(null)));
  buttons.append(buttonOf(say('cancel'), 'button', () => dialog.close()));
  form.append(line, buttons);
  dialog.append(element('h2', say('linkTitle')), form);
  dialog.addEventListener('close', () => view.focus());
  dialog.showModal();
  field.select();
}
