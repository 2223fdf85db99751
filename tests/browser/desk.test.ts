import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setDeletedSeveral } from '../../src/app/delete-article.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { source, target } from '../web/article.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser, patience } from './chromium.ts';
import { openHeldImport } from './held-import.ts';

let workbench: Workbench;
let browser: Browser;
let page: Page;
let ids: string[];

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  ids = [
    await workbench.add(null, 'Bridge is open\n\nAll is well.'),
    await workbench.add(source, target),
    await workbench.add(null, 'Port is closed\n\nAll is well.'),
  ];
});

beforeEach(async () => {
  await setDeletedSeveral(workbench.app, { articles: ids, editor: { name: 'Mira' } }, false);
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(workbench.url);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

const marked = () => page.locator('td.mark-cell input:checked').count();
const headline = (text: string) => page.getByRole('link', { name: text });
const focused = () => page.evaluate('document.activeElement.textContent.trim()');

/** Drops files on the page, as a hand would that carries them over it. */
async function drop(files: Readonly<Record<string, string>>): Promise<void> {
  const carried = await page.evaluateHandle(`(() => {
    const carried = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) {
      carried.items.add(new File([text], name, { type: 'text/plain' }));
    }
    return carried;
  })()`);
  await page.dispatchEvent('.articles', 'dragenter', { dataTransfer: carried });
  await page.locator('.drop-here').waitFor();
  await page.dispatchEvent('.articles', 'drop', { dataTransfer: carried });
}

describe('hands on the keyboard', () => {
  it('go through the articles, mark several, delete them, and take it back', async () => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Port is closed');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await focused()).toBe('Rutte: Allies are ready');
    expect(await marked()).toBe(2);
    await page.getByText('2 marked').waitFor();
    await page.keyboard.press('Space');
    expect(await marked()).toBe(1);
    await page.keyboard.press('Control+a');
    expect(await marked()).toBe(3);
    await page.keyboard.press('Delete');
    await page.getByText('3 articles deleted').waitFor();
    expect(await listArticles(workbench.app)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('3 articles are back.').waitFor();
    expect(await page.locator('[data-line]').count()).toBe(3);
  });

  it('jump to the first and last article, to errors, and back to the search', async () => {
    await headline('Rutte: Allies are ready').focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('Bridge is open');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Port is closed');
    await page.keyboard.press('F8');
    expect(await focused()).toBe('Rutte: Allies are ready');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-search]:focus').count()).toBe(1);
  });
});

describe('marks', () => {
  it('are set in a row with Shift, and all at once above', async () => {
    const boxes = page.locator('td.mark-cell input');
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    expect(await marked()).toBe(3);
    const all = page.getByRole('checkbox', { name: 'Mark all on this page' });
    expect(await all.isChecked()).toBe(true);
    await all.click();
    expect(await marked()).toBe(0);
    expect(await page.locator('.marked').isVisible()).toBe(false);
  });

  it('export what is marked as one archive', async () => {
    await page.getByRole('checkbox', { name: 'Mark “Bridge is open”' }).check();
    await page.getByLabel('Export as').selectOption('markdown');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('lektura-markdown.zip');
    const archive = Buffer.concat(await (await download.createReadStream()).toArray());
    expect(Object.keys(unzipSync(archive))).toEqual(['bridge-is-open.md']);
  });
});

describe('without a script', () => {
  it('marks are set one by one or all at once, and deleted with a way back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(workbench.url);
    const remove = plain.getByRole('button', { name: 'Delete' });
    expect(await remove.isVisible()).toBe(false);
    await plain.getByRole('link', { name: 'Mark all on this page' }).click();
    expect(await plain.locator('td.mark-cell input:checked').count()).toBe(3);
    await plain.getByRole('checkbox', { name: 'Mark “Bridge is open”' }).uncheck();
    await remove.click();
    await plain.getByText('2 articles deleted').waitFor();
    await plain.getByRole('button', { name: 'Undo' }).click();
    await plain.getByText('2 articles are back.').waitFor();
    await context.close();
  });
});

describe('files', () => {
  it('that are dropped anywhere are paired, can be exchanged, and become an article', async () => {
    await drop({ 'story.en.txt': target, 'story.sr.txt': source });
    await page.getByRole('heading', { name: 'What belongs together' }).waitFor();
    const files = () =>
      page.evaluate(
        "[...document.querySelectorAll('[data-file]')].map((menu) => menu.selectedOptions[0].textContent)",
      );
    expect(await files()).toEqual(['story.sr.txt', 'story.en.txt']);
    await page.getByRole('button', { name: 'Exchange source and translation' }).click();
    expect(await files()).toEqual(['story.en.txt', 'story.sr.txt']);
    await page.getByRole('button', { name: 'Exchange source and translation' }).click();
    await page.getByRole('button', { name: 'Import' }).click();
    await page.waitForURL(/\/articles\/\w{8}$/);
    const [newest] = await listArticles(workbench.app);
    expect(newest).toMatchObject({ sourceLanguage: 'sr-Latn-ME', targetLanguage: 'en' });
    ids.push(newest?.id ?? '');
    await setDeletedSeveral(
      workbench.app,
      { articles: [ids.pop() ?? ''], editor: { name: 'Mira' } },
      true,
    );
  });

  it('can be chosen with the button', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('link', { name: 'Choose files' }).click(),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    const buffer = Buffer.from(target);
    await chooser.setFiles([{ name: 'story.en.txt', mimeType: 'text/plain', buffer }]);
    await page.getByRole('heading', { name: 'What belongs together' }).waitFor();
  });
});

describe('pasted texts', () => {
  it('are told their languages while they are typed', async () => {
    await page.goto(`${workbench.url}/articles/new`);
    await page.getByLabel('Source text').fill(source);
    await page.getByLabel('Translated text').fill(target);
    const told = (side: string) => page.locator(`#${side}-language option`).first();
    await told('source').getByText('Montenegrin (detected)').waitFor({ state: 'attached' });
    await told('target').getByText('English (detected)').waitFor({ state: 'attached' });
    await page.getByLabel('Source text').fill('');
    await told('source').getByText('Detect from the text').waitFor({ state: 'attached' });
  });
});

describe('a long import', () => {
  it('shows its progress, and then the article', async () => {
    const { app } = workbench;
    const goOn = await openHeldImport(workbench, page);
    await page.getByText('Checking').waitFor();
    await goOn();
    await page.waitForURL(/\/articles\/\w{8}$/);
    const article = new URL(page.url()).pathname.split('/')[2] ?? '';
    await setDeletedSeveral(app, { articles: [article], editor: { name: 'Mira' } }, true);
  });
});

describe('menus of the filters', () => {
  it('open one at a time and close with Escape', async () => {
    await workbench.add('Der Zug fährt.', 'The train runs.', 'de').then((id) => ids.push(id));
    await page.reload();
    const menu = page.locator('.filters summary', { hasText: 'Language pair' });
    await menu.click();
    await page.getByRole('link', { name: 'German → English' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'German → English' }).waitFor({ state: 'hidden' });
    await menu.press('Enter');
    await page.getByRole('link', { name: 'German → English' }).click();
    await page.waitForURL(/pair=de-en/);
    expect(await page.locator('[data-line]').count()).toBe(1);
  });
});
