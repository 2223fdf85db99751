import { expect, it } from 'vitest';
import { post } from '../web/request.ts';
import { at, caretAtEnd, open, openForEach, press, storedAs, text, typeAtEnd } from './at-work.ts';

// More rows than a section of the page holds: the seams lie behind the rows 40 and 80.
const count = 90;
const numbered = (words: string): string =>
  Array.from({ length: count }, (_, index) => `${words} ${index + 1}.`).join('\n\n');

openForEach({ source: numbered('Odluka broj'), target: numbered('Decision number') });

const texts = (): Promise<string[]> =>
  at()
    .page.locator('.target .text')
    .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
const stored = async (): Promise<string[]> =>
  ((await open()).article.target ?? []).map((passage) => passage.text);
const showsWhatIsStored = (): Promise<void> =>
  expect.poll(async () => (await texts()).join('|') === (await stored()).join('|')).toBe(true);
const url = (path: string): string => `${at().workbench.url}/articles/${at().article}/${path}`;
const sections = (): Promise<number[]> =>
  at()
    .page.locator('.section')
    .evaluateAll((all) => all.map(({ children }) => children.length));

it('the rows of a long article lie in sections, which nobody notices', async () => {
  expect(await sections()).toEqual([40, 40, 10]);
  await caretAtEnd(39);
  await press('ArrowDown');
  await press('End');
  await at().page.keyboard.type(' Below.');
  await storedAs(40, 'Decision number 41. Below.');
  await press('Control+Home');
  await press('Delete');
  await storedAs(0, 'ecision number 1.');
  await press('Control+End');
  await at().page.keyboard.type(' The end.');
  await storedAs(89, 'Decision number 90. The end.');
});

it('all of it can be selected, deleted passage by passage, and put back', async () => {
  const before = await texts();
  await text(45).click();
  await press('Control+a');
  await press('Control+a');
  await press('Delete');
  expect(await texts()).toEqual(before.map(() => ''));
  await expect.poll(async () => (await stored()).join('')).toBe('');
  await press('Control+z');
  expect(await texts()).toEqual(before);
  await expect.poll(stored).toEqual(before);
});

it('rows that come, go and are joined at its seams leave what is typed elsewhere, and its undo', async () => {
  await typeAtEnd(60, ' Mine.');
  await storedAs(60, 'Decision number 61. Mine.');
  await post(url('passages'), { after: 't40', text: 'One more.' });
  await text(40).getByText('One more.').waitFor();
  await showsWhatIsStored();
  const gone = (await open()).article.target?.[41];
  await post(url(`passages/${gone?.id}/deletion`), { revision: String(gone?.revision) });
  await text(41).getByText('Decision number 42.').waitFor();
  await showsWhatIsStored();
  const { rowsRevision } = (await open()).article;
  await post(url('rows/39/alignment'), { operation: 'join-next', revision: String(rowsRevision) });
  await at().page.locator('#row-40 .target .passage').nth(1).waitFor();
  await showsWhatIsStored();
  await press('Control+z');
  await storedAs(60, 'Decision number 61.');
  await showsWhatIsStored();
});
