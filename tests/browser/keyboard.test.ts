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

const open = () => openArticle(workbench.app, article);
const notice = (words: string | RegExp) => page.locator('.notice').getByText(words).waitFor();

/** Goes on with Tab until what is named has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      "(document.activeElement ?? document.body).matches('body') ? '' : (document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent)",
    );
    if (String(focused).includes(name)) return;
  }
  throw new Error(`Tab never comes to “${name}”.`);
}

describe('hands on the keyboard', () => {
  it('go from the desk to the exported article without a mouse', async () => {
    await page.goto(workbench.url);
    await tabTo('Rutte: Allies are ready');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F2');
    await notice('2 replaced');
    await page.keyboard.press('Escape');
    await tabTo('Translation of passage 1');
    for (const confirmed of [1, 2, 3, 4]) {
      await page.keyboard.press('Control+Enter');
      await page.getByText(`${confirmed} of 4 confirmed`).waitFor();
    }
    await tabTo('Approve');
    await page.keyboard.press('Enter');
    await page.locator('.chip.state.approved').waitFor();
    await tabTo('Export');
    await page.keyboard.press('Enter');
    await tabTo('Plain text');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.txt$/);
  });

  it('fix one place with two keys: F8 and F2', async () => {
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    await notice('1 replaced');
    expect((await open()).article.target[2]?.text).toMatch(/^Rutte said/);
    await page.keyboard.press('F8');
    expect(await page.locator('mark.current').innerText()).toBe('Rute');
    await page.keyboard.press('F2');
    await page.getByText('Nothing left to check').first().waitFor();
  });

  it('set a finding aside with F4 and choose afterwards how far that reaches', async () => {
    await page.keyboard.press('F8');
    await page.keyboard.press('F4');
    await notice('Set aside in this article.');
    await page.getByRole('button', { name: 'Only in this place' }).click();
    await notice('Set aside in this place.');
    expect((await open()).dismissed).toHaveLength(1);
  });

  it('go round the findings in both directions', async () => {
    const chosen = () => page.locator('mark.current').getAttribute('data-finding');
    await page.keyboard.press('F8');
    const first = await chosen();
    await page.keyboard.press('F8');
    expect(await chosen()).not.toBe(first);
    await page.keyboard.press('Shift+F8');
    expect(await chosen()).toBe(first);
  });

  it('undo and redo the last gesture outside a text', async () => {
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F2');
    await notice('2 replaced');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await notice('2 changes undone');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await open()).findings).toHaveLength(0);
  });

  it('type a question mark into a text, and see all keys with it elsewhere', async () => {
    await page.locator('.target .text').nth(1).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await page.getByRole('dialog').getByText('F8', { exact: true }).count()).toBe(1);
  });
});

describe('what belongs together', () => {
  it('lights up: a sentence and its counterpart', async () => {
    await page.locator('.target .sentence').nth(1).hover();
    expect(await page.locator('.sentence.lit').count()).toBe(2);
  });

  it('lights up at the caret, too', async () => {
    await page.locator('.target .text').nth(2).click();
    await page.mouse.move(0, 0);
    await page.locator('.source .sentence.lit').waitFor();
  });

  it('is previewed in every place while a button is pointed at', async () => {
    await page.getByRole('button', { name: 'Use Rutte in both' }).hover();
    expect(await page.locator('mark[data-preview="Rutte"]').count()).toBe(2);
  });
});

describe('copying for the CMS', () => {
  it('puts rich and plain text on the clipboard in one press', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('link', { name: 'Copy for the CMS' }).click();
    await page.locator('[data-save-state]').getByText('Copied').waitFor();
    const kinds = await page.evaluate(
      'navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))',
    );
    expect(kinds).toEqual(expect.arrayContaining(['text/html', 'text/plain']));
  });
});
