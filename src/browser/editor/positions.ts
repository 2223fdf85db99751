import { say } from '../page.ts';
import { announce } from '../status.ts';
import type { Caret } from '../workbench.ts';
import { onChange } from './editor.ts';
import { offsetOf, passageAt, passagesIn } from './places.ts';
import { saveAll } from './saving.ts';

const listeners: ((caret: Caret | null) => void)[] = [];

let at: Caret | null = null;

/** Calls with each passage or offset the caret comes to. */
export const onCaret = (listener: (caret: Caret | null) => void): void => {
  listeners.push(listener);
};

/** The place of the caret, or null while it was never in the text. */
export const caretNow = (): Caret | null => at;

/** Follows the caret: says which passage it comes to, and saves the one it leaves. */
export function followCaret(): void {
  onChange((view) => {
    const { $head } = view.state.selection;
    const passage = passageAt($head);
    const now =
      passage && view.hasFocus() ? { passage: passage.id, offset: offsetOf($head) } : null;
    if (now?.passage === at?.passage && now?.offset === at?.offset) return;
    const isOther = now?.passage !== at?.passage;
    at = now;
    for (const listener of listeners) listener(now);
    if (!isOther) return;
    void saveAll();
    if (!now) return;
    const ids = [...passagesIn(view.state.doc).keys()];
    const position = String(ids.indexOf(now.passage) + 1);
    announce(say('passageOf', { position, count: String(ids.length) }));
  });
}
