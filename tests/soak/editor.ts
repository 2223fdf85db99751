import { setTimeout } from 'node:timers/promises';
import type { Browser, Page, Response } from 'playwright-core';

/** An edit that the server said it has. */
export interface Acknowledged {
  /** The passage and its revision after it. */
  readonly key: string;
  readonly text: string;
}

/** Somebody who edits an article at random in a browser. */
export interface Editor {
  readonly name: string;
  /** Edits until a moment, UTC milliseconds. */
  readonly work: (until: number) => Promise<void>;
  /** Takes the connection away for so many milliseconds. */
  readonly cut: (milliseconds: number) => Promise<void>;
  /** Chooses where two texts wait for a choice; true when nothing is left unsaved. */
  readonly settle: () => Promise<boolean>;
  /** The texts on the page by passage, without line breaks. */
  readonly texts: () => Promise<Map<string, string>>;
  readonly acknowledged: () => readonly Acknowledged[];
  readonly conflicts: () => number;
}

const choices = ['Save this text', 'Keep yours', 'Keep theirs'] as const;

export async function createEditor(
  browser: Browser,
  url: string,
  name: string,
  chance: () => number,
): Promise<Editor> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'lektura-editor', value: name, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(4_000);
  const acknowledged: Acknowledged[] = [];
  let conflicts = 0;
  let words = 0;
  page.on('response', (response) => void note(response, acknowledged));
  await open(page, url);

  const settle = async (): Promise<boolean> => {
    const waiting = page.locator('.two-texts');
    while ((await waiting.count()) > 0) {
      await waiting.first().click();
      const choice = choices[Math.floor(chance() * choices.length)] ?? choices[0];
      await page.locator('dialog').getByRole('button', { name: choice }).click();
      conflicts += 1;
    }
    return (await page.locator('.passage.unsaved').count()) === 0;
  };
  const edit = async (): Promise<void> => {
    const texts = page.locator('.target .text');
    const text = texts.nth(Math.floor(chance() * (await texts.count())));
    await text.scrollIntoViewIfNeeded();
    const box = await text.boundingBox();
    if (!box) return;
    await text.click({ position: { x: chance() * box.width, y: chance() * box.height } });
    const deed = chance();
    if (deed < 0.7) await page.keyboard.type(` ${name}${++words} `, { delay: 5 });
    else if (deed < 0.85) for (const _ of '1234') await page.keyboard.press('Backspace');
    else if (deed < 0.93) await page.keyboard.press('Control+Enter');
    else await page.keyboard.press('Control+z');
  };
  return {
    name,
    work: async (until) => {
      while (Date.now() < until) {
        // What stands in the way at one moment, as a dialog or a page that is loading, is gone soon.
        await (chance() < 0.2 ? settle() : edit()).catch(() => {});
        await setTimeout(chance() * 400);
      }
    },
    cut: async (milliseconds) => {
      await context.setOffline(true);
      await setTimeout(milliseconds);
      await context.setOffline(false);
    },
    settle: () => settle().catch(() => false),
    texts: async () =>
      new Map(
        await page
          .locator('[data-passage]')
          .evaluateAll((passages) =>
            passages.map((passage): [string, string] => [
              passage.getAttribute('data-passage') ?? '',
              passage.querySelector('.text')?.textContent ?? '',
            ]),
          ),
      ),
    acknowledged: () => acknowledged,
    conflicts: () => conflicts,
  };
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('body[data-ready]').waitFor();
}

/** Takes down what the server answers to a gesture. */
async function note(response: Response, acknowledged: Acknowledged[]): Promise<void> {
  const request = response.request();
  if (request.method() !== 'POST' || !request.url().endsWith('/gestures')) return;
  if (response.status() !== 200) return;
  // An answer whose body is cut off has told the page nothing.
  const answer = await response.json().catch(() => null);
  const sent: { text: string }[] = JSON.parse(request.postData() ?? '{}').edits ?? [];
  for (const [index, edit] of (answer?.edits ?? []).entries()) {
    const text = sent[index]?.text;
    if (edit.kind !== 'saved' || text === undefined) continue;
    acknowledged.push({ key: `${edit.passage} ${edit.revision}`, text });
  }
}
