import { setTimeout } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Imported, ImportFilesInput } from '../../app/import-files.ts';
import { importSeveral } from '../../app/import-several.ts';
import { LekturaError } from '../../text/error.ts';
import type { Typed } from '../pages/new-article.ts';
import { routes, urlOf } from '../routes.ts';
import { answerChange, type Web, wantsJson } from '../web.ts';
import { errorWords } from '../words/pages.ts';

/**
 * Imports in the background and waits a little for it.
 *
 * @param typed what is shown again where it is refused
 * @returns the id of the import, and what became of it, if that is known by now
 * @throws LekturaError for what was refused at once
 */
export async function runImport(
  { app, imports, importWait, log }: Web,
  inputs: readonly Omit<ImportFilesInput, 'progress'>[],
  typed: Typed | null,
): Promise<{ readonly id: string; readonly imported: Imported | null }> {
  const id = imports.add({ kind: 'running', step: null });
  const work = importSeveral(app, inputs, (step) => imports.set(id, { kind: 'running', step }));
  const kept = work.then(
    (imported) => {
      imports.set(id, { kind: 'done', imported });
      return imported;
    },
    (error: unknown) => {
      if (!(error instanceof LekturaError)) log.error({ err: error }, 'import failed');
      const message = error instanceof LekturaError ? error.message : errorWords.unknown;
      imports.set(id, { kind: 'refused', message, typed });
      throw error;
    },
  );
  const waiting = new AbortController();
  const later = setTimeout(importWait, null, { signal: waiting.signal }).catch(() => null);
  try {
    return { id, imported: await Promise.race([kept, later]) };
  } finally {
    waiting.abort();
    // Whoever asks for it later is told what went wrong.
    kept.catch(() => {});
  }
}

/** Sends the browser on to what an import has become, or to where that is told later. */
export function answerImport(
  request: Request,
  response: Response,
  { id, imported }: { readonly id: string; readonly imported: Imported | null },
): void {
  const page = urlOf(routes.import, { import: id });
  if (imported === null) {
    if (wantsJson(request)) response.status(202).json({ import: id, url: page });
    else response.redirect(303, page);
    return;
  }
  const [first, ...others] = imported.articles;
  const article = first?.article ?? '';
  const isPlain = others.length === 0 && imported.problems.length === 0;
  const to = isPlain ? urlOf(routes.article, { article }) : page;
  if (isPlain || wantsJson(request)) {
    const encoding = imported.files.find(
      (file) => file.encoding && file.encoding !== 'UTF-8',
    )?.encoding;
    const notice = {
      kind: 'imported',
      problems: imported.problems.length,
      ...(encoding && { encoding }),
    } as const;
    answerChange(request, response, { article, url: to }, notice, to);
  } else response.redirect(303, page);
}
