import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArticle } from '../../src/app/open-article.ts';
import { source, target } from './article.ts';
import { attributes, post, postAndFollow, textAt, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let article: string;
let url: string;

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());
beforeEach(async () => {
  article = await workbench.add(source, target);
  url = `${workbench.url}/articles/${article}`;
});

const texts = async () =>
  (await openArticle(workbench.app, article)).article.target.map(({ text }) => text);

describe('the panel of names, with JavaScript off', () => {
  it('tells how a name is written on both sides, and where', async () => {
    const page = await textAt(`${url}?panel=names`);
    const words = wordsOf(page);
    expect(words).toContain('Mark Rutte');
    expect(words).toContain('Several spellings');
    expect(words).toContain('Use Rutte in all 5');
    expect(attributes(page, 'data-go')).toEqual(expect.arrayContaining(['t1', 't3', 's2']));
  });

  it('writes the name one way by a form, and comes back to the panel', async () => {
    const page = await postAndFollow(
      `${url}/renderings`,
      { from: 'Rute', to: 'Rutte' },
      { referer: `${url}?panel=names` },
    );
    expect(wordsOf(page)).toContain('2 replaced');
    expect(attributes(page, 'data-name-card')).not.toEqual([]);
    expect((await texts())[2]).toMatch(/^Rutte said/);
  });

  it('takes a name into the house register by a form', async () => {
    const page = await postAndFollow(
      `${url}/names`,
      { english: 'Rutte', forms: ['Rute', 'Rutea'] },
      { referer: `${url}?panel=names` },
    );
    expect(wordsOf(page)).toContain('“Rutte” is in the house register now');
    expect(wordsOf(page)).toContain('In the house register');
  });
});

describe('the panel of the history, with JavaScript off', () => {
  beforeEach(async () => {
    const save = (passage: string, text: string, name: string) =>
      post(
        `${url}/passages/${passage}`,
        { text, revision: '0' },
        { cookie: `lektura-editor=${name}` },
      );
    await save('t2', 'Mira wrote this.', 'Mira');
    await save('t3', 'Ana wrote this.', 'Ana');
  });

  const panel = async (query: string) => wordsOf(await textAt(`${url}?panel=history${query}`));

  it('shows what was changed, and by whom', async () => {
    const all = await panel('');
    expect(all).toContain('Mira wrote this');
    expect(all).toContain('Ana wrote this');
    expect(all).toContain('Everybody Ana Mira');
  });

  it('shows what one editor did', async () => {
    const own = (await panel('&author=Ana')).split('Everybody')[1];
    expect(own).toContain('inserted: Ana wrote this');
    expect(own).not.toContain('inserted: Mira wrote this');
  });

  it('shows what was done to one passage', async () => {
    const own = (await panel('&of=t2')).split('Everybody')[1];
    expect(own).toContain('inserted: Mira wrote this');
    expect(own).not.toContain('inserted: Ana wrote this');
  });
});

it('the receipt tells who did what, what was checked and what was left', async () => {
  await post(
    `${url}/passages/t2`,
    { text: 'Mira wrote this.', revision: '0' },
    { cookie: 'lektura-editor=Mira' },
  );
  await post(`${url}/approval`, { despiteOpen: 'yes' }, { cookie: 'lektura-editor=Ana' });
  const words = wordsOf(await textAt(`${url}/receipt`));
  expect(words).toContain('Approved by Ana');
  expect(words).toContain('3 passages were never looked at.');
  expect(words).toMatch(/Mira 1 0/);
  expect(words).toMatch(/One name, two spellings \d 0 0/);
  expect(words).toMatch(/\d+ checks ran over the text/);
});
