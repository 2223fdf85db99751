import { describe, expect, it } from 'vitest';
import { correct } from '../../src/app/correct.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { documentOf } from '../../src/text/document.ts';
import {
  at,
  caretAtEnd,
  notice,
  open,
  openForEach,
  press,
  saved,
  stored,
  storedAs,
  text,
  typeAtEnd,
  visit,
} from './at-work.ts';

openForEach();

const type = (words: string): Promise<void> => at().page.keyboard.type(words);
const texts = (): Promise<string[]> => at().page.locator('.target .text').allInnerTexts();

/** Puts data on the clipboard of a paste, as a browser hands it over. */
const paste = (data: Record<string, string>, before = ''): Promise<unknown> =>
  at().page.evaluate(`{
    ${before};
    const data = new DataTransfer();
    for (const [type, value] of Object.entries(${JSON.stringify(data)})) data.setData(type, value);
    document.querySelector('.rows').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }`);

describe('paragraphs inside a passage', () => {
  it('are parted by Enter and joined by Backspace, and never across passages', async () => {
    await caretAtEnd(1);
    await press('Enter');
    await type('Second line.');
    await storedAs(1, /ministers\.\nSecond line\.$/);
    await press('Home');
    await press('Backspace');
    await storedAs(1, /ministers\.Second line\.$/);
    const before = await texts();
    await text(2).click();
    await press('Control+a');
    await press('ArrowLeft');
    await press('Backspace');
    await caretAtEnd(2);
    await press('Delete');
    expect(await texts()).toEqual(before);
  });

  it('may hold a line of their own with Shift+Enter', async () => {
    await caretAtEnd(1);
    await press('Shift+Enter');
    await type('Next.');
    await storedAs(1, /ministers\.\nNext\.$/);
  });
});

describe('a selection over several passages', () => {
  it('is deleted passage by passage, and undo brings all of it back', async () => {
    const before = await texts();
    await text(1).click();
    await press('Control+a');
    await press('Control+a');
    await press('Delete');
    expect((await texts()).map((one) => one.trim())).toEqual(['', '', '', '']);
    await expect.poll(() => stored(3)).toBe('');
    await press('Control+z');
    expect(await texts()).toEqual(before);
    await expect.poll(() => stored(3)).toBe(before[3]);
    expect((await open()).lastGesture).toBeNull();
  });

  it('is typed over, cut and pasted over without a passage lost', async () => {
    await text(1).click();
    await press('Control+a');
    await press('Control+a');
    await type('x');
    await storedAs(0, 'x');
    expect(await texts()).toHaveLength(4);
    await press('Control+z');
    await press('Control+a');
    await press('Control+a');
    await paste({ 'text/plain': 'pasted' });
    await storedAs(0, 'pasted');
    expect(await texts()).toHaveLength(4);
  });
});

describe('undo', () => {
  it('takes the last steps back wherever they were, and redo brings them again', async () => {
    const [, second, third] = await texts();
    await typeAtEnd(1, ' One.');
    await typeAtEnd(2, ' Two.');
    await press('Control+z');
    await press('Control+z');
    expect((await texts()).slice(1, 3)).toEqual([second, third]);
    await press('Control+Shift+z');
    await storedAs(1, /One\.$/);
    await expect.poll(() => stored(2)).toBe(third);
  });

  it('takes “everywhere” back in one step, as one gesture of the history', async () => {
    const { page } = at();
    const before = await texts();
    await page.getByRole('button', { name: 'Use Rutte in both' }).click();
    await notice('2 replaced');
    await storedAs(3, /Rutte's answer/);
    const { lastGesture } = await open();
    expect(lastGesture).toMatchObject({ origin: 'everywhere', corrections: 2 });
    await text(1).click();
    await press('Control+z');
    expect(await texts()).toEqual(before);
    await storedAs(3, /Rute's answer/);
    expect((await open()).lastGesture).toBeNull();
    await press('Control+Shift+z');
    await storedAs(3, /Rutte's answer/);
    expect((await open()).lastGesture?.corrections).toBe(2);
  });

  it('goes on, in a page opened anew, with what the server knows', async () => {
    const before = await stored(1);
    await typeAtEnd(1, ' Earlier.');
    await saved();
    await visit();
    await text(1).click();
    await press('Control+z');
    await notice('1 change undone');
    await expect.poll(() => text(1).innerText()).toBe(before);
    await press('Control+Shift+z');
    await expect.poll(() => text(1).innerText()).toMatch(/Earlier\.$/);
  });

  it('leaves alone what the server brought', async () => {
    const { workbench, article, page } = at();
    await typeAtEnd(1, ' Mine.');
    await storedAs(1, /Mine\.$/);
    await correct(workbench.app, {
      article,
      passage: 't4',
      baseRevision: 0,
      text: 'Somebody else wrote this.',
      editor: { name: 'Ana' },
    });
    await typeAtEnd(0, '!');
    await text(3).getByText('Somebody else wrote this.').waitFor();
    await press('Control+z');
    await press('Control+z');
    await expect.poll(() => stored(1)).toMatch(/ministers\.$/);
    expect(await text(3).innerText()).toBe('Somebody else wrote this.');
    await page.close();
  });
});

describe('pasting', () => {
  it('takes plain text, whatever formatting comes with it', async () => {
    await caretAtEnd(1);
    await paste({
      'text/plain': ' Plain\r\n\r\nand more',
      'text/html': '<b onclick="x()">Rich</b><script>x()</script>',
    });
    await storedAs(1, /ministers\. Plain\nand more$/);
    expect((await open()).article.target[1]?.marks).toEqual([]);
  });

  it('goes where the caret is seen, though it moved there only just now', async () => {
    await text(1).click();
    await press('Control+a');
    await paste({ 'text/plain': ' Pasted' }, 'document.getSelection().collapseToEnd()');
    await storedAs(1, /ministers\. Pasted$/);
  });

  it('keeps links and emphasis of an article of ours', async () => {
    await caretAtEnd(1);
    const wording = { text: ' bold', marks: [{ kind: 'strong', start: 1, end: 5 }] };
    await paste({ 'text/plain': ' bold', 'application/x-lektura': JSON.stringify([wording]) });
    await storedAs(1, / bold$/);
    const [mark] = (await open()).article.target[1]?.marks ?? [];
    expect(mark?.kind).toBe('strong');
    expect(await text(1).locator('strong').innerText()).toBe('bold');
  });
});

describe('formatting by keys', () => {
  it('makes words bold, italic and a link, and is kept', async () => {
    await text(0).click();
    await press('Control+a');
    await press('Control+b');
    await press('Control+i');
    await press('Control+k');
    await type('https://example.org/');
    await press('Enter');
    await expect.poll(async () => (await open()).article.target[0]?.marks.length).toBe(3);
    await visit();
    expect(await text(0).locator('a').getAttribute('href')).toBe('https://example.org/');
    expect(await text(0).locator('strong, em').count()).toBeGreaterThanOrEqual(2);
  });

  it('refuses an address that a page cannot carry', async () => {
    await text(0).click();
    await press('Control+a');
    await press('Control+k');
    await type('javascript:alert(1)');
    await press('Enter');
    await at().page.getByRole('dialog', { name: 'Link' }).waitFor();
    await press('Escape');
    expect(await text(0).locator('a').count()).toBe(0);
  });
});

describe('inline tags of a bilingual file', () => {
  it('stand as chips, move with the text, and are saved with it', async () => {
    const { workbench, page } = at();
    const marks = [
      { kind: 'code', code: '<b>', close: '</b>', start: 4, end: 9 },
      { kind: 'code', code: '<br/>', start: 12, end: 12 },
    ] as const;
    const document = documentOf('en', ['The house is big.']);
    const { article } = await importArticle(workbench.app, {
      source: null,
      target: { ...document, passages: [{ kind: 'segment', text: 'The house is big.', marks }] },
      editor: { name: 'Desk' },
    } as never);
    await visit(page, article);
    expect(await text(0).locator('.tag').allInnerTexts()).toEqual(['b', '/b', 'br']);
    await text(0).click();
    await press('Control+a');
    await press('ArrowLeft');
    await type('Now ');
    await saved();
    await visit(page, article);
    expect(await text(0).locator('.tag').count()).toBe(3);
    expect(await text(0).locator('.tagged').innerText()).toBe('house');
  });
});
