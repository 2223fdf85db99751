// After such a pause, in milliseconds, undo takes back by itself what follows.
const longestPause = 5_000;

let passage = '';
let gesture: string | null = null;
let typedAt = 0;

/** Somebody types in a passage: they go on with a stroke, or begin another. */
export function noteTyping(id: string): void {
  const now = Date.now();
  if (id !== passage || now - typedAt > longestPause) gesture = null;
  passage = id;
  typedAt = now;
}

/** The gesture of the save before, which the next one of the stroke goes on with, or null. */
export const strokeOf = (id: string): string | null => (id === passage ? gesture : null);

/** Remembers the gesture of a save. */
export function keepStroke(id: string, saved: string): void {
  if (id === passage) gesture = saved;
}
