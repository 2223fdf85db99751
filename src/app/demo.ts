import { demoArticles } from '../resources/demo.ts';
import type { App } from './context.ts';
import { importArticle } from './import-article.ts';
import { readUpload } from './read-upload.ts';

/** Puts the demo articles on the Desk, to try everything on. */
export async function importDemos(app: App): Promise<void> {
  for (const { source, target, sourceLanguage, targetLanguage } of demoArticles()) {
    await importArticle(app, {
      source: readUpload(app, source, sourceLanguage, sourceLanguage),
      target: readUpload(app, target, targetLanguage, targetLanguage),
      editor: { name: 'Lektura' },
    });
  }
}
