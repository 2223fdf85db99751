import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles } from '../../src/app/list-articles.ts';
import { attributes, post, postAndFollow, textAt, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let url: string;
const ids: string[] = [];

beforeAll(async () => {
  workbench = await startWorkbench();
  url = workbench.url;
  ids.push(
    await workbench.add(null, 'Bridge is open\n\nAll is well.'),
    await workbench.add('Luka radi\n\nSve je u redu.', 'Port <b>works</b>\n\nAll is well.'),
    await workbench.add('Der Zug fährt\n\nAlles ist gut.', 'Train runs\n\nAll is well.', 'de'),
  );
});

afterAll(() => workbench.close());

/** The headlines of a page of the Desk, from above. */
const headlines = (page: string): string[] =>
  [...page.matchAll(/class="headline"[^>]*>([^<]*)/g)].map(([, text = '']) => text);

describe('the list', () => {
  it('has the newest article first, and each column sorts it both ways', async () => {
    expect(headlines(await textAt(url))[0]).toBe('Train runs');
    const up = await textAt(`${url}/?sort=title`);
    expect(headlines(up)[0]).toBe('Bridge is open');
    expect(up).toContain('aria-sort="ascending"');
    expect(up).toContain('href="/?sort=title&amp;order=down"');
    expect(headlines(await textAt(`${url}/?sort=title&order=down`))[0]).toBe('Train runs');
  });

  it('is narrowed by a language pair, and every link keeps what is chosen', async () => {
    const page = await textAt(`${url}/?pair=de-en&query=well`);
    expect(headlines(page)).toEqual(['Train runs']);
    expect(page).toContain('<input type="hidden" name="pair" value="de-en">');
    expect(page).toContain('href="/?query=well&amp;state=open&amp;pair=de-en"');
  });

  it('marks all of a page without a script', async () => {
    const page = await textAt(`${url}/?selected=all`);
    expect(page.match(/name="article" value="\w+"[^>]* checked/g)).toHaveLength(3);
  });

  it('ignores nonsense in its address', async () => {
    const page = await textAt(`${url}/?page=x&sort=y&order=z&pair=1&editor=&state=q&errors=1`);
    expect(headlines(page)).toHaveLength(3);
  });
});

describe('marked articles', () => {
  it('come as files in one archive', async () => {
    const answer = await post(`${url}/selection/export`, { article: ids, format: 'text' });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain('lektura-text.zip');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files)).toEqual([
      'bridge-is-open.txt',
      'port-b-works-b.txt',
      'train-runs.txt',
    ]);
    expect(new TextDecoder().decode(files['train-runs.txt'])).toContain('All is well.');
  });

  it.each([
    ['of a format that is not there', { article: 'x', format: 'nonsense' }, 404],
    ['of nothing', { format: 'text' }, 400],
  ])('%s are refused in words', async (_case, fields, status) => {
    expect((await post(`${url}/selection/export`, fields)).status).toBe(status);
  });

  it('are deleted at one stroke, and brought back with Undo', async () => {
    const gone = ids.slice(0, 2);
    const page = await postAndFollow(`${url}/selection/deletion`, { article: gone });
    expect(wordsOf(page)).toContain('2 articles deleted Undo');
    expect(attributes(page, 'value')).toEqual(expect.arrayContaining(gone));
    expect(await listArticles(workbench.app)).toHaveLength(1);
    const back = await postAndFollow(`${url}/selection/recovery`, { article: gone });
    expect(wordsOf(back)).toContain('2 articles are back.');
    expect(await listArticles(workbench.app)).toHaveLength(3);
  });

  it('leave the Desk narrowed as it was', async () => {
    const from = { referer: `${url}/?pair=de-en&selected=all` };
    const answer = await post(`${url}/selection/deletion`, { article: 'nowhere1' }, from);
    expect(answer.headers.get('location')).toBe('/?pair=de-en');
    const elsewhere = { referer: 'https://example.org/desk?pair=de-en' };
    const other = await post(`${url}/selection/recovery`, { article: 'nowhere1' }, elsewhere);
    expect(other.headers.get('location')).toBe('/');
  });
});

describe('deleted articles', () => {
  it('are listed with a way back', async () => {
    const [id = ''] = ids;
    expect(wordsOf(await textAt(`${url}/articles/deleted`))).toContain('Nothing was deleted');
    await post(`${url}/articles/${id}/deletion`, {});
    expect(wordsOf(await textAt(url))).toContain('Deleted articles (1)');
    const page = await textAt(`${url}/articles/deleted`);
    expect(headlines(page)).toEqual(['Bridge is open']);
    expect(page).toContain(`name="article" value="${id}"`);
    await post(`${url}/selection/recovery`, { article: id });
    expect(wordsOf(await textAt(url))).not.toContain('Deleted articles');
  });
});

describe('the languages of an article', () => {
  it('are set right after the import', async () => {
    const [, id = ''] = ids;
    const form = await textAt(`${url}/articles/${id}/languages`);
    expect(form).toContain('<option value="sr-Latn-ME" selected>Montenegrin</option>');
    const fields = { sourceLanguage: 'de', targetLanguage: 'en' };
    const page = await postAndFollow(`${url}/articles/${id}/languages`, fields);
    expect(wordsOf(page)).toContain('German → English');
    expect(wordsOf(page)).toContain('Checked anew in the new languages.');
    const wrong = { sourceLanguage: 'de', targetLanguage: 'no language' };
    expect((await post(`${url}/articles/${id}/languages`, wrong)).status).toBe(400);
  });
});
