import type { Express } from 'express';
import { applySuggestion } from '../../app/apply-suggestion.ts';
import { redo, undo } from '../../app/undo.ts';
import { correctionForm, parsed } from '../forms.ts';
import type { Notice } from '../notice.ts';
import { routes } from '../routes.ts';
import { answerChange, backToArticle, editorOf, pathValue, type Web } from '../web.ts';

/** Suggestions applied here or everywhere, and gestures taken back. */
export function correctionsResource(server: Express, { app }: Web): void {
  server.post(routes.corrections, async (request, response) => {
    const article = pathValue(request, 'article');
    const { fingerprint, places, replacement, ...form } = parsed(correctionForm, request.body);
    const outcome = await applySuggestion(app, {
      ...form,
      article,
      editor: editorOf(request),
      ...(fingerprint !== undefined && { fingerprint }),
      ...(places !== undefined && { places }),
      ...(replacement !== undefined && { replacement }),
    });
    const notice: Notice =
      outcome.kind === 'applied' ? { kind: 'replaced', count: outcome.places } : { kind: 'gone' };
    answerChange(request, response, outcome, notice, backToArticle(request, article));
  });

  for (const [route, take] of [
    [routes.undo, undo],
    [routes.redo, redo],
  ] as const) {
    server.post(route, async (request, response) => {
      const article = pathValue(request, 'article');
      const outcome = await take(app, { article, editor: editorOf(request) });
      const notice: Notice =
        outcome.kind === 'undone'
          ? { kind: 'undone', count: outcome.undone, kept: outcome.kept.length }
          : { kind: 'nothing-to-undo' };
      answerChange(request, response, outcome, notice, backToArticle(request, article));
    });
  }
}
