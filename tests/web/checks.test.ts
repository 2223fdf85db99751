import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setCheckSetting } from '../../src/app/check-settings.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { allChecks } from '../../src/checks/registry.ts';
import { source, target } from './article.ts';
import { attributes, post, postAndFollow, textAt, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

const check = 'name-two-spellings';

let workbench: Workbench;
let article: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  article = await workbench.add(source, target);
});

afterAll(() => workbench.close());

const spellings = async (): Promise<number> =>
  (await openArticle(workbench.app, article)).findings.filter((one) => one.check === check).length;

const takeBack = (pair: string | null): Promise<void> =>
  setCheckSetting(workbench.app, {
    check,
    pair,
    enabled: null,
    severity: null,
    editor: { name: 'Desk' },
  });

describe('the list of checks', () => {
  it('leads from the Desk to every check, with what it catches and why', async () => {
    expect(attributes(await textAt(workbench.url), 'href')).toContain('/checks');
    const page = await textAt(`${workbench.url}/checks`);
    const words = wordsOf(page);
    for (const { id, title } of allChecks) {
      expect(attributes(page, 'href')).toContain(`/checks/${id}`);
      expect(words).toContain(title);
    }
  });

  it('tells the figures of a language pair', async () => {
    const page = await textAt(`${workbench.url}/checks?pair=sr-en`);
    expect(wordsOf(page)).toMatch(/Finds \d+% of \d+ planted errors\. .*false alarm/);
    expect(page).toMatch(/aria-current="page">Serbian → English</);
  });

  it('switches a check off and on, for the pair that is shown', async () => {
    expect(await spellings()).toBeGreaterThan(0);
    const url = `${workbench.url}/checks/${check}/setting`;
    const off = await post(url, { from: 'list', pair: 'sr-en', severity: '', enabled: 'off' });
    expect(off.status).toBe(303);
    expect(off.headers.get('location')).toBe(`/checks?pair=sr-en#${check}`);
    expect(await spellings()).toBe(0);
    expect(await textAt(`${workbench.url}/checks?pair=sr-en`)).toContain('Switch on: ');
    expect(await textAt(`${workbench.url}/checks`)).not.toContain('Switch on: ');
    await post(url, { from: 'list', pair: 'sr-en', severity: '', enabled: 'on' });
    expect(await spellings()).toBeGreaterThan(0);
    await takeBack('sr-en');
  });
});

describe('the page of a check', () => {
  it('shows its examples with the places it marks', async () => {
    const page = await textAt(`${workbench.url}/checks/${check}`);
    const { examples } = allChecks.find(({ id }) => id === check) ?? { examples: [] };
    const marked = examples
      .flatMap((example) => [...(example.source ?? []), ...example.target])
      .flatMap((text) => [...text.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, found = '']) => found));
    expect(page).not.toContain('⟦');
    for (const found of marked) expect(wordsOf(page)).toContain(found);
    expect(page.match(/<mark class="(?:error|question)">/g)).toHaveLength(marked.length);
  });

  it('sets switch and severity of a pair, and says what is in effect', async () => {
    const url = `${workbench.url}/checks/${check}/setting`;
    const fields = { from: 'check', pair: 'sr-en', enabled: '', severity: 'question' };
    expect(wordsOf(await postAndFollow(url, fields))).toMatch(/Saved \d\d:\d\d/);
    const { findings } = await openArticle(workbench.app, article);
    const severities = findings.filter((one) => one.check === check).map((one) => one.severity);
    expect(new Set(severities)).toEqual(new Set(['question']));
    const page = await textAt(`${workbench.url}/checks/${check}`);
    expect(page).toMatch(/id="severity-sr-en">(?:(?!<\/select>)[\s\S])*value="question" selected/);
    await takeBack('sr-en');
  });

  it('says so where there is no such check, or no such pair', async () => {
    expect((await fetch(`${workbench.url}/checks/name-unknown`)).status).toBe(404);
    const url = `${workbench.url}/checks/name-unknown/setting`;
    expect((await post(url, { enabled: 'off' })).status).toBe(404);
    const wrong = { pair: 'Serbian', enabled: 'off' };
    expect((await post(`${workbench.url}/checks/${check}/setting`, wrong)).status).toBe(400);
  });
});

it.each(allChecks.map(({ id }) => id))('the page of %s prints all it has', async (id) => {
  const answer = await fetch(`${workbench.url}/checks/${id}`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toMatch(/undefined|\[object/);
});

it('an article page says which checks rest on it, and why', async () => {
  const alone = await workbench.add(null, target);
  const page = await textAt(`${workbench.url}/articles/${alone}`);
  const waiting = allChecks.filter(({ needsSource }) => needsSource);
  expect(wordsOf(page)).toContain(`${waiting.length} checks rest here`);
  expect(wordsOf(page)).toContain('There is no source to compare with.');
  for (const { id } of waiting) expect(attributes(page, 'href')).toContain(`/checks/${id}`);
  expect(await textAt(`${workbench.url}/articles/${article}`)).not.toContain(' rest here');
});
