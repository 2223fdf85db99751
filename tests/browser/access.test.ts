import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoArticles } from '../../src/resources/demo.ts';
import { post } from '../web/request.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';

let workbench: Workbench;
let browser: Browser;
let nato = '';
let alone = '';

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  const [port, story] = demoArticles();
  nato = `/articles/${await workbench.add(story?.source ?? '', story?.target ?? '')}`;
  alone = `/articles/${await workbench.add(null, port?.target ?? '')}`;
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

const pages: readonly (readonly [name: string, path: () => string])[] = [
  ['the desk', () => '/'],
  ['an empty search', () => '/?query=zeppelin'],
  ['the form of a new article', () => '/articles/new'],
  ['the question for the name', () => '/editor'],
  ['the workbench', () => nato],
  ['the changes', () => `${nato}?view=changes`],
  ['the final view', () => `${nato}?view=final`],
  ['a translation alone', () => alone],
  ['the form of its source', () => `${alone}/source`],
  ['the history', () => `${nato}/history`],
  ['the copy page', () => `${nato}/copy`],
  ['a page that is not there', () => '/nowhere'],
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(pages)('%s has no fault that axe can find', async (_name, path) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(workbench.url + path());
    const { violations } = await new AxeBuilder({ page }).analyze();
    await context.close();
    expect(
      violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      ]),
    ).toEqual([]);
  });

  it('nor has the workbench at work: a finding chosen, an edit form, the keys, a notice', async () => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(workbench.url + nato);
    await page.keyboard.press('F8');
    const chosen = await new AxeBuilder({ page }).analyze();
    await page.keyboard.press('F4');
    await page.locator('.notice').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const keys = await new AxeBuilder({ page }).analyze();
    await page.goto(workbench.url + nato);
    await page.locator('.edit-link').first().click();
    const form = await new AxeBuilder({ page }).analyze();
    await context.close();
    await post(`${workbench.url}${nato}/undo`, {});
    const violations = [chosen, keys, form].flatMap((result) => result.violations);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('a page', () => {
  it.each([
    ['at 200 % zoom', { width: 720, height: 450 }],
    ['on a tablet', { width: 900, height: 1100 }],
    ['on a phone', { width: 360, height: 740 }],
  ])('never scrolls sideways %s', async (_case, viewport) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    for (const [, path] of pages) {
      await page.goto(workbench.url + path());
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path(), overflow]).toEqual([path(), 0]);
    }
    await context.close();
  });

  it('breaks no rule of its own security policy', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const path of ['/', nato, `${nato}?view=final`]) await page.goto(workbench.url + path);
    await page.keyboard.press('F8');
    await page.close();
    expect(complaints).toEqual([]);
  });
});
