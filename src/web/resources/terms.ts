import type { Express, Request, Response } from 'express';
import { checkedPairs } from '../../app/check-settings.ts';
import {
  countTerms,
  deleteTerms,
  exportTerms,
  houseTerms,
  importTerms,
  keepTerm,
  type ListKey,
  recoverTerms,
} from '../../app/house-terms.ts';
import { LekturaError } from '../../text/error.ts';
import { listForm, termForm, termsQuery, termsRecovery, termsSelection } from '../forms/house.ts';
import { parsed } from '../forms.ts';
import { type TermsTrouble, termsPage, urlOfList } from '../pages/terms.ts';
import { routes } from '../routes.ts';
import { answerChange, editorOf, showPage, visitOf, type Web } from '../web.ts';
import { termsWords } from '../words/settings.ts';
import { orAgain } from './again.ts';
import { receiveList, sendList, textOfList } from './lists.ts';

/** The lists of the house: glossaries, and words that it does not write. */
export function termsResource(server: Express, web: Web): void {
  const { app } = web;

  const showTerms = async (
    request: Request,
    response: Response,
    key: ListKey,
    trouble: TermsTrouble = {},
    status = 200,
  ): Promise<void> => {
    const { page, selected, edit } = parsed(termsQuery, request.query);
    const terms = await houseTerms(app, key);
    const typed = trouble.typed ?? terms.find(({ id }) => id === edit);
    const content = { key, terms, pairs: await pairs(), page, allSelected: selected === 'all' };
    const visit = visitOf(web, request, response);
    const view = termsPage(content, visit, { ...trouble, ...(typed && { typed }) });
    showPage(web, response, 'terms', view, status);
  };

  const pairs = async (): Promise<string[]> => {
    const listed = (await countTerms(app)).flatMap(({ pair }) => (pair === null ? [] : [pair]));
    return [...new Set([...(await checkedPairs(app)), ...listed])].sort();
  };

  server.get(routes.terms, (request, response) => {
    const { kind, pair } = parsed(termsQuery, request.query);
    return showTerms(request, response, { kind, pair });
  });

  server.post(routes.terms, async (request, response) => {
    const { kind, pair, ...typed } = parsed(termForm, request.body);
    const key = { kind, pair };
    const again = (error: string, refused: number): Promise<void> =>
      showTerms(request, response, key, { typed, error }, refused);
    await orAgain(again, async () => {
      await keepTerm(app, key, { ...typed, editor: editorOf(request) });
      const notice = { kind: 'saved', at: app.clock() } as const;
      answerChange(request, response, typed, notice, urlOfList(key));
    });
  });

  server.get(routes.termsList, async (request, response) => {
    const { kind, pair } = parsed(termsQuery, request.query);
    const name = `${termsWords.fileNames[kind]}-${pair ?? 'all'}`;
    const ending = kind === 'glossary' ? '.csv' : '.txt';
    sendList(response, name + ending, await exportTerms(app, { kind, pair }));
  });

  server.post(routes.termsList, receiveList, async (request, response) => {
    const key = parsed(listForm, request.body);
    const again = (listProblem: string, refused: number): Promise<void> =>
      showTerms(request, response, key, { listProblem }, refused);
    await orAgain(again, async () => {
      const text = textOfList(request.file);
      if (text === null) throw new LekturaError('bad-input', termsWords.noFile);
      const done = await importTerms(app, key, text, editorOf(request));
      answerChange(request, response, done, { kind: 'list-imported', ...done }, urlOfList(key));
    });
  });

  server.post(routes.termsDeletion, async (request, response) => {
    const { term, ...key } = parsed(termsSelection, request.body);
    const done = await deleteTerms(app, term);
    const list = urlOfList(key);
    answerChange(request, response, done, { kind: 'terms-deleted', ...done, list }, list);
  });

  server.post(routes.termsRecovery, async (request, response) => {
    const { at, list } = parsed(termsRecovery, request.body);
    const count = await recoverTerms(app, at);
    const to = list.startsWith(`${routes.terms}?`) ? list : routes.settings;
    answerChange(request, response, { count }, { kind: 'lines-back', count }, to);
  });
}
