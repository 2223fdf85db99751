import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { documentOf } from '../../src/text/document.ts';
import { wire } from '../../src/wire.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { postPassage, type RunningServer, startServer } from '../soak/server.ts';
import { percentile, spread } from './percentiles.ts';

const strokes = 200;
// What another editor saves meanwhile sets all findings in motion, this often (milliseconds).
const othersPause = 500;

/**
 * Prints how an article feels in a real browser: the first paint, when it can be edited, and what
 * typing costs while others save and every finding is drawn anew.
 */
export async function editor(): Promise<void> {
  for (const [passages, findings] of [
    [100, 30],
    [1_000, 300],
  ] as const) {
    for (const slowness of [1, 4]) await measure(passages, findings, slowness);
  }
}

async function measure(passages: number, findings: number, slowness: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-bench-'));
  const article = await longArticle(folder, passages, findings);
  const server = await startServer(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ content: observe });
    const address = `${server.address}/articles/${article.id}`;
    // What is found is known after the first look, as it is when an editor comes from the Desk.
    await page.goto(address);
    await page.locator('body[data-ready]').waitFor();
    if (slowness > 1) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    }
    await page.goto(address);
    await page.locator('body[data-ready]').waitFor();
    const opened = await observed(page);
    console.log(`${passages} passages, ${article.findings} findings, processor ÷ ${slowness}`);
    console.log(`  first paint        ${opened.paint.toFixed(0)} ms`);
    console.log(`  ready              ${opened.ready.toFixed(0)} ms`);
    const session = await page.context().newCDPSession(page);
    // Time of the thread alone, so that what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const began = await workOf(session);
    await type(page, server, article);
    const work = (await workOf(session)) - began;
    const typed = await observed(page);
    const keys = [...typed.keys, ...new Array(Math.max(0, strokes - typed.keys.length)).fill(16)];
    const long = typed.tasks.filter(({ at }) => at > opened.now);
    console.log(`  key to paint p95   ${percentile(keys, 0.95).toFixed(0)} ms`);
    console.log(`  tasks over 50 ms   ${long.length} (${long.map(({ ms }) => ms).join(', ')})`);
    console.log(`  findings redrawn   ${typed.refreshes - opened.refreshes} times`);
    console.log(`  save to findings   ${spread(typed.fresh)}`);
    console.log(
      `  work per key       ${((work * 1_000) / strokes).toFixed(1)} ms of the page’s thread`,
    );
    await session.send('HeapProfiler.collectGarbage');
    console.log(`  private memory     ${(await privateMemory(browser)).toFixed(0)} MB`);
  } finally {
    await browser.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Runs in the page before its own scripts.
const observe = `
  const seen = { tasks: [], keys: [] };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ at: startTime, ms: Math.round(duration) });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.keys.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`;

interface Observed {
  readonly paint: number;
  readonly ready: number;
  readonly now: number;
  readonly keys: readonly number[];
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
  /** Milliseconds from each save to what the checks find after it. */
  readonly fresh: readonly number[];
  readonly refreshes: number;
}

const observed = async (page: Page): Promise<Observed> =>
  JSON.parse(
    String(
      await page.evaluate(`JSON.stringify({
        ...seen,
        now: performance.now(),
        ready: performance.getEntriesByName('ready')[0]?.startTime ?? 0,
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        fresh: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/gestures'))
          .flatMap(({ responseEnd: saved }) => performance.getEntriesByType('resource')
            .filter(({ name, startTime }) => name.includes('/content') && startTime >= saved)
            .slice(0, 1).map(({ responseEnd }) => responseEnd - saved)),
        refreshes: performance.getEntriesByType('resource').filter(({ name }) => name.includes('/content')).length,
      })`),
    ),
  );

async function type(page: Page, server: RunningServer, article: LongArticle): Promise<void> {
  let revision = 0;
  let isOver = false;
  const others = (async () => {
    for (let round = 0; !isOver; round++) {
      const text = `Rutte said that the works would take ${round + 2} weeks.`;
      const { id, last: passage } = article;
      const answer = await postPassage(server.address, { article: id, passage, text, revision });
      revision = answer?.revision ?? revision;
      await page.waitForTimeout(othersPause);
    }
  })();
  await page.locator('.target .text').nth(2).click();
  await page.keyboard.press('End');
  for (let stroke = 0; stroke < strokes; stroke++) {
    await page.keyboard.type('many words of an editor '.charAt(stroke % 24));
    // Now and then a pause for thought, in which what was typed is saved.
    await page.waitForTimeout(stroke % 20 === 19 ? 1_000 : 40);
  }
  isOver = true;
  await others;
}

/** How long the thread of the page has worked, in seconds. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** What the process of the page alone holds, in megabytes. */
async function privateMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      const parts = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
      return parts.reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1_000;
    });
  return Math.max(...sizes);
}

const words = {
  source: ['most', 'škola', 'cesta', 'park', 'luka', 'muzej', 'bolnica', 'pijaca', 'dvorana'],
  target: ['bridge', 'school', 'road', 'park', 'port', 'museum', 'hospital', 'market', 'hall'],
} as const;

/** A paragraph of three sentences; which words and figures stand in it follows from its number. */
function paragraph(side: 'source' | 'target', index: number): string {
  const word = (step: number): string => words[side][(index * step + step) % 9] ?? '';
  const [first, second, third] = [word(1), word(2), word(5)];
  const [money, people] = [index * 7 + 11, index * 13 + 17];
  return side === 'source'
    ? `Opština je u planu ${index} navela da ${first} košta ${money} eura. Na sastanku je bilo ${people} ljudi, a ${second} je bila tema. Odluka za objekat „${third}“ čeka se u godini.`
    : `The municipality said in plan ${index} that the ${first} costs ${money} euros. There were ${people} people at the meeting, and the ${second} was the subject. The decision on the ${third} is due this year.`;
}

interface LongArticle {
  readonly id: string;
  readonly last: string;
  readonly findings: number;
}

async function longArticle(
  folder: string,
  passages: number,
  findings: number,
): Promise<LongArticle> {
  const app = await wire(folder);
  try {
    const texts = (side: 'source' | 'target', language: string) =>
      documentOf(
        language,
        Array.from({ length: passages }, (_, index) => {
          const text = paragraph(side, index);
          const isSlip = side === 'target' && (index * findings) % passages < findings;
          return isSlip ? text.replace('. ', '.  ') : text;
        }),
        'paragraph',
      );
    const { article: id } = await importArticle(app, {
      source: texts('source', 'sr-Latn-ME'),
      target: texts('target', 'en'),
      editor: { name: 'Bench' },
    });
    const opened = await openArticle(app, id);
    return {
      id,
      last: opened.article.target.at(-1)?.id ?? '',
      findings: opened.findings.length,
    };
  } finally {
    await app.store.close();
  }
}
