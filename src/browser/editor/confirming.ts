import { TextSelection } from 'prosemirror-state';
import { find, say } from '../page.ts';
import { reasonOf, send } from '../request.ts';
import { announce, showStatus } from '../status.ts';
import { type PassagePlace, passageAt, passagesIn } from './places.ts';
import { refresh } from './refresh.ts';
import { passageElement } from './rows.ts';
import { saveAll } from './saving.ts';
import { current } from './session.ts';

/** Confirms the passage the caret is in, and goes on to the next. */
export async function confirmAndGoOn(): Promise<void> {
  const { view } = current();
  const places = [...passagesIn(view.state.doc).values()];
  const here = passageAt(view.state.selection.$head);
  const focused = view.hasFocus() || document.activeElement?.closest('.row');
  const index = places.findIndex(({ id }) => id === here?.id);
  if (!focused || !here) {
    enter(places[Math.max(index, 0)]);
    return;
  }
  enter(places[index + 1] ?? here);
  await confirm(here.id);
}

/** Puts the caret at the beginning of a passage. */
function enter(place: PassagePlace | undefined): void {
  if (!place) return;
  const { view } = current();
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.pos + 2)));
  view.focus();
  passageElement(place.id)?.scrollIntoView({ block: 'nearest' });
}

async function confirm(id: string): Promise<void> {
  if (!(await saveAll())) return;
  const row = passageElement(id)?.closest('.row');
  const button = row && find<HTMLButtonElement>(`[data-confirm="${CSS.escape(id)}"]`, row);
  const standing = current().standings.get(id);
  if (!button?.form || !standing || standing.confirmed) return;
  const revision = String(standing.revision);
  const answer = await send(button.form.action, { revision, confirmed: 'yes' });
  if (answer.kind === 'unreachable') return showStatus(say('offline'), 'trouble');
  if (answer.status !== 200) {
    return showStatus(say('refused', { reason: reasonOf(answer.body) }), 'trouble');
  }
  announce(say('confirmed', { label: standing.label }));
  await refresh();
}
