import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArticle } from '../../src/app/open-article.ts';
import { source, target } from '../web/article.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';

let workbench: Workbench;
let browser: Browser;
let page: Page;
let article: string;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
});

beforeEach(async () => {
  article = await workbench.add(source, target);
  page = await browser.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(`${workbench.url}/articles/${article}`);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

const text = (index: number, of = page) => of.locator('.target .text').nth(index);
const state = (of = page) => of.locator('[data-save-state]');
const stored = async (index: number): Promise<string | undefined> =>
  (await openArticle(workbench.app, article)).article.target[index]?.text;

async function typeAtEnd(index: number, words: string, of = page): Promise<void> {
  await text(index, of).click();
  await of.keyboard.press('Control+End');
  await of.keyboard.type(words);
}

describe('typing into the translation', () => {
  it('is saved by itself, and “Saved” is said only when it is', async () => {
    await typeAtEnd(1, ' More.');
    expect(await state().innerText()).not.toContain('Saved ');
    await state()
      .getByText(/Saved \d\d:\d\d/)
      .waitFor();
    expect(await stored(1)).toMatch(/ministers\. More\.$/);
  });

  it('goes on while it is saved, with the caret where it was', async () => {
    await typeAtEnd(2, ' One');
    await state().getByText(/Saved/).waitFor();
    await page.keyboard.type(' two');
    await text(3).click();
    await expect.poll(() => stored(2)).toMatch(/Friday\. One two$/);
  });

  it('is one step of undo while it goes on, though it is saved on the way', async () => {
    const before = await stored(2);
    await typeAtEnd(2, ' One');
    await state().getByText(/Saved/).waitFor();
    await page.keyboard.type(' two');
    await expect.poll(() => stored(2)).toMatch(/One two$/);
    await page.locator('[data-undo] button').click();
    await expect.poll(() => stored(2)).toBe(before);
  });

  it('brings fresh findings without leaving the page', async () => {
    await typeAtEnd(1, ' Rute left.');
    await page.locator('.card .meta', { hasText: '3 places' }).waitFor();
    expect(await text(1).locator('mark').allInnerTexts()).toEqual(['Rute']);
  });

  it('saves line breaks as they are seen', async () => {
    await typeAtEnd(1, '');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second line.');
    await state().getByText(/Saved/).waitFor();
    expect(await stored(1)).toMatch(/ministers\.\nSecond line\.$/);
  });
});

describe('a lost connection', () => {
  it('is told, the text waits, and goes when the server is back', async () => {
    await workbench.pause();
    await typeAtEnd(1, ' Offline.');
    await state().getByText('No connection').waitFor();
    await workbench.resume();
    await state().getByText(/Saved/).waitFor();
    expect(await stored(1)).toMatch(/Offline\.$/);
  });

  it('loses nothing when the tab is closed before it is back', async () => {
    await workbench.pause();
    await typeAtEnd(1, ' Closed.');
    await state().getByText('No connection').waitFor();
    await page.goto('about:blank');
    await workbench.resume();
    await page.goto(`${workbench.url}/articles/${article}`);
    await state().getByText(/Saved/).waitFor();
    expect(await stored(1)).toMatch(/Closed\.$/);
  });
});

describe('two editors of one passage', () => {
  it('both keep their words: the second sees both texts and merges them', async () => {
    const other = await browser.newPage();
    await other.goto(`${workbench.url}/articles/${article}`);
    await typeAtEnd(1, ' Mira.');
    await state().getByText(/Saved/).waitFor();
    await typeAtEnd(1, ' Ana.', other);
    await state(other).getByText('Somebody else saved').waitFor();
    expect(await stored(1)).toMatch(/Mira\.$/);
    await other.getByRole('button', { name: 'Compare the two texts' }).click();
    await other.getByRole('heading', { name: 'Two texts for one passage' }).waitFor();
    const merged = other.getByLabel('The text to save');
    expect(await merged.inputValue()).toMatch(/Ana\.$/);
    await merged.fill('Mira and Ana.');
    await other.getByRole('button', { name: 'Save this text' }).click();
    await other.locator('.notice').waitFor();
    expect(await stored(1)).toBe('Mira and Ana.');
    await other.reload();
    expect(await text(1, other).innerText()).toBe('Mira and Ana.');
    await other.close();
  });
});
