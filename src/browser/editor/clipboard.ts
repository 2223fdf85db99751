import { Fragment, Slice } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Mark } from '../../text/passage.ts';
import { deleteSelected, reachesOver } from './guard.ts';
import { passagesIn } from './places.ts';
import { paragraphsOf, passageType, type Wording, wordingOf } from './schema.ts';
import { redoStep, undoStep } from './undo.ts';

// What an article of ours puts on the clipboard beside plain text: links and emphasis.
const ownType = 'application/x-lektura';

/**
 * What comes from elsewhere comes in as plain text; links and emphasis are kept when they come
 * from an article of ours. It is taken before the browser could read it as HTML.
 */
export const clipboard = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => copied(view, event.clipboardData, event),
        cut: (view, event) => {
          if (!copied(view, event.clipboardData, event)) return false;
          view.dispatch(deleteSelected(view.state));
          return true;
        },
        paste: (view, event) => {
          event.preventDefault();
          if (event.clipboardData) put(view, event.clipboardData);
          return true;
        },
        drop: (view, event) => {
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (!at || !event.dataTransfer) return true;
          const { doc, tr } = view.state;
          view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
          put(view, event.dataTransfer);
          view.focus();
          return true;
        },
        // Text is moved by cutting: a drag would take it out of its passage unseen.
        dragstart: (_, event) => {
          event.preventDefault();
          return true;
        },
        compositionstart: (view) => {
          if (reachesOver(view.state)) view.dispatch(deleteSelected(view.state));
          return false;
        },
        beforeinput: (view, event) => {
          const isUndo = event.inputType === 'historyUndo';
          if (!isUndo && event.inputType !== 'historyRedo') return false;
          event.preventDefault();
          return (isUndo ? undoStep : redoStep)(view.state, view.dispatch);
        },
      },
      handleTextInput: (view, _from, _to, text) => {
        if (!reachesOver(view.state)) return false;
        view.dispatch(deleteSelected(view.state, text));
        return true;
      },
    },
  });

/** Puts what is selected on the clipboard; false where nothing is. */
function copied({ state }: EditorView, clipboard: DataTransfer | null, event: Event): boolean {
  if (!clipboard || state.selection.empty) return false;
  const wordings = selectedWordings(state);
  event.preventDefault();
  clipboard.setData('text/plain', wordings.map(({ text }) => text).join('\n\n'));
  clipboard.setData(ownType, JSON.stringify(wordings));
  return true;
}

/** What is selected of each passage. */
function selectedWordings({ doc, selection: { from, to } }: EditorView['state']): Wording[] {
  return [...passagesIn(doc).values()].flatMap(({ node, pos }) => {
    const first = Math.max(from, pos + 1);
    const last = Math.min(to, pos + node.nodeSize - 1);
    if (first >= last) return [];
    return [
      wordingOf(passageType.create(null, node.slice(first - pos - 1, last - pos - 1).content)),
    ];
  });
}

function put(view: EditorView, data: DataTransfer): void {
  const own = ownWordings(data.getData(ownType));
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  const wordings = own ?? [{ text: text.replace(/\n{2,}/g, '\n').replace(/\n$/, ''), marks: [] }];
  const paragraphs = wordings.flatMap(paragraphsOf);
  const cleared = reachesOver(view.state) ? deleteSelected(view.state) : view.state.tr;
  // Open at both ends: the first and the last paragraph go on with the text around.
  const slice = new Slice(Fragment.from(paragraphs), 1, 1);
  view.dispatch(cleared.replaceSelection(slice).scrollIntoView());
}

function ownWordings(json: string): Wording[] | null {
  try {
    const wordings: unknown = JSON.parse(json);
    return Array.isArray(wordings) && wordings.every(isWording) ? wordings : null;
  } catch {
    return null;
  }
}

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'marks' in value &&
  Array.isArray(value.marks) &&
  value.marks.every(isFormatting);

const isFormatting = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'start' in value &&
  'end' in value;
