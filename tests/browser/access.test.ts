import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteArticle } from '../../src/app/delete-article.ts';
import { keepName } from '../../src/app/house-names.ts';
import { keepTerm } from '../../src/app/house-terms.ts';
import { demoArticles } from '../../src/resources/demo.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';
import { openHeldImport } from './held-import.ts';

let workbench: Workbench;
let browser: Browser;
let nato = '';
let alone = '';
let pairing = '';
let name = '';

beforeAll(async () => {
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  const [port, story] = demoArticles();
  nato = `/articles/${await workbench.add(story?.source ?? '', story?.target ?? '')}`;
  alone = `/articles/${await workbench.add(null, port?.target ?? '')}`;
  await prepareHouse();
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

/** A name and a term of the house, a deleted article, and files that wait to be paired. */
async function prepareHouse(): Promise<void> {
  const { app, url } = workbench;
  const editor = { name: 'Mira' };
  const kept = await keepName(app, { english: 'Rutte', sourceForms: ['Rute', 'Руте'], editor });
  name = kept.id;
  const term = { id: null, term: 'sud', wanted: 'court', match: 'stem', editor } as const;
  await keepTerm(app, { kind: 'glossary', pair: 'sr-en' }, term);
  const deleted = await workbench.add(null, 'Deleted story');
  await deleteArticle(app, { article: deleted, editor });
  const files = new FormData();
  files.append('files', new File(['A story.\n\nIt is in English and waits.'], 'story.en.txt'));
  files.append('files', new File(['%PDF-1.4'], 'story.pdf'));
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${url}/imports`, {
    method: 'POST',
    body: files,
    redirect: 'manual',
    headers,
  });
  pairing = answer.headers.get('location') ?? '';
}

const pages: readonly (readonly [name: string, path: () => string])[] = [
  ['the desk', () => '/'],
  ['an empty search', () => '/?query=zeppelin'],
  ['the form of a new article', () => '/articles/new'],
  ['the question for the name', () => '/editor'],
  ['the workbench', () => nato],
  ['the names', () => `${nato}?panel=names`],
  ['the changes', () => `${nato}?view=changes`],
  ['the final view', () => `${nato}?view=final`],
  ['a translation alone', () => alone],
  ['the form of its source', () => `${alone}/source`],
  ['the history', () => `${nato}/history`],
  ['the copy page', () => `${nato}/copy`],
  ['the checks', () => '/checks?pair=sr-en'],
  ['a check', () => '/checks/name-two-spellings'],
  ['marked articles', () => '/?selected=all'],
  ['deleted articles', () => '/articles/deleted'],
  ['the pairing of files', () => pairing],
  ['the languages of an article', () => `${nato}/languages`],
  ['the names of the house', () => '/names'],
  ['a name of the house', () => `/names/${name}`],
  ['the settings', () => '/settings'],
  ['a glossary', () => '/settings/terms?kind=glossary&pair=sr-en'],
  ['a page that is not there', () => '/nowhere'],
];

const states: readonly (readonly [state: string, reach: (page: Page) => Promise<void>])[] = [
  [
    'a finding chosen and its replacements shown',
    async (page) => {
      await page.keyboard.press('F8');
      await page.locator('.card.current [data-preview], .card.current [data-key]').first().hover();
    },
  ],
  [
    'a notice',
    async (page) => {
      await page.keyboard.press('F8');
      await page.keyboard.press('F4');
      await page.locator('.notice').waitFor();
    },
  ],
  [
    'text that is edited',
    async (page) => {
      await page.locator('.target .text').nth(6).click();
      await page.keyboard.type('Now ');
      await page
        .locator('[data-save-state]')
        .getByText(/^Saved/)
        .waitFor();
    },
  ],
  [
    'find and replace',
    async (page) => {
      await page.keyboard.press('Control+h');
      await page.keyboard.type('the');
      await page.locator('.matches li').first().waitFor();
    },
  ],
  ['the list of keys', (page) => page.keyboard.press('?')],
  [
    'an edit form',
    async (page) => {
      await page.locator('.edit-link').first().click();
      await page.locator('.passage.editing').waitFor();
    },
  ],
];

// Colours on their way from one to another would be measured half way.
const still = { reducedMotion: 'reduce' } as const;

/** What axe finds in the page as it stands, in light and in dark; in dark only colours differ. */
async function faultsOf(page: Page): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  ]);
}

describe('in light and in dark', () => {
  it.each(pages)('%s has no fault that axe can find', async (_name, path) => {
    const context = await browser.newContext({ ...still, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(workbench.url + path());
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it('nor has the page of an import that is under way', async () => {
    const context = await browser.newContext(still);
    const page = await context.newPage();
    const goOn = await openHeldImport(workbench, page);
    expect(await faultsOf(page)).toEqual([]);
    await goOn();
    await context.close();
  });

  it.each(states)('nor has the workbench at work: %s', async (_state, reach) => {
    const context = await browser.newContext(still);
    const page = await context.newPage();
    await page.goto(workbench.url + nato);
    await page.locator('body[data-ready]').waitFor();
    await reach(page);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
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
