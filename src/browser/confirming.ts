import { saveAll } from './editing.ts';
import { refresh } from './enhance.ts';
import { find, findAll, say } from './page.ts';
import { reasonOf, send } from './request.ts';
import { showStatus } from './status.ts';

/** Confirms the passage the editor is at, and goes on to the next. */
export async function confirmAndGoOn(): Promise<void> {
  const passage = passageAt(document.activeElement);
  if (!passage) {
    focusText(find('[data-passage]'));
    return;
  }
  if (!(await saveAll())) return;
  const button = find(`[data-confirm="${CSS.escape(passage.dataset.passage ?? '')}"]`);
  const form = button?.closest('form');
  if (form && button?.getAttribute('aria-pressed') === 'false') {
    const revision = passage.dataset.revision ?? '';
    const answer = await send(form.action, { revision, confirmed: 'yes' });
    if (answer.kind === 'unreachable') return showStatus(say('offline'), 'trouble');
    if (answer.status !== 200) {
      return showStatus(say('refused', { reason: reasonOf(answer.body) }), 'trouble');
    }
  }
  const all = findAll('[data-passage]');
  focusText(all[all.indexOf(passage) + 1] ?? null);
  await refresh();
}

function passageAt(focused: Element | null): HTMLElement | null {
  const own = focused?.closest<HTMLElement>('[data-passage]');
  if (own) return own;
  const row = focused?.closest<HTMLElement>('[data-row]');
  return row ? find('[data-passage]', row) : null;
}

function focusText(passage: HTMLElement | null): void {
  const text = passage && find('.text', passage);
  text?.focus();
  text?.scrollIntoView({ block: 'nearest' });
}
