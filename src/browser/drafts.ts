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

/**
 * On the page that shows two texts of a passage: once the editor has chosen or merged, the text
 * that waited in the browser has had its say. Until then it stays.
 */
export function settleConflict(): void {
  const { settles, settlesIn } = document.body.dataset;
  if (settles === undefined || settlesIn === undefined) return;
  for (const way of ['click', 'submit']) {
    document.addEventListener(way, ({ target }) => {
      if (
        target instanceof Element &&
        target.matches(way === 'click' ? 'a[data-settle]' : 'form')
      ) {
        dropDraft(settlesIn, settles);
      }
    });
  }
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
