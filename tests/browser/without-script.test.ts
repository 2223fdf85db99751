import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArticle } from '../../src/app/open-article.ts';
import { source, target } from '../web/article.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

it('the whole job can be done with JavaScript off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();

  await page.goto(workbench.url);
  await page.getByRole('link', { name: 'Your name' }).click();
  await page.getByLabel('Your name').fill('Mira K.');
  await press(page, 'Use this name');

  await page.getByRole('link', { name: 'Paste texts' }).first().click();
  await page.getByLabel('Source text').fill(source);
  await page.getByLabel('Translated text').fill(target);
  await press(page, 'Open side by side');
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';

  await press(page, 'Use Rutte in both');
  expect(await page.locator('.notice').innerText()).toContain('2 replaced');
  await press(page, /^Undo: /);
  expect(await page.locator('.notice').innerText()).toContain('2 changes undone');
  await press(page, 'Only here');
  await press(page, 'Not an error');
  await page.getByText('Set aside: 1').click();
  await page.getByRole('button', { name: /^Bring back “/ }).click();
  await press(page, 'Use Rutte');
  expect(await page.getByText('Nothing left to check').count()).toBe(1);

  await page.getByRole('link', { name: 'Edit passage 2' }).click();
  await page.getByRole('textbox').fill('The Secretary General came on Tuesday.');
  await press(page, 'Save');
  expect(await page.locator('.notice').innerText()).toMatch(/Saved \d\d:\d\d/);
  await press(page, 'Confirm passage 2');
  await page.getByRole('link', { name: 'Changes' }).click();
  expect(await page.locator('ins').allInnerTexts()).not.toEqual([]);

  await press(page, 'Approve');
  await press(page, /^Approve/);
  expect((await openArticle(workbench.app, id)).state).toBe('approved');
  await page.getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Plain text', exact: true }).click(),
  ]);
  const stream = await download.createReadStream();
  const exported = Buffer.concat(await stream.toArray()).toString('utf8');
  expect(exported).toContain('The Secretary General came on Tuesday.');
  expect(exported).not.toContain('Rute ');
  await context.close();
});
