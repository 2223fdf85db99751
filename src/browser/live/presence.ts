import { caretNow } from '../editor/positions.ts';
import type { Caret, Workbench } from '../workbench.ts';

// Often enough to follow somebody with the eye, seldom enough to cost nothing.
const between = 800;
const signOfLife = 25_000;

/** Tells the server which passage the caret is in, and which it has been in. */
export function tellPresence(url: string, client: string, workbench: Workbench): void {
  let passage: string | null = null;
  let told: string | null = null;
  let timer = 0;
  let toldAt = 0;
  const visited = new Set<string>();
  const remembered = new Set<string>();

  const tell = async (leaving = false): Promise<void> => {
    clearTimeout(timer);
    timer = 0;
    toldAt = Date.now();
    told = passage;
    const body = new URLSearchParams({ client, passage: passage ?? '' });
    const fresh = [...visited];
    for (const id of fresh) body.append('visited', id);
    try {
      const answer = await fetch(url, { method: 'POST', body, keepalive: leaving });
      if (!answer.ok) return;
      for (const id of fresh) {
        visited.delete(id);
        remembered.add(id);
      }
    } catch {
      // Without a connection nobody is here for others; what was visited is told later.
    }
  };
  const tellSoon = (): void => {
    if (timer !== 0) return;
    timer = window.setTimeout(tell, Math.max(0, toldAt + between - Date.now()));
  };

  const follow = (caret: Caret | null): void => {
    passage = caret?.passage ?? null;
    if (passage !== null && !remembered.has(passage)) visited.add(passage);
    if (passage !== told || visited.size > 0) tellSoon();
  };
  workbench.onCaret(follow);
  follow(caretNow());
  window.setInterval(() => {
    if (!document.hidden && Date.now() - toldAt > signOfLife - between) tellSoon();
  }, signOfLife / 5);
  window.addEventListener('pagehide', () => {
    if (visited.size > 0) void tell(true);
  });
}
