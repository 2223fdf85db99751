import type { Node } from 'prosemirror-model';
import { closest, find, say } from '../page.ts';
import { reasonOf, send } from '../request.ts';
import { announce, showStatus } from '../status.ts';
import { applyWish, replacedText } from './apply.ts';
import { onChange } from './editor.ts';
import { type NoticeLine, showNotice } from './notice.ts';
import { refresh } from './refresh.ts';
import { saveAll, waitingPassages } from './saving.ts';
import { current } from './session.ts';
import { undoStep } from './undo.ts';
import { readWish } from './wishes.ts';

/**
 * Does what the forms of the page say without leaving it: replacements in the text itself, the
 * rest on the server. Whatever leaves the page goes once everything is saved.
 */
export function takeRequests(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.dataset.enhance === undefined) {
      leaveSaved(event, () => form.submit(), false);
      return;
    }
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    const wish = form.closest('[data-card]') ? readWish(fields) : null;
    if (!wish) void submit(form, fields);
    else {
      const count = applyWish(wish);
      if (count === 0) announce(say('nothingReplaced'));
      else tellReplaced(count);
    }
  });
  document.addEventListener('click', (event) => {
    const link = closest(event.target, 'a[href]');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.closest('.rows[contenteditable] .text')) {
      event.preventDefault();
      return;
    }
    if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
    if (isThisView(link)) {
      event.preventDefault();
      history.pushState(null, '', link.href);
      void refresh();
    } else if (link.hasAttribute('download')) leaveSaved(event, () => link.click(), false);
    else leaveSaved(event, () => location.assign(link.href), true);
  });
  onChange(({ state }) => {
    if (replacedIn === null || replacedIn === state.doc) return;
    replacedIn = null;
    showNotice(null);
  });
  window.addEventListener('popstate', () => void refresh());
}

// The text right after a replacement: its undo is offered until something else is done to it.
let replacedIn: Node | null = null;

/** Tells how many places were replaced, with the way back. */
export function tellReplaced(count: number): void {
  const undo = (): void => {
    const { view } = current();
    undoStep(view.state, view.dispatch);
    showNotice(null);
  };
  replacedIn = current().view.state.doc;
  showNotice(
    { text: replacedText(count), tone: 'good', actions: [] },
    { label: say('undo'), run: undo },
  );
}

// The same article in the same view: only the filter or the panel is another.
function isThisView(link: HTMLAnchorElement): boolean {
  const { pathname, searchParams } = new URL(link.href);
  const view = searchParams.get('view') ?? 'edit';
  return (
    pathname === location.pathname &&
    view === document.body.dataset.view &&
    !searchParams.has('passage') &&
    !link.hasAttribute('download')
  );
}

/** Leaves once all is saved; `always` even if it cannot be, since it waits in the browser then. */
function leaveSaved(event: Event, leave: () => void, always: boolean): void {
  if (waitingPassages().size === 0) return;
  event.preventDefault();
  void saveAll().then((isSaved) => {
    if (always || (isSaved && waitingPassages().size === 0)) leave();
  });
}

async function submit(form: HTMLFormElement, data: FormData): Promise<void> {
  if (!(await saveAll())) return;
  const fields: [string, string][] = [...data].map(([name, value]) => [name, String(value)]);
  const confirmed = find('[data-confirm]', form)?.dataset.confirm;
  const standing = confirmed === undefined ? undefined : current().standings.get(confirmed);
  const sent = fields.map(([name, value]): [string, string] =>
    name === 'revision' && standing ? [name, String(standing.revision)] : [name, value],
  );
  const answer = await send(form.action, sent);
  if (answer.kind === 'unreachable') return showStatus(say('offline'), 'trouble');
  if (answer.status === 409) return form.submit();
  if (answer.status !== 200) {
    return showStatus(say('refused', { reason: reasonOf(answer.body) }), 'trouble');
  }
  replacedIn = null;
  if (!standing) showNotice(answer.body.notice as NoticeLine);
  await refresh();
}
