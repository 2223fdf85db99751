import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Workbench } from '../web/workbench.ts';

/**
 * Opens the page of an import that is half way through its checks, and stays there.
 *
 * @returns what lets the import go on; resolves when it is done
 */
export async function openHeldImport(
  { app, url }: Workbench,
  page: Page,
): Promise<() => Promise<void>> {
  const { assess } = app;
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  Object.assign(app, {
    assess: (async (checking, task, onStep) => {
      onStep?.({ phase: 'check', done: 1, of: 2 });
      await held;
      return assess(checking, task);
    }) satisfies typeof assess,
  });
  const body = new FormData();
  body.append('targetText', 'Slow story\n\nIt takes its time.');
  const headers = { 'sec-fetch-site': 'same-origin' };
  const begun = fetch(`${url}/articles`, { method: 'POST', body, headers });
  const underway = page.getByRole('link', { name: 'An import is under way' });
  await expect
    .poll(async () => {
      await page.goto(url);
      return underway.count();
    })
    .toBe(1);
  await underway.click();
  await page.getByText('67%').waitFor();
  return async (): Promise<void> => {
    Object.assign(app, { assess });
    release();
    await begun;
  };
}
