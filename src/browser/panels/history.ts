import { onTold, refresh } from '../editor/refresh.ts';
import { element, find, say } from '../page.ts';
import type { Workbench } from '../workbench.ts';

// Who only passes through a passage does not ask for its history.
const settles = 400;

/**
 * Lets the panel of the history be about the passage with the caret: it offers that passage, and
 * once it shows one passage it follows the caret.
 */
export function followPassage(workbench: Workbench): void {
  let passage: string | null = null;
  let timer = 0;
  const offer = (): void => {
    const scopes = find('[data-history] .choices');
    if (!scopes || passage === null || new URLSearchParams(location.search).has('of')) return;
    const label = workbench.passages().find(({ id }) => id === passage)?.label ?? '';
    const link = element('a', say('passageLabel', { label }), { href: addressFor(passage) });
    link.dataset.offered = '';
    find('[data-offered]', scopes)?.remove();
    scopes.append(link);
  };
  const follow = (): void => {
    const of = new URLSearchParams(location.search).get('of');
    if (!find('[data-history]') || of === null || passage === null || of === passage) return;
    history.replaceState(null, '', addressFor(passage));
    void refresh();
  };
  workbench.onCaret((caret) => {
    if (caret === null || caret.passage === passage) return;
    passage = caret.passage;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      offer();
      follow();
    }, settles);
  });
  onTold(offer);
}

function addressFor(passage: string): string {
  const address = new URL(location.href);
  address.searchParams.set('of', passage);
  return `${address.pathname}${address.search}`;
}
