import { element } from './page.ts';

/**
 * Sends a text of a passage as a form, so that the server shows both texts on a page of their own.
 * The editor leaves the article's page.
 *
 * @param revision the revision that the editor saw; 0 where the passage is gone
 */
export function compareTexts(passage: string, text: string, revision: number): void {
  const action = `${document.body.dataset.passages}/${encodeURIComponent(passage)}`;
  const form = element('form', '', { method: 'post', action });
  for (const [name, value] of Object.entries({ text, revision: String(revision) })) {
    const field = element('textarea', '', { name });
    field.value = value;
    form.append(field);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}
