import type { Express } from 'express';
import {
  type CheckState,
  checkedPairs,
  checkSettings,
  setCheckSetting,
} from '../../app/check-settings.ts';
import type { Check } from '../../engine/check.ts';
import { LekturaError } from '../../text/error.ts';
import { baseLanguage } from '../../text/language.ts';
import { checkForm, checksQuery, parsed } from '../forms.ts';
import { checkPage } from '../pages/check.ts';
import { checksPage } from '../pages/checks.ts';
import { routes, urlOf } from '../routes.ts';
import { answerChange, editorOf, pathValue, showPage, visitOf, type Web } from '../web.ts';
import { errorWords } from '../words/pages.ts';

/** The checks: what they catch, how well, and what is wanted of them. */
export function checksResource(server: Express, web: Web): void {
  const { app, measured } = web;

  /** The pairs of the Desk, and those that figures are there for. */
  const allPairs = async (): Promise<string[]> => {
    const figures = Object.values(measured.checks).flatMap((pairs) => Object.keys(pairs));
    return [...new Set([...(await checkedPairs(app)), ...figures])].sort();
  };

  server.get(routes.checks, async (request, response) => {
    const { pair } = parsed(checksQuery, request.query);
    const states = await checkSettings(app, pair);
    const content = { states, pairs: await allPairs(), measured };
    showPage(web, response, 'checks', checksPage(content, pair, visitOf(web, request, response)));
  });

  server.get(routes.check, async (request, response) => {
    const id = pathValue(request, 'check');
    const pairs = [];
    for (const pair of [null, ...(await allPairs())]) {
      const state = stateOf(await checkSettings(app, pair), id);
      pairs.push({ pair, state, rests: pair === null ? null : restsIn(web, state.check, pair) });
    }
    const { check } = stateOf(await checkSettings(app, null), id);
    const page = checkPage(check, pairs, measured, visitOf(web, request, response));
    showPage(web, response, 'check', page);
  });

  server.post(routes.checkSetting, async (request, response) => {
    const check = pathValue(request, 'check');
    const { pair, enabled, severity, from } = parsed(checkForm, request.body);
    const setting = { check, pair, enabled, severity };
    await setCheckSetting(app, { ...setting, editor: editorOf(request) });
    const to =
      from === 'list'
        ? urlOf(routes.checks, {}, { pair: pair ?? undefined }, check)
        : urlOf(routes.check, { check }, {}, `pair-${pair ?? 'all'}`);
    answerChange(request, response, setting, { kind: 'saved', at: app.clock() }, to);
  });
}

/** Why a check cannot run in a pair, whose languages are asked for as the menus write them. */
function restsIn({ app, languages }: Web, check: Check, pair: string): string | null {
  const [source = '', target = ''] = pair
    .split('-')
    .map((base) => languages.find((tag) => baseLanguage(tag) === base) ?? base);
  return check.needs?.(app.lexicon, source, target) ?? null;
}

function stateOf(states: readonly CheckState[], id: string): CheckState {
  const state = states.find(({ check }) => check.id === id);
  if (state) return state;
  throw new LekturaError('not-found', errorWords.noCheck);
}
