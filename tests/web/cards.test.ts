import { afterAll, beforeAll, expect, it } from 'vitest';
import { textAt, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

it('names what cannot be seen on a button, and shows no comparison of it', async () => {
  const article = await workbench.add(
    'Vlada je usvojila plan.\n\nMinistar je doputovao u petak.',
    'The government adopted the plan.\n\nThe minister arrived  on Friday.',
  );
  const page = await textAt(`${workbench.url}/articles/${article}`);
  expect(wordsOf(page)).toContain('Two spaces in a row');
  expect(wordsOf(page)).toContain('Use one space');
  expect(page).not.toContain('class="spellings"');
});
