import type { Express } from 'express';
import { checkedPairs } from '../../app/check-settings.ts';
import { houseSettings, setHouseSettings } from '../../app/house-settings.ts';
import { countTerms } from '../../app/house-terms.ts';
import { settingsForm } from '../forms/house.ts';
import { parsed } from '../forms.ts';
import { settingsPage } from '../pages/settings.ts';
import { routes } from '../routes.ts';
import { answerChange, editorOf, showPage, visitOf, type Web } from '../web.ts';

/** What holds for all articles of the house. */
export function settingsResource(server: Express, web: Web): void {
  const { app, languages } = web;

  server.get(routes.settings, async (request, response) => {
    const content = {
      settings: await houseSettings(app),
      lists: await countTerms(app),
      pairs: await checkedPairs(app),
      languages,
    };
    showPage(web, response, 'settings', settingsPage(content, visitOf(web, request, response)));
  });

  server.post(routes.settings, async (request, response) => {
    const settings = parsed(settingsForm, request.body);
    await setHouseSettings(app, { settings, editor: editorOf(request) });
    const notice = { kind: 'saved', at: app.clock() } as const;
    answerChange(request, response, settings, notice, routes.settings);
  });
}
