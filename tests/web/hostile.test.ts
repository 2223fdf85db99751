import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { target } from './article.ts';
import { post, textAt, upload, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let articles: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  articles = `${workbench.url}/articles`;
});

afterAll(() => workbench.close());

const sendFile = (bytes: Uint8Array<ArrayBuffer>, name = 'story.txt'): Promise<Response> =>
  upload(articles, { targetFile: new File([bytes], name) });

describe('a hostile text', () => {
  it('with a script for a headline is shown as text on every page', async () => {
    const script = '<script>alert(1)</script>';
    const id = await workbench.add(
      null,
      `${script} & "quotes"\n\nText <img src=x onerror=alert(1)>.`,
    );
    const views = ['', '?view=changes', '?view=final', '/history', '/copy'];
    const pages = [workbench.url, ...views.map((view) => `${articles}/${id}${view}`)];
    for (const page of await Promise.all(pages.map((address) => textAt(address)))) {
      expect(page).not.toContain(script);
      expect(page).not.toContain('<img');
    }
  });

  it('with a script in a search stays a search', async () => {
    const page = await textAt(
      `${workbench.url}/?query=${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(page).not.toContain('<script>alert');
  });

  it('gives its file a harmless name', async () => {
    const id = await workbench.add(null, '../../etc/passwd "; rm\r\nX-Evil: 1\n\nText.');
    const answer = await fetch(`${articles}/${id}/export/text`);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+\.txt"$/,
    );
    expect(answer.headers.get('x-evil')).toBeNull();
  });

  it('with a path for a file name is read all the same', async () => {
    const answer = await sendFile(new TextEncoder().encode(target), '../../../etc/passwd');
    expect(answer.status).toBe(303);
  });

  it('written from right to left, with invisible characters, comes back as it was', async () => {
    const text = 'مرحبا\u200f بالعالم\u200b\u202e';
    const id = await workbench.add(null, `Headline\n\n${text}`);
    expect(await textAt(`${articles}/${id}/export/text`)).toContain(text);
  });
});

describe('a file that is no text', () => {
  it.each([
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0, 0], 'ZIP archive'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
    ['binary data', [0, 1, 2, 3, 4], 'binary data'],
  ])('because it is %s is refused in a sentence', async (_case, bytes, words) => {
    const answer = await sendFile(new Uint8Array(bytes));
    expect(answer.status).toBe(400);
    expect(wordsOf(await answer.text())).toContain(words);
  });

  it('because it is empty counts as none', async () => {
    const answer = await sendFile(new Uint8Array());
    expect(wordsOf(await answer.text())).toContain('Paste the translation');
  });
});

describe('too much', () => {
  const sixMegabytes = 'a line of text\n'.repeat((6 * 1024 * 1024) / 15);

  it('in a file is refused with the limit', async () => {
    const answer = await sendFile(new TextEncoder().encode(sixMegabytes));
    expect(answer.status).toBe(413);
    expect(wordsOf(await answer.text())).toContain('at most 5,000 can be taken');
  });

  it('in a pasted text is refused with the limit', async () => {
    const answer = await upload(articles, { targetText: sixMegabytes });
    expect(answer.status).toBe(413);
    expect(wordsOf(await answer.text())).toContain('more than 5 MB');
  });

  it('in one passage is refused with a sentence', async () => {
    const id = await workbench.add(null, target);
    const answer = await post(`${articles}/${id}/passages/any`, {
      text: sixMegabytes,
      revision: '0',
    });
    expect(answer.status).toBe(413);
    expect(wordsOf(await answer.text())).toContain('Too large');
  });

  it('of passages is refused with the limit', async () => {
    const answer = await upload(articles, { targetText: 'Line.\n\n'.repeat(5_001) });
    expect(answer.status).toBe(413);
    expect(wordsOf(await answer.text())).toContain('5,000');
  });
});

describe('a request that makes no sense', () => {
  it.each([
    ['an article that is not there', '/articles/nowhere1', 404],
    ['a page that is not there', '/articels', 404],
    ['an asset that is not there', '/assets/old.js', 404],
    ['a path out of the assets', '/assets/..%2f..%2fpackage.json', 400],
    ['a broken escape in the address', '/articles/%E0%A4%A', 400],
  ])('for %s gets a page in words', async (_case, path, status) => {
    const answer = await fetch(workbench.url + path);
    const page = await answer.text();
    expect(answer.status).toBe(status);
    expect(page).toContain('To the desk');
    expect(page).not.toMatch(/\bat .+:\d+:\d+|node_modules/);
  });

  it('is told to a program as JSON', async () => {
    const answer = await fetch(`${articles}/nowhere1`, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } });
  });

  it.each([
    ['no revision', { text: 'x' }],
    ['a revision that is no number', { text: 'x', revision: 'x' }],
    ['no text', { revision: '0' }],
  ])('with %s is refused', async (_case, fields: Record<string, string>) => {
    const id = await workbench.add(null, target);
    expect((await post(`${articles}/${id}/passages/any`, fields)).status).toBe(400);
  });

  it('with a cut-off upload is refused', async () => {
    const answer = await fetch(articles, {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'sec-fetch-site': 'same-origin',
      },
      body: '--x\r\nContent-Disposition: form-data; name="targetText"\r\n\r\nhalf',
    });
    expect(answer.status).toBe(400);
  });

  it('with an unknown format is not found', async () => {
    const id = await workbench.add(null, target);
    expect((await fetch(`${articles}/${id}/export/nonsense`)).status).toBe(404);
  });
});
