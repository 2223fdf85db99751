import { alignDocuments } from '../align/align.ts';
import type { SourceChange } from '../review/correction.ts';
import { passagesOf, rowsOfIds, type Standing } from '../review/standing.ts';
import { updateArticle } from '../store/articles.ts';
import { addDocument } from '../store/documents.ts';
import { addEvent } from '../store/events.ts';
import { type Document, gapsFor } from '../text/document.ts';
import { cleanDocument } from './clean.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture, withChange } from './gesture.ts';
import { newId } from './ids.ts';
import { loadArticle } from './load.ts';

export interface AddSourceInput {
  readonly article: string;
  readonly source: Document;
  readonly editor: Editor;
}

/**
 * Gives a translation its source, or a newer version of it. The translation stays as it now
 * stands, with all corrections, and is aligned with the source anew.
 *
 * @throws LekturaError `not-found`, `too-large`, `bad-input`
 */
export async function addSource(
  app: App,
  input: AddSourceInput,
): Promise<{ sourceVersion: number }> {
  const source = cleanDocument(input.source, 'source');
  return app.store.write(async (db) => {
    const { article } = input;
    const loaded = await loadArticle(db, article);
    const { record, standing } = loaded;
    const version = record.sourceVersion + 1;
    const change = sourceChange(app, standing, source, record.targetLanguage, version);
    const begun = beginGesture(app, loaded, input.editor, 'source-update');
    const passages = passagesOf(source, 'source', version);
    const gesture = withChange(begun, change, { baseRevision: version - 1 }, () => passages);
    const { at, author } = gesture;
    await addDocument(db, { article, side: 'source', version }, source, at);
    const kept = await keepGesture(db, gesture);
    await updateArticle(db, { ...kept, sourceVersion: version, sourceLanguage: source.language });
    const detail = { version };
    await addEvent(db, { id: newId(), article, kind: 'source-added', author, at, detail });
    return { sourceVersion: version };
  });
}

function sourceChange(
  app: App,
  { target, rows }: Standing,
  source: Document,
  language: string,
  version: number,
): SourceChange {
  const translation: Document = {
    language,
    passages: target,
    gaps: gapsFor(target.length),
    newline: '\n',
    metadata: {},
  };
  const { pairs } = alignDocuments(source, translation, app.lexicon, app.memo);
  return {
    kind: 'source',
    before: version - 1,
    after: version,
    rowsBefore: rows,
    rowsAfter: rowsOfIds(pairs, passagesOf(source, 'source', version), target),
  };
}
