import { describe, expect, it } from 'vitest';
import { demoArticles } from '../../src/resources/demo.ts';
import {
  at,
  notice,
  open,
  openForEach,
  press,
  stored,
  storedAs,
  text,
  typeAtEnd,
  visit,
} from './at-work.ts';

openForEach();

describe('findings', () => {
  it('follow what is typed before them at once', async () => {
    await text(2).click();
    await press('Control+a');
    await press('ArrowLeft');
    await at().page.keyboard.type('Yesterday ');
    expect(await text(2).locator('mark').innerText()).toBe('Rute');
    await storedAs(2, /^Yesterday Rute/);
    await expect.poll(() => text(2).locator('mark').innerText()).toBe('Rute');
  });

  it('go away when what they mark is gone', async () => {
    await press('F8');
    await press('Delete');
    // The save brings another one soon: the sentence begins with a small letter now.
    expect(await text(2).locator('mark', { hasText: 'Rute' }).count()).toBe(0);
  });

  it('come also where the server will not be told what the page has', async () => {
    const { page } = at();
    await page.route('**/content*', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 413 }) : route.continue(),
    );
    await typeAtEnd(1, ' Rute left.');
    await page.locator('.card .meta', { hasText: '3 places' }).waitFor();
  });

  it('are replaced in the ticked places only', async () => {
    const { page } = at();
    await page.getByText('Choose places').click();
    await page.locator('.card input[name="places"]').first().uncheck();
    await page.getByRole('button', { name: 'Replace the ticked places' }).click();
    await notice('1 replaced');
    await storedAs(3, /Rutte's answer/);
    expect(await stored(2)).toMatch(/^Rute said/);
  });

  it('can be mended the other way round', async () => {
    const { page } = at();
    await page.getByText('Choose places').click();
    await page.getByRole('button', { name: /^The other way: Rute/ }).click();
    await storedAs(0, /^Rute: Allies/);
    await storedAs(1, /Mark Rute arrived/);
  });

  it('that were set aside are listed and can be brought back', async () => {
    const { page } = at();
    await press('F8');
    await press('F4');
    await notice('Set aside in this article.');
    await page.getByText('Nothing left to check').first().waitFor();
    await page.getByText('Set aside: 1').click();
    await page.getByRole('button', { name: /^Bring back “/ }).click();
    await page.locator('.card').first().waitFor();
    expect(await text(2).locator('mark').count()).toBe(1);
  });

  it('are filtered by check and by side, too', async () => {
    const { page } = at();
    await page.getByText('Filter', { exact: true }).click();
    await page.locator('.filter').getByRole('link', { name: /^Name/ }).click();
    await page.locator('.filter [aria-current]', { hasText: 'Name' }).waitFor();
    expect(page.url()).toContain('family=name');
    expect(await page.locator('.card').count()).toBe(1);
    await page.getByRole('link', { name: 'In the translation' }).click();
    await page.locator('.filter [aria-current]', { hasText: 'translation' }).waitFor();
    expect(await page.locator('.card').count()).toBe(1);
  });

  it('are filtered by severity without leaving the page or what is typed', async () => {
    const { page } = at();
    await page.locator('.counter', { hasText: 'question' }).click();
    await page.locator('.card').first().waitFor({ state: 'detached' });
    expect(page.url()).toContain('severity=question');
    await page.goBack();
    await page.locator('.card').first().waitFor();
  });
});

describe('find and replace', () => {
  it('shows each place with a tick, replaces the ticked ones, and is one step of undo', async () => {
    const { page } = at();
    const before = await page.locator('.target .text').allInnerTexts();
    await text(1).click();
    await press('Control+h');
    const dialog = page.getByRole('dialog', { name: 'Find and replace' });
    await dialog.getByLabel('Find', { exact: true }).fill('the');
    await dialog.getByLabel('Replace by').fill('THE');
    await dialog.getByLabel('Whole words only').check();
    await dialog.getByText('3 found').waitFor();
    await dialog.locator('.matches input').first().uncheck();
    await press('Enter');
    await notice('2 replaced');
    await storedAs(3, /about THE deadlines/);
    expect((await open()).lastGesture).toMatchObject({ origin: 'everywhere' });
    await press('Control+z');
    expect(await page.locator('.target .text').allInnerTexts()).toEqual(before);
  });
});

describe('an hour’s work', () => {
  it('costs at most two keys a finding on the demo articles', async () => {
    const { workbench, page } = at();
    let keys = 0;
    let findings = 0;
    for (const { source, target } of demoArticles()) {
      await visit(page, await workbench.add(source, target));
      const cards = page.locator('.card');
      findings += await page.locator('mark[data-finding]').count();
      for (let left = await cards.count(); left > 0; left = await cards.count()) {
        await press('F8');
        const card = page.locator('.card.current');
        const id = await card.getAttribute('id');
        if ((await card.locator('[data-key="everywhere"]').count()) > 0) await press('Shift+F2');
        else if ((await card.locator('[data-key="apply"]').count()) > 0) await press('F2');
        else await press('F4');
        keys += 2;
        await page.locator(`[id="${id}"]`).waitFor({ state: 'detached' });
      }
      await page.getByText('Nothing left to check').first().waitFor();
    }
    expect(findings).toBeGreaterThan(5);
    expect(keys / findings).toBeLessThanOrEqual(2);
  });
});
