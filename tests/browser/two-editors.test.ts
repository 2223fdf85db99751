import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { history } from '../../src/app/history.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { source, target } from '../web/article.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';

let workbench: Workbench;
let browser: Browser;
let article: string;
let mira: Page;
let ana: Page;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
});

beforeEach(async () => {
  article = await workbench.add(source, target);
  [mira, ana] = await Promise.all([opened('Mira'), opened('Ana')]);
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context: BrowserContext) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

async function opened(name: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'lektura-editor', value: name, url: workbench.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  await page.goto(`${workbench.url}/articles/${article}`);
  await page.locator('body[data-ready]').waitFor();
  return page;
}

const text = (page: Page, index: number) => page.locator('.target .text').nth(index);
const saved = (page: Page) =>
  page
    .locator('[data-save-state]')
    .getByText(/^Saved/)
    .waitFor();
const stored = async (index: number): Promise<string | undefined> =>
  (await openArticle(workbench.app, article)).article.target[index]?.text;

const shows = (page: Page, index: number, expected: RegExp): Promise<void> =>
  expect.poll(() => text(page, index).textContent(), { timeout: 12_000 }).toMatch(expected);

async function standIn(page: Page, index: number): Promise<void> {
  await text(page, index).click();
  await page.locator(`#row-${index + 1}.at`).waitFor();
}

async function typeAtEnd(page: Page, index: number, words: string): Promise<void> {
  await standIn(page, index);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(words);
}

describe('two editors of one article', () => {
  it('see what the other writes, without a new page', async () => {
    await typeAtEnd(mira, 3, ' More.');
    await shows(ana, 3, /More\.$/);
  });

  it('see what the other confirms', async () => {
    await mira.getByRole('button', { name: 'Confirm passage 2' }).click();
    await ana.locator('#row-2.confirmed').waitFor();
  });

  it('see fresh findings when the other makes a slip', async () => {
    await typeAtEnd(mira, 3, ' Rute left.');
    await ana.locator('.card .meta', { hasText: '3 places' }).waitFor();
  });

  it('see who is there and in which passage', async () => {
    await standIn(mira, 2);
    await ana.locator('#row-3 .person', { hasText: 'Mira' }).waitFor();
    await ana.locator('[data-people]').getByText('Mira').waitFor();
    await mira.context().close();
    await expect.poll(() => ana.locator('.person').count(), { timeout: 12_000 }).toBe(0);
  });

  it('see a passage that the other adds, and are told when the article is deleted', async () => {
    const { url } = workbench;
    const headers = { 'sec-fetch-site': 'same-origin', cookie: 'lektura-editor=Mira' };
    const post = (path: string, fields: Record<string, string>): Promise<Response> =>
      fetch(`${url}/articles/${article}/${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(fields),
      });
    await post('passages', { after: 't2', text: 'One more passage.' });
    await shows(ana, 2, /^One more passage\.$/);
    await post('deletion', {});
    await ana.locator('.notice').getByText('This article was deleted').waitFor();
  });

  it('keep the caret where it was while the other writes in the same passage', async () => {
    await standIn(ana, 2);
    await ana.keyboard.press('Home');
    await typeAtEnd(mira, 2, ' Afterwards.');
    await shows(ana, 2, /Afterwards\.$/);
    await ana.keyboard.type('Yes: ');
    await expect.poll(() => stored(2)).toMatch(/^Yes: Rute.*Afterwards\.$/);
  });
});

describe('two texts of one passage', () => {
  /** Mira and Ana write at one time in one passage; Ana, who saves later, has to choose. */
  async function conflict(): Promise<void> {
    await ana.context().setOffline(true);
    await typeAtEnd(ana, 3, ' Ana.');
    await typeAtEnd(mira, 3, ' Mira.');
    await saved(mira);
    await ana.context().setOffline(false);
    await ana.locator('.two-texts').click();
    await ana.getByRole('dialog', { name: 'Two texts for one passage' }).waitFor();
  }

  it('are merged where they fit together, as is proposed', async () => {
    await conflict();
    expect(await ana.getByLabel('The text to save').inputValue()).toMatch(
      /comment\. Mira\. Ana\.$/,
    );
    await ana.getByRole('button', { name: 'Save this text' }).click();
    await expect.poll(() => stored(3)).toMatch(/comment\. Mira\. Ana\.$/);
    await shows(mira, 3, /Mira\. Ana\.$/);
    expect(await ana.locator('.two-texts').count()).toBe(0);
  });

  it('keep what is typed on after the other text is met', async () => {
    await ana.context().setOffline(true);
    await typeAtEnd(ana, 3, ' Ana.');
    await typeAtEnd(mira, 3, ' Mira.');
    await saved(mira);
    await ana.context().setOffline(false);
    await ana.locator('.two-texts').waitFor();
    await ana.keyboard.type(' And more.');
    await ana.locator('.two-texts').click();
    await ana.getByRole('button', { name: 'Keep yours' }).click();
    await expect.poll(() => stored(3)).toMatch(/comment\. Ana\. And more\.$/);
  });

  it.each([
    ['Keep yours', /comment\. Ana\.$/],
    ['Keep theirs', /comment\. Mira\.$/],
  ])('leave the choice: %s', async (choice, expected) => {
    await conflict();
    await ana.getByRole('button', { name: choice }).click();
    await shows(ana, 3, expected);
    await expect.poll(() => stored(3)).toMatch(expected);
    await shows(mira, 3, expected);
    const texts = (await history(workbench.app, { article })).map(({ after }) => after);
    expect(texts.some((one) => /Mira\.$/.test(one))).toBe(true);
  });
});
