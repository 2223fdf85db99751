import type { Express, Request, Response } from 'express';
import {
  deleteNames,
  exportNames,
  houseName,
  houseNames,
  importNames,
  keepName,
  recoverNames,
} from '../../app/house-names.ts';
import { countUses } from '../../app/name-uses.ts';
import { LekturaError } from '../../text/error.ts';
import { nameForm, namesQuery, namesRecovery, namesSelection } from '../forms/house.ts';
import { parsed } from '../forms.ts';
import {
  type NamesTrouble,
  namePage,
  namesOfPage,
  namesPage,
  type TypedName,
} from '../pages/names.ts';
import { routes } from '../routes.ts';
import { answerChange, editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';
import { namesWords } from '../words/names.ts';
import { orAgain } from './again.ts';
import { receiveList, sendList, textOfList } from './lists.ts';

/** The house register: how this house writes names. */
export function namesResource(server: Express, web: Web): void {
  const { app } = web;

  const showNames = async (
    request: Request,
    response: Response,
    trouble: NamesTrouble = {},
    status = 200,
  ): Promise<void> => {
    const { query, page, selected } = parsed(namesQuery, request.query);
    const names = await houseNames(app, query);
    const uses = await countUses(app, namesOfPage(names, page));
    const content = { names, uses, query, page, allSelected: selected === 'all' };
    const visit = visitOf(web, request, response);
    showPage(web, response, 'names', namesPage(content, visit, trouble), status);
  };

  server.get(routes.names, (request, response) => showNames(request, response));

  server.post(routes.names, async (request, response) => {
    const typed: TypedName = parsed(nameForm, request.body);
    const again = (error: string, refused: number): Promise<void> =>
      showNames(request, response, { typed, error }, refused);
    await orAgain(again, async () => {
      const { english, forms: sourceForms, note } = typed;
      const kept = await keepName(app, { english, sourceForms, note, editor: editorOf(request) });
      const notice = { kind: 'saved', at: app.clock() } as const;
      answerChange(request, response, kept, notice, routes.names);
    });
  });

  server.get(routes.namesList, async (_request, response) => {
    sendList(response, 'names.csv', await exportNames(app));
  });

  server.post(routes.namesList, receiveList, async (request, response) => {
    const again = (listProblem: string, refused: number): Promise<void> =>
      showNames(request, response, { listProblem }, refused);
    await orAgain(again, async () => {
      const csv = textOfList(request.file);
      if (csv === null) throw new LekturaError('bad-input', namesWords.noFile);
      const done = await importNames(app, csv, editorOf(request));
      answerChange(request, response, done, { kind: 'list-imported', ...done }, routes.names);
    });
  });

  server.post(routes.namesDeletion, async (request, response) => {
    const { name } = parsed(namesSelection, request.body);
    const done = await deleteNames(app, name);
    answerChange(request, response, done, { kind: 'names-deleted', ...done }, routes.names);
  });

  server.post(routes.namesRecovery, async (request, response) => {
    const count = await recoverNames(app, parsed(namesRecovery, request.body).at);
    answerChange(request, response, { count }, { kind: 'lines-back', count }, routes.names);
  });

  server.get(routes.name, async (request, response) => {
    const name = await houseName(app, pathValue(request, 'name'));
    showPage(web, response, 'name', namePage(name, visitOf(web, request, response)));
  });

  server.post(routes.name, async (request, response) => {
    const id = pathValue(request, 'name');
    const typed: TypedName = parsed(nameForm, request.body);
    const name = await houseName(app, id);
    const again = (error: string, refused: number): void => {
      const page = namePage(name, visitOf(web, request, response), { typed, error });
      showPage(web, response, 'name', page, refused);
    };
    await orAgain(again, async () => {
      const { english, forms: sourceForms, note } = typed;
      const input = { id, english, sourceForms, note, editor: editorOf(request) };
      const kept = await keepName(app, input);
      const notice = { kind: 'saved', at: app.clock() } as const;
      answerChange(request, response, kept, notice, routes.names);
    });
  });
}
