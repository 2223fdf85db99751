import { describe, expect, it } from 'vitest';
import {
  at,
  comeBack,
  goAway,
  open,
  openForEach,
  openPage,
  press,
  saved,
  state,
  stored,
  storedAs,
  text,
  typeAtEnd,
  visit,
} from './at-work.ts';

openForEach();

describe('typing into the translation', () => {
  it('is saved by itself, and “Saved” is said only when it is', async () => {
    await typeAtEnd(1, ' More.');
    expect(await state().innerText()).not.toContain('Saved ');
    await state()
      .getByText(/Saved \d\d:\d\d/)
      .waitFor();
    expect(await stored(1)).toMatch(/ministers\. More\.$/);
  });

  it('goes on while it is saved, with the caret where it was', async () => {
    await typeAtEnd(2, ' One');
    await saved();
    await at().page.keyboard.type(' two');
    await text(3).click();
    await storedAs(2, /Friday\. One two$/);
  });

  it('is saved at once when the caret leaves the passage', async () => {
    await typeAtEnd(2, ' Gone');
    await press('Control+Home');
    await storedAs(2, /Friday\. Gone$/);
  });

  it('is one step of undo while it goes on, though it is saved on the way', async () => {
    const before = await stored(2);
    await typeAtEnd(2, ' One');
    await press('Control+Home');
    await storedAs(2, /One$/);
    await at().page.locator('[data-undo] button').click();
    await expect.poll(() => stored(2)).toBe(before);
    await expect.poll(() => text(2).innerText()).toBe(before);
  });

  it('brings fresh findings without leaving the page', async () => {
    await typeAtEnd(1, ' Rute left.');
    await at().page.locator('.card .meta', { hasText: '3 places' }).waitFor();
    expect(await text(1).locator('mark').allInnerTexts()).toEqual(['Rute']);
  });

  it('is saved before the page is left by a link or a form', async () => {
    const { page } = at();
    await typeAtEnd(1, ' Left.');
    await page.getByRole('link', { name: 'Changes' }).click();
    await page.locator('ins', { hasText: 'Left.' }).waitFor();
    expect(await stored(1)).toMatch(/Left\.$/);
  });
});

describe('a lost connection', () => {
  it('is told, the text waits, and goes when the server is back', async () => {
    await goAway();
    await typeAtEnd(1, ' Offline.');
    await state().getByText('Waiting for the connection: 1 passage').waitFor();
    await typeAtEnd(2, ' Both.');
    await state().getByText('Waiting for the connection: 2 passages').waitFor();
    await comeBack();
    await saved();
    expect(await stored(1)).toMatch(/Offline\.$/);
    expect(await stored(2)).toMatch(/Both\.$/);
  });

  it('loses nothing when the tab is closed before it is back', async () => {
    const { page } = at();
    await goAway();
    await typeAtEnd(1, ' Closed.');
    await state().getByText('Waiting for the connection').waitFor();
    await page.goto('about:blank');
    await comeBack();
    await visit();
    await storedAs(1, /Closed\.$/);
    expect(await text(1).innerText()).toMatch(/Closed\.$/);
  });

  it('forgets what had reached the server, though the page never heard of it', async () => {
    const { page } = at();
    const before = await stored(1);
    await page.route('**/gestures', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await typeAtEnd(1, ' Unheard.');
    await state().getByText('Waiting for the connection').waitFor();
    await page.goto('about:blank');
    await page.unrouteAll();
    await visit();
    expect(await stored(1)).toBe(`${before} Unheard.`);
    expect(await text(1).innerText()).toBe(`${before} Unheard.`);
    await expect.poll(keptInBrowser).toBe(0);
  });

  it('saves from another tab what a tab could not send, once it is closed', async () => {
    const tabs = await at().browser.newContext();
    const [cut, other] = [await tabs.newPage(), await tabs.newPage()];
    await cut.route('**/*', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    await visit(cut);
    await typeAtEnd(1, ' Left behind.', cut);
    await state(cut).getByText('Waiting for the connection').waitFor();
    await visit(other);
    expect(await text(1, other).innerText()).not.toContain('Left behind.');
    await cut.close();
    await storedAs(1, /Left behind\.$/);
    expect(await text(1, other).innerText()).toMatch(/Left behind\.$/);
    await tabs.close();
  });

  it('keeps undo in step: what was undone while away is undone on the server', async () => {
    const before = await stored(1);
    await typeAtEnd(1, ' Away.');
    await saved();
    await goAway();
    await press('Control+z');
    await state().getByText('Waiting for the connection').waitFor();
    await comeBack();
    await expect.poll(() => stored(1)).toBe(before);
    expect((await open()).lastGesture).toBeNull();
  });
});

describe('two editors of one passage', () => {
  it('both keep their words: the second is shown both texts', async () => {
    const other = await openPage();
    await goAway();
    await typeAtEnd(1, ' Mira.');
    await typeAtEnd(1, ' Ana.', other);
    await state(other).getByText('Waiting').waitFor();
    await state().getByText('Waiting').waitFor();
    await comeBack();
    await expect.poll(() => stored(1)).toMatch(/ (?:Mira|Ana)\.$/);
    const [first, second] = (await stored(1))?.endsWith('Mira.')
      ? [at().page, other]
      : [other, at().page];
    await second.getByRole('button', { name: 'Compare the two texts' }).click();
    const both = second.locator('body');
    await expect.poll(() => both.innerText()).toMatch(/Mira[\s\S]*Ana|Ana[\s\S]*Mira/);
    await saved(first);
    await other.close();
  });
});

/** How many visits have something waiting in the browser. */
const keptInBrowser = (): Promise<number> =>
  at().page.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open('lektura');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const counting = opening.result.transaction('waiting').objectStore('waiting').count();
      counting.onsuccess = () => done(counting.result);
    };
  })`);
