import { readText } from './caret.ts';
import { type Draft, draftsOf, dropDraft, keepDraft } from './drafts.ts';
import { closest, find, findAll, say } from './page.ts';
import { createSaver, type Saver } from './saver.ts';
import { announce, showStatus } from './status.ts';
import { keepStroke, noteTyping, strokeOf } from './strokes.ts';

const article = document.body.dataset.article ?? '';
// Long enough that a fluent typist is not interrupted, short enough that little hangs in the air.
const pause = 800;

const savers = new Map<string, Saver>();
let afterSave: () => void = () => {};

/** True while a passage holds text the server has not acknowledged. */
export const isUnsaved = (passage: string): boolean => savers.get(passage)?.isWaiting() ?? false;

/** Makes the translation editable where it stands. `saved` is called after each save. */
export function startEditing(saved: () => void): void {
  afterSave = saved;
  document.addEventListener('input', (event) => {
    const passage = closest(event.target, '[data-passage]');
    if (passage) noteChange(passage);
  });
  document.addEventListener('focusout', (event) => {
    const passage = closest(event.target, '[data-passage]');
    if (passage) void savers.get(passage.dataset.passage ?? '')?.save();
  });
  window.addEventListener('pagehide', () => {
    for (const saver of savers.values()) void saver.save(true);
  });
  window.addEventListener('online', () => void saveAll());
}

/** Makes the passages of a part of the page editable; browsers that cannot keep the edit link. */
export function makeEditable(root: HTMLElement): void {
  for (const passage of findAll('[data-passage]', root)) {
    const text = find('.text', passage);
    if (!text || text.isContentEditable) continue;
    try {
      text.contentEditable = 'plaintext-only';
    } catch {
      return;
    }
    text.setAttribute('role', 'textbox');
    text.setAttribute('aria-multiline', 'true');
    text.setAttribute('aria-label', passage.dataset.name ?? '');
    text.removeAttribute('aria-level');
    text.tabIndex = 0;
  }
}

/** Saves everything that waits. Resolves to true when nothing waits any more. */
export async function saveAll(): Promise<boolean> {
  await Promise.all([...savers.values()].map((saver) => saver.save()));
  return [...savers.values()].every((saver) => !saver.isWaiting());
}

/** Brings back what could not be saved before the page was left, and sends it. */
export function resumeDrafts(): void {
  const drafts = draftsOf(article);
  const waiting = drafts.filter((draft) => resume(draft));
  if (waiting.length > 0) announce(say('kept', { count: String(waiting.length) }));
}

function resume(draft: Draft): boolean {
  const passage = find(`[data-passage="${CSS.escape(draft.passage)}"]`);
  const text = passage && find('.text', passage);
  if (!passage || !text) return false;
  if (readText(text) === draft.text) {
    dropDraft(article, draft.passage);
    return false;
  }
  const saver = saverOf(passage, draft.revision);
  text.textContent = draft.text;
  saver.change(draft.text);
  void saver.save();
  return true;
}

function noteChange(passage: HTMLElement): void {
  const text = find('.text', passage);
  if (!text) return;
  noteTyping(passage.dataset.passage ?? '');
  const saver = saverOf(passage);
  const written = readText(text);
  keepDraft(article, {
    passage: passage.dataset.passage ?? '',
    text: written,
    revision: saver.revision(),
  });
  saver.change(written);
  passage.classList.add('unsaved');
  showStatus(say('unsaved'), 'waiting');
  saver.saveSoon(pause);
}

function saverOf(passage: HTMLElement, base?: number): Saver {
  const id = passage.dataset.passage ?? '';
  const known = savers.get(id);
  if (known) return known;
  const saver = createSaver({
    url: passage.dataset.save ?? '',
    revision: base ?? Number(passage.dataset.revision),
    continues: () => strokeOf(id),
    saved: (revision, isDone, gesture) => {
      if (gesture !== null) keepStroke(id, gesture);
      const shown = find(`[data-passage="${CSS.escape(id)}"]`);
      if (shown) shown.dataset.revision = String(revision);
      if (!isDone) return;
      shown?.classList.remove('unsaved');
      dropDraft(article, id);
      savers.delete(id);
      afterSave();
    },
  });
  savers.set(id, saver);
  return saver;
}
