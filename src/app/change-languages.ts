import { updateArticle } from '../store/articles.ts';
import { addEvent } from '../store/events.ts';
import { LekturaError } from '../text/error.ts';
import { canonicalLanguage } from '../text/language.ts';
import type { App, Editor } from './context.ts';
import { newId } from './ids.ts';
import { loadRecord } from './load.ts';

export interface ChangeLanguagesInput {
  readonly article: string;
  /** BCP 47 tags. Null for the source of a translation that came alone. */
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  readonly editor: Editor;
}

/**
 * Sets right the languages an article is read in. Its texts, rows and corrections stay as they are;
 * it is checked anew in the new languages when it is next looked at.
 *
 * @throws LekturaError `not-found`, or `bad-input` for what is no language tag
 */
export async function changeLanguages(app: App, input: ChangeLanguagesInput): Promise<void> {
  const targetLanguage = tagOf(input.targetLanguage);
  await app.store.write(async (db) => {
    const record = await loadRecord(db, input.article);
    const sourceLanguage =
      record.sourceLanguage === null || input.sourceLanguage === null
        ? record.sourceLanguage
        : tagOf(input.sourceLanguage);
    const before = [record.sourceLanguage, record.targetLanguage];
    const after = [sourceLanguage, targetLanguage];
    if (before.join() === after.join()) return;
    const at = app.clock();
    await updateArticle(db, { ...record, sourceLanguage, targetLanguage, updatedAt: at });
    await addEvent(db, {
      id: newId(),
      article: record.id,
      kind: 'languages-changed',
      author: input.editor.name,
      at,
      detail: { before, after },
    });
  });
}

function tagOf(tag: string): string {
  const canonical = canonicalLanguage(tag);
  if (canonical !== null) return canonical;
  throw new LekturaError(
    'bad-input',
    `“${tag}” is no language tag. One is written like “sr-Latn”.`,
  );
}
