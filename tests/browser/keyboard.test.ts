import { describe, expect, it } from 'vitest';
import {
  at,
  notice,
  open,
  openForEach,
  press,
  stored,
  tabTo,
  text,
  typeAtEnd,
  visit,
} from './at-work.ts';

openForEach();

describe('hands on the keyboard', () => {
  it('go from the desk to the exported article without a mouse', async () => {
    const { page, workbench } = at();
    await page.goto(workbench.url);
    await tabTo('Rutte: Allies are ready', 'a');
    await press('Enter');
    await page.locator('body[data-ready]').waitFor();
    await press('F8');
    await press('Shift+F2');
    await notice('2 replaced');
    await press('Control+Home');
    for (const confirmed of [1, 2, 3, 4]) {
      await press('Control+Enter');
      await page.getByText(`${confirmed} of 4 confirmed`).waitFor();
    }
    await press('Escape');
    await tabTo('Approve');
    await press('Enter');
    await page.locator('.chip.state.approved, form button.primary').first().waitFor();
    if ((await page.locator('.chip.state.approved').count()) === 0) {
      await tabTo('Approve');
      await press('Enter');
    }
    await page.locator('.chip.state.approved').waitFor();
    await tabTo('Export');
    await press('Enter');
    await tabTo('Plain text');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.txt$/);
  });

  it('fix one place with two keys: F8 and F2', async () => {
    const { page } = at();
    await press('F8');
    await press('F2');
    await notice('1 replaced');
    await expect.poll(() => stored(2)).toMatch(/^Rutte said/);
    await press('F8');
    expect(await page.locator('mark.current').innerText()).toBe('Rute');
    await press('F2');
    await page.getByText('Nothing left to check').first().waitFor();
  });

  it('set a finding aside with F4 and choose afterwards how far that reaches', async () => {
    await press('F8');
    await press('F4');
    await notice('Set aside in this article.');
    await at().page.getByRole('button', { name: 'Only in this place' }).click();
    await notice('Set aside in this place.');
    expect((await open()).dismissed).toHaveLength(1);
  });

  it('go round the findings in both directions', async () => {
    const chosen = () => at().page.locator('mark.current').getAttribute('data-finding');
    await press('F8');
    const first = await chosen();
    await press('F8');
    expect(await chosen()).not.toBe(first);
    await press('Shift+F8');
    expect(await chosen()).toBe(first);
  });

  it('undo and redo the last gesture outside a text', async () => {
    const { page } = at();
    await press('F8');
    await press('Shift+F2');
    await notice('2 replaced');
    await page.locator('[data-undo]').waitFor();
    await press('Escape');
    await press('Control+z');
    await notice('2 changes undone');
    await expect.poll(() => stored(2)).toMatch(/^Rute said/);
    await text(2).getByText('Rute').first().waitFor();
    await press('Control+Shift+z');
    await expect.poll(async () => (await open()).findings).toHaveLength(0);
    await text(2).getByText('Rutte').first().waitFor();
  });

  it('leave the text with one Tab, or to its confirm button with Escape', async () => {
    const { page } = at();
    await text(1).click();
    await press('Escape');
    const focused = page.locator('.confirm:focus');
    expect(await focused.getAttribute('aria-label')).toBe('Confirm passage 2');
    await text(1).click();
    await press('Tab');
    const isInMargin = "document.activeElement.closest('.margin') !== null";
    expect(await page.evaluate(isInMargin)).toBe(true);
    await press('Shift+Tab');
    expect(await page.locator('.rows:focus').count()).toBe(1);
  });

  it('type a question mark into a text, and see all keys with it elsewhere', async () => {
    const { page } = at();
    await typeAtEnd(1, '?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await press('Escape');
    await press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await page.getByRole('dialog').getByText('F8', { exact: true }).count()).toBe(1);
  });

  it('go to a passage by its number', async () => {
    await press('Control+g');
    await at().page.keyboard.type('3');
    await press('Enter');
    await at().page.keyboard.type('Now: ');
    await expect.poll(() => stored(2)).toMatch(/^Now: Rute said/);
  });
});

describe('what belongs together', () => {
  it('lights up: a sentence and its counterpart', async () => {
    const { workbench, page } = at();
    const id = await workbench.add(
      'Naslov\n\nVlada je u petak usvojila plan. Ministar je rekao da počinje u maju.',
      'Title\n\nThe government adopted the plan on Friday. The minister said it begins in May.',
    );
    await visit(page, id);
    await text(1).hover({ position: { x: 30, y: 12 } });
    await page.locator('.source .sentence.lit').waitFor();
    expect(await page.locator('.source .sentence.lit').innerText()).toMatch(/^Vlada/);
    expect(await page.locator('.target .sentence.lit').allInnerTexts()).not.toEqual([]);
    await page
      .locator('.source .text')
      .nth(1)
      .hover({ position: { x: 20, y: 30 } });
    await page.locator('.target .sentence.lit').waitFor();
  });

  it('lights up at the caret, too', async () => {
    const { workbench, page } = at();
    const id = await workbench.add(
      'Naslov\n\nVlada je u petak usvojila plan. Ministar je rekao da počinje u maju.',
      'Title\n\nThe government adopted the plan on Friday. The minister said it begins in May.',
    );
    await visit(page, id);
    await typeAtEnd(1, '');
    await page.mouse.move(0, 0);
    await page.locator('.source .sentence.lit', { hasText: 'Ministar' }).waitFor();
  });

  it('lights up in every place of a name', async () => {
    const { page } = at();
    await page.locator('.target .name').first().hover();
    await page.locator('.target .name.lit').nth(1).waitFor();
    await page.locator('.source .name.lit').nth(1).waitFor();
  });

  it('is previewed in every place while a button is pointed at', async () => {
    const { page } = at();
    await page.getByRole('button', { name: 'Use Rutte in both' }).hover();
    await page.locator('mark[data-preview="Rutte"]').nth(1).waitFor();
    await page.mouse.move(0, 0);
    await page.locator('mark[data-preview]').first().waitFor({ state: 'detached' });
  });
});

describe('copying for the CMS', () => {
  it('puts rich and plain text on the clipboard in one press', async () => {
    const { page } = at();
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

describe('the source', () => {
  it('can be selected for copying, whatever lights up meanwhile', async () => {
    const { page } = at();
    const words = page.locator('.source .text').nth(1);
    const box = await words.boundingBox();
    if (!box) throw new Error('The source is not on the page.');
    await text(1).click();
    await page.mouse.move(box.x + 20, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 12, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(box.x + 160, box.y + 16, { steps: 4 });
    await page.locator('.target .name').first().hover();
    await page.locator('.target .name.lit').first().waitFor();
    expect(String(await page.evaluate('getSelection().toString()')).length).toBeGreaterThan(4);
  });
});
