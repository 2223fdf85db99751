/** Text that waits to be saved, with the revision it was written over. */
export interface Draft {
  readonly passage: string;
  readonly text: string;
  readonly revision: number;
}

const prefix = (article: string): string => `lektura ${article} `;

/** Keeps a text in the browser until the server has it: over a lost connection or a closed tab. */
export function keepDraft(article: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix(article) + draft.passage, JSON.stringify(draft));
  } catch {
    // The browser keeps nothing, or is full: the text still stands on the page.
  }
}

export function dropDraft(article: string, passage: string): void {
  localStorage.removeItem(prefix(article) + passage);
}

/** What was left unsaved of an article. */
export function draftsOf(article: string): Draft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix(article)))
    .flatMap((key) => {
      try {
        const draft: Draft = JSON.parse(localStorage.getItem(key) ?? '');
        return typeof draft.text === 'string' ? [draft] : [];
      } catch {
        return [];
      }
    });
}
