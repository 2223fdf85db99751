import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type OpenArticle, openArticle } from '../../src/app/open-article.ts';
import { source, target } from '../web/article.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser, patience } from './chromium.ts';

/** An article open in a browser, as an editor has it; another one for each test. */
export interface AtWork {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly page: Page;
  readonly article: string;
}

let now: AtWork;

/** The article and the page of the running test. */
export const at = (): AtWork => now;

/** Opens an article before each test of a file, and closes all behind it. */
export function openForEach(texts: { source: string; target: string } = { source, target }): void {
  beforeAll(async () => {
    const [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
    now = { ...now, workbench, browser };
  });
  beforeEach(async () => {
    const article = await now.workbench.add(texts.source, texts.target);
    now = { ...now, article, page: await openPage(article) };
  });
  afterEach(async () => {
    await now.page.close();
    await comeBack();
  });
  afterAll(async () => {
    await now.browser.close();
    await now.workbench.close();
  });
}

let isAway = false;

/** The server does not answer any more, until it comes back. */
export async function goAway(): Promise<void> {
  isAway = true;
  await now.workbench.pause();
}

export async function comeBack(): Promise<void> {
  if (isAway) await now.workbench.resume();
  isAway = false;
}

/** Another page of the browser at an article, once it can be edited. */
export async function openPage(article = now.article): Promise<Page> {
  const page = await now.browser.newPage();
  page.setDefaultTimeout(patience);
  await visit(page, article);
  return page;
}

export async function visit(page = now.page, article = now.article): Promise<void> {
  await page.goto(`${now.workbench.url}/articles/${article}`);
  await page.locator('body[data-ready]').waitFor();
}

/** The text of a passage of the translation on the page. */
export const text = (index: number, page = now.page): Locator =>
  page.locator('.target .text').nth(index);

export const state = (page = now.page): Locator => page.locator('[data-save-state]');

export const saved = (page = now.page): Promise<void> =>
  state(page)
    .getByText(/^Saved/)
    .waitFor();

export const notice = (words: string | RegExp, page = now.page): Promise<void> =>
  page.locator('.notice').getByText(words).waitFor();

export const open = (): Promise<OpenArticle> => openArticle(now.workbench.app, now.article);

/** What the server has of a passage of the translation. */
export const stored = async (index: number): Promise<string | undefined> =>
  (await open()).article.target[index]?.text;

/** Waits until the server has a text of a passage. */
export const storedAs = (index: number, wanted: RegExp | string): Promise<void> =>
  expect
    .poll(() => stored(index))
    .toMatch(typeof wanted === 'string' ? new RegExp(`^${escaped(wanted)}$`) : wanted);

const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const press = (key: string): Promise<void> => now.page.keyboard.press(key);

/** Puts the caret at the very end of a passage. */
export async function caretAtEnd(index: number, page = now.page): Promise<void> {
  await text(index, page).click();
  // Ctrl+A takes the passage first; the arrow goes to its end.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowRight');
}

export async function typeAtEnd(index: number, words: string, page = now.page): Promise<void> {
  await caretAtEnd(index, page);
  await page.keyboard.type(words);
}

/** Goes on with Tab until what is named has the focus; `kind` is a selector it has to fit. */
export async function tabTo(name: string, kind = '*', page = now.page): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      `document.activeElement?.matches(':not(body):is(${kind})')
        ? (document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent)
        : ''`,
    );
    if (String(focused).includes(name)) return;
  }
  throw new Error(`Tab never comes to “${name}”.`);
}
