import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { keepName } from '../../src/app/house-names.ts';
import { importTerms } from '../../src/app/house-terms.ts';
import { demoArticles } from '../../src/resources/demo.ts';
import { startWorkbench, type Workbench } from '../web/workbench.ts';
import { launchBrowser } from './chromium.ts';

// Pictures of every page, wide and narrow, light and dark, for the eye: `npm run screenshots`.
// They go to the git-ignored `.build/`; the picture of the README is written to `data/manual/`.
const folder = new URL('../../.build/screenshots/', import.meta.url).pathname;
const manual = new URL('../../data/manual/', import.meta.url).pathname;
const sizes = [
  { width: 1440, height: 900 },
  { width: 900, height: 1100 },
  { width: 720, height: 450 },
] as const;

const workbench = await startWorkbench();
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  await mkdir(manual, { recursive: true });
  const pages = await prepare(workbench);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of sizes) {
      const name = `${viewport.width}-${colorScheme}`;
      await takeAll(browser, pages, { viewport, colorScheme }, name);
    }
  }
} finally {
  await browser.close();
  await workbench.close();
}

async function prepare({ url, add, app }: Workbench): Promise<Record<string, string>> {
  const ids: string[] = [];
  for (const { source, target } of demoArticles()) ids.push(await add(source, target));
  const [port = '', nato = ''] = ids;
  const alone = await add(null, demoArticles()[0]?.target ?? '');
  const arabic = await add(
    'الوزير يعلن خطة جديدة\n\nقال الوزير يوم الجمعة إن الخطة ستبدأ في مايو 2026.',
    'Minister announces new plan\n\nThe minister said on Friday that the plan would begin in May 2026.',
    'ar',
  );
  const german = await add(
    'Donaudampfschifffahrtsgesellschaftskapitän: Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gilt\n\nDie Verkehrsinfrastrukturfinanzierungsgesellschaft meldete am 5. Mai einen Überschuss.',
    'Captain: Law on beef labelling in force\n\nThe transport infrastructure financing company reported a surplus on 5 May.',
    'de',
  );
  const cyrillic = await add(
    'Руте: Савезници су спремни\n\nГенерални секретар Марк Руте стигао је у Београд. Руте је рекао да се одлука чека у петак.',
    'Rutte: Allies are ready\n\nSecretary General Mark Rutte arrived in Belgrade. Rute said that the decision was due on Friday.',
    'sr-Cyrl',
  );
  const editor = { name: 'Mira' };
  const name = { english: 'Mark Rutte', sourceForms: ['Rute', 'Руте'], note: 'NATO', editor };
  const { id: rutte } = await keepName(app, name);
  const terms = 'source,target\nopština,municipality\nskupština,assembly\n';
  await importTerms(app, { kind: 'glossary', pair: 'sr-en' }, terms, editor);
  return {
    desk: url,
    'desk-marked': `${url}/?selected=all`,
    deleted: `${url}/articles/deleted`,
    house: `${url}/names`,
    'house-name': `${url}/names/${rutte}`,
    settings: `${url}/settings`,
    glossary: `${url}/settings/terms?kind=glossary&pair=sr-en`,
    languages: `${url}/articles/${nato}/languages`,
    'desk-empty': `${url}/?query=zzz`,
    new: `${url}/articles/new`,
    editor: `${url}/editor`,
    nato: `${url}/articles/${nato}`,
    port: `${url}/articles/${port}`,
    changes: `${url}/articles/${nato}?view=changes`,
    final: `${url}/articles/${nato}?view=final`,
    history: `${url}/articles/${nato}/history`,
    copy: `${url}/articles/${nato}/copy`,
    alone: `${url}/articles/${alone}`,
    arabic: `${url}/articles/${arabic}`,
    german: `${url}/articles/${german}`,
    cyrillic: `${url}/articles/${cyrillic}`,
    error: `${url}/articles/none`,
  };
}

async function takeAll(
  from: Browser,
  pages: Readonly<Record<string, string>>,
  options: { viewport: (typeof sizes)[number]; colorScheme: 'light' | 'dark' },
  name: string,
): Promise<void> {
  const context = await from.newContext(options);
  const page = await context.newPage();
  for (const [what, address] of Object.entries(pages)) {
    await page.goto(address);
    await page.evaluate('document.fonts.ready');
    await picture(page, `${folder}${what}-${name}.png`);
  }
  const [, story] = demoArticles();
  const fresh = await workbench.add(story?.source ?? '', story?.target ?? '');
  await takeAtWork(page, `${workbench.url}/articles/${fresh}`, name);
  await context.close();
}

async function takeAtWork(page: Page, address: string, name: string): Promise<void> {
  const take = (what: string): Promise<void> => picture(page, `${folder}${what}-${name}.png`);
  await page.goto(address);
  const rutte = page.locator('.card', { hasText: 'One name, two spellings' }).first();
  await rutte.locator('[data-place]').first().click();
  await take('at-work');
  if (name === '1440-light') await picture(page, `${manual}workbench.png`);
  await rutte.getByRole('button', { name: /^Use Rutte/ }).hover();
  await take('preview');
  await page.keyboard.press('Shift+F2');
  await page.locator('.notice').waitFor();
  await page.keyboard.press('F8');
  await page.keyboard.press('F4');
  await page.getByText('Set aside in').waitFor();
  await page.locator('.target .text').nth(6).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Today ');
  await page.locator('[data-save-state]', { hasText: /^Saved/ }).waitFor();
  await take('saved');
  for (const [what, query] of Object.entries({
    worked: '',
    changed: '?view=changes',
    names: '?panel=names',
    past: '/history',
  })) {
    await page.goto(address + query);
    await take(what);
  }
  await page.goto(address);
  await page.getByRole('button', { name: 'Approve' }).click();
  await take('approval');
  await page.goto(address);
  await page.keyboard.press('?');
  await take('keys');
  await page.keyboard.press('Escape');
  await page.locator('.edit-link').nth(6).click();
  await take('edit-form');
  await page.goto(address);
  await page.locator('summary', { hasText: 'Export' }).click();
  await take('menu');
}

// The packaged browser draws without a graphics card, and now and then has to be asked again.
async function picture(page: Page, path: string, attempts = 5): Promise<void> {
  try {
    await page.screenshot({ path });
  } catch (error) {
    if (attempts === 1) throw error;
    await page.waitForTimeout(300);
    await picture(page, path, attempts - 1);
  }
}
