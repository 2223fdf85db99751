import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
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

async function prepare({ url, add }: Workbench): Promise<Record<string, string>> {
  const ids: string[] = [];
  for (const { source, target } of demoArticles()) ids.push(await add(source, target));
  const [port = '', nato = ''] = ids;
  const alone = await add(null, demoArticles()[0]?.target ?? '');
  const arabic = await add(
    'الوزير يعلن خطة جديدة\n\nقال الوزير يوم الجمعة إن الخطة ستبدأ في مايو 2026.',
    'Minister announces new plan\n\nThe minister said on Friday that the plan would begin in May 2026.',
  );
  return {
    desk: url,
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
    await page.screenshot({ path: `${folder}${what}-${name}.png` });
  }
  await takeAtWork(page, pages.nato ?? '', name);
  await context.close();
}

async function takeAtWork(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.screenshot({ path: `${folder}at-work-${name}.png` });
  if (name === '1440-light') await page.screenshot({ path: `${manual}workbench.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.screenshot({ path: `${folder}keys-${name}.png` });
  await page.keyboard.press('Escape');
  await page.locator('.edit-link').nth(2).click();
  await page.screenshot({ path: `${folder}edit-form-${name}.png` });
  await page.goto(address);
  await page.locator('summary', { hasText: 'Export' }).click();
  await page.screenshot({ path: `${folder}menu-${name}.png` });
}
