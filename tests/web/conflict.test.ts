import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArticle } from '../../src/app/open-article.ts';
import { source, target } from './article.ts';
import { post, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let article: string;

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());
beforeEach(async () => {
  article = await workbench.add(source, target);
});

const page = (path: string) => `${workbench.url}/articles/${article}/${path}`;
const save = (text: string, revision: string, name: string) =>
  post(page('passages/t2'), { text, revision }, { cookie: `lektura-editor=${name}` });
const stored = async () => (await openArticle(workbench.app, article)).article.target;

const machine =
  'Secretary General Mark Rutte arrived in Montenegro on Tuesday for a meeting of ministers.';

describe('two texts of one passage, with JavaScript off', () => {
  it('are offered merged where the changes fit together', async () => {
    await save(machine.replace('Tuesday', 'Monday'), '0', 'Mira');
    const answer = await save(`${machine} He stayed.`, '0', 'Ana');
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(wordsOf(html)).toContain('The two changes fit together');
    expect(html).toContain(
      'arrived in Montenegro on Monday for a meeting of ministers. He stayed.',
    );
  });

  it('can be kept as either of them, by a form', async () => {
    await save('Mira wrote this.', '0', 'Mira');
    const html = await (await save('Ana wrote this.', '0', 'Ana')).text();
    expect(html).toContain('value="Mira wrote this."');
    expect(html).toContain('value="Ana wrote this."');
    await save('Ana wrote this.', '1', 'Ana');
    expect((await stored())[1]?.text).toBe('Ana wrote this.');
  });

  it('are not lost where one editor deleted the passage: it is added again in its place', async () => {
    await post(page('passages/t2/deletion'), { revision: '0' }, { cookie: 'lektura-editor=Mira' });
    const html = await (await save('Ana wrote this.', '0', 'Ana')).text();
    expect(wordsOf(html)).toContain('Mira deleted this passage');
    expect(html).toMatch(/<textarea[^>]*>\s*Ana wrote this\.<\/textarea>/);
    const after = /name="after" value="([^"]*)"/.exec(html)?.[1] ?? 'none';
    await post(page('passages'), { after, text: 'Ana wrote this.' });
    expect((await stored()).map(({ text }) => text)[1]).toBe('Ana wrote this.');
  });
});
