import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { source, target } from './article.ts';
import { post, postAndFollow, textAt, upload, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let address: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  const article = await workbench.add(source, target);
  address = `${workbench.url}/articles/${article}`;
});

afterAll(() => workbench.close());

const newer = source.replace('u utorak', 'u srijedu');

describe('a newer source', () => {
  it('is brought from a form of its own', async () => {
    expect(await textAt(address)).toContain('Newer source …');
    expect(wordsOf(await textAt(`${address}/source`))).toContain('Bring a newer source');
  });

  it('shows what it changed beside the row, and at the head of the page', async () => {
    await post(`${address}/passages/t2/confirmation`, { confirmed: 'yes', revision: '0' });
    const page = await postAndFollow(`${address}/source`, {
      sourceText: newer,
      sourceLanguage: 'sr-Latn-ME',
    });
    const words = wordsOf(page);
    expect(words).toContain(
      '1 passage of the source changed; 1 passage of the translation to look at again',
    );
    expect(words).toContain('The source of 1 row changed');
    expect(page).toContain('<a href="#row-2">¶ 2</a>');
    expect(words).toMatch(/The source changed here:.*deleted: utorak inserted: srijedu/);
  });

  it('asks for nothing more once the translation is confirmed', async () => {
    await post(`${address}/passages/t2/confirmation`, { confirmed: 'yes', revision: '0' });
    expect(wordsOf(await textAt(address))).not.toContain('The source changed here');
  });

  it('that says the same is told so', async () => {
    const page = await postAndFollow(`${address}/source`, {
      sourceText: newer,
      sourceLanguage: 'sr-Latn-ME',
    });
    expect(wordsOf(page)).toContain('The newer source says the same as the one before.');
  });

  it('may come as a file of any format that can be read', async () => {
    const text = `<!doctype html><html lang="sr"><article>${newer
      .split('\n\n')
      .map((part, index) => (index === 0 ? `<h1>${part}</h1>` : `<p>${part}</p>`))
      .join('')}<p>Dodatak je stigao kasno u noć, poslije sjednice vlade.</p></article></html>`;
    const sourceFile = new File([text], 'izvor.html', { type: 'text/html' });
    const answer = await upload(`${address}/source`, { sourceFile });
    expect(answer.status).toBe(303);
    expect(wordsOf(await textAt(address))).toContain('This passage is new in the source.');
  });
});

it('tells how a file is written that is not in UTF-8', async () => {
  const bytes = Buffer.from('\x8aef je re\x9aio sve.\n\nOti\x9aao je ku\xe6i u Bar.\n', 'latin1');
  const targetFile = new File([bytes], 'prevod.txt', { type: 'text/plain' });
  const answer = await upload(`${workbench.url}/articles`, { targetFile });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const to = new URL(answer.headers.get('location') ?? '/', workbench.url).href;
  expect(wordsOf(await textAt(to, { cookie }))).toContain('The file was read as windows-1250.');
});
