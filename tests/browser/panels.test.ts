import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { houseNames } from '../../src/app/house-names.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { receipt } from '../../src/app/receipt.ts';
import { source, target } from '../web/article.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';

let workbench: Workbench;
let browser: Browser;
let article: string;
let page: Page;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
});

beforeEach(async () => {
  article = await workbench.add(source, target);
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(12_000);
  await open();
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

async function open(query = ''): Promise<void> {
  await page.goto(`${workbench.url}/articles/${article}${query}`);
  await page.locator('body[data-ready]').waitFor();
}

const texts = async (): Promise<string[]> =>
  (await openArticle(workbench.app, article)).article.target.map(({ text }) => text);

const faults = async (): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

const rutte = () => page.locator('.name-card', { hasText: 'Rutte' }).first();

describe('the panel of names', () => {
  beforeEach(async () => {
    await page.locator('[data-panel="names"]').click();
    await rutte().waitFor();
  });

  it('goes to a place of a name', async () => {
    await rutte().locator('[data-go="t3"]').click();
    await page.locator('#row-3.at').waitFor();
    expect(await page.evaluate('document.getSelection().toString()')).toBe('Rute');
  });

  it('writes a name one way everywhere, as one step that can be undone', async () => {
    const before = await texts();
    await page.getByRole('button', { name: 'Use Rutte in all 5' }).click();
    await expect.poll(async () => (await texts()).join('\n')).not.toMatch(/\bRute\b/);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(texts).toEqual(before);
  });

  it('takes a name into the house register, which holds at once', async () => {
    await rutte().getByText('Always write…').click();
    await rutte().getByRole('textbox').fill('Rutte');
    await rutte().getByRole('button', { name: 'Always write so' }).click();
    await rutte().getByRole('link', { name: 'In the house register' }).waitFor();
    expect(await houseNames(workbench.app)).toMatchObject([{ english: 'Rutte' }]);
  });

  it('has no fault that axe can see', async () => {
    expect(await faults()).toEqual([]);
  });
});

describe('the panel of the history', () => {
  beforeEach(async () => {
    await page.locator('.target .text').nth(1).click();
    await page.locator('#row-2.at').waitFor();
    await page.keyboard.type('Yes ');
    await page
      .locator('[data-save-state]')
      .getByText(/^Saved/)
      .waitFor();
    await page.locator('[data-panel="history"]').click();
    await page.locator('[data-history] ins').first().waitFor();
  });

  it('shows what was changed, and restores the text before', async () => {
    const [, machine] = target.split('\n\n');
    await page.getByRole('button', { name: 'Restore the text before this' }).click();
    await expect.poll(async () => (await texts())[1]).toBe(machine);
    await expect.poll(() => page.locator('.target .text').nth(1).textContent()).toBe(machine);
  });

  it('shows one passage, and follows the caret', async () => {
    await page.locator('.target .text').nth(1).click();
    await page.locator('[data-offered]').click();
    await page.waitForURL(/of=t2/);
    await page.locator('.target .text').nth(2).click();
    await page.waitForURL(/of=t3/);
    await page.locator('[data-history]', { hasText: 'Nothing has been changed' }).waitFor();
  });

  it('has no fault that axe can see', async () => {
    expect(await faults()).toEqual([]);
  });
});

it('a passage counts as looked at once the caret was in it', async () => {
  await page.locator('.target .text').nth(1).click();
  const never = async () => (await receipt(workbench.app, article)).receipt.coverage.neverVisited;
  await expect.poll(never).toEqual(['t1', 't3', 't4']);
});

it('the receipt has no fault that axe can see', async () => {
  await page.goto(`${workbench.url}/articles/${article}/receipt`);
  expect(await faults()).toEqual([]);
});
