import type { Express, Request, Response } from 'express';
import { changeKind, deletePassage, insertPassage } from '../../app/change-passage.ts';
import { confirm } from '../../app/confirm.ts';
import { correct } from '../../app/correct.ts';
import { openArticle } from '../../app/open-article.ts';
import type { Conflict, Saved, Unchanged } from '../../app/results.ts';
import {
  confirmationForm,
  deletionForm,
  insertionForm,
  kindForm,
  parsed,
  passageForm,
} from '../forms.ts';
import type { Notice } from '../notice.ts';
import { conflictPage } from '../pages/conflict.ts';
import { routes } from '../routes.ts';
import {
  answerChange,
  backToArticle,
  editorOf,
  pathValue,
  showPage,
  visitOf,
  type Web,
  wantsJson,
} from '../web.ts';

/** The passages of the translation: edit, confirm, add, delete, call by another kind. */
export function passagesResource(server: Express, web: Web): void {
  const { app } = web;
  const placeOf = (request: Request) => ({
    article: pathValue(request, 'article'),
    passage: pathValue(request, 'passage'),
    editor: editorOf(request),
  });

  server.post(routes.passage, async (request, response) => {
    const { text, revision, continues } = parsed(passageForm, request.body);
    const outcome = await correct(app, {
      ...placeOf(request),
      text,
      baseRevision: revision,
      ...(continues !== null && { continues }),
    });
    await answerPassage(web, request, response, outcome, ({ savedAt }) => ({
      kind: 'saved',
      at: savedAt,
    }));
  });

  server.post(routes.confirmation, async (request, response) => {
    const { confirmed, revision } = parsed(confirmationForm, request.body);
    const outcome = await confirm(app, { ...placeOf(request), confirmed, baseRevision: revision });
    await answerPassage(web, request, response, outcome, () => ({
      kind: confirmed ? 'confirmed' : 'unconfirmed',
    }));
  });

  server.post(routes.passageKind, async (request, response) => {
    const { kind, revision } = parsed(kindForm, request.body);
    const outcome = await changeKind(app, { ...placeOf(request), kind, baseRevision: revision });
    await answerPassage(web, request, response, outcome, () => ({ kind: 'kind-changed' }));
  });

  server.post(routes.passageDeletion, async (request, response) => {
    const { revision } = parsed(deletionForm, request.body);
    const outcome = await deletePassage(app, { ...placeOf(request), baseRevision: revision });
    await answerPassage(web, request, response, outcome, () => ({ kind: 'passage-deleted' }));
  });

  server.post(routes.passages, async (request, response) => {
    const article = pathValue(request, 'article');
    const form = parsed(insertionForm, request.body);
    const input = { article, ...form, side: 'target' as const, editor: editorOf(request) };
    const outcome = await insertPassage(app, input);
    const to = backToArticle(request, article, `p-${outcome.passage}`);
    answerChange(request, response, outcome, { kind: 'passage-added' }, to);
  });
}

/** Answers a change of one passage; a conflict comes with both texts and a form to choose. */
export async function answerPassage(
  web: Web,
  request: Request,
  response: Response,
  outcome: Saved | Unchanged | Conflict,
  noticeOf: (saved: Saved) => Notice,
): Promise<void> {
  const article = pathValue(request, 'article');
  const passage = pathValue(request, 'passage');
  if (outcome.kind === 'conflict') {
    if (wantsJson(request)) {
      response.status(409).json(outcome);
      return;
    }
    const { targetLanguage } = await openArticle(web.app, article);
    const page = conflictPage(article, targetLanguage, outcome, visitOf(web, request, response));
    showPage(web, response, 'conflict', page, 409);
    return;
  }
  const notice = outcome.kind === 'saved' ? noticeOf(outcome) : ({ kind: 'unchanged' } as const);
  answerChange(request, response, outcome, notice, backToArticle(request, article, `p-${passage}`));
}
