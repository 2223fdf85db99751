import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { source, target } from './article.ts';
import { post, textAt, upload, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(() => workbench.close());

const created = (answer: Response): string => answer.headers.get('location') ?? '';

describe('an empty desk', () => {
  it('says in a sentence how to begin', async () => {
    expect(wordsOf(await textAt(workbench.url))).toContain('The desk is clear.');
  });

  it('offers the demo articles', async () => {
    const other = await startWorkbench();
    await post(`${other.url}/demo`, {});
    const page = await textAt(other.url);
    expect(new Set(page.match(/\/articles\/[a-z0-9]{8}(?=")/g)).size).toBe(2);
    await other.close();
  });
});

describe('a new article', () => {
  it('is made of two pasted texts, their languages told from them', async () => {
    const answer = await upload(`${workbench.url}/articles`, {
      sourceText: source,
      targetText: target,
    });
    expect(answer.status).toBe(303);
    expect(created(answer)).toMatch(/^\/articles\/[a-z0-9]{8}$/);
    const page = await textAt(workbench.url + created(answer));
    expect(wordsOf(page)).toContain('Montenegrin → English');
  });

  it('is made of two files', async () => {
    const answer = await upload(`${workbench.url}/articles`, {
      sourceFile: new File([source], 'story.cnr.txt'),
      targetFile: new File([target], 'story.en.txt'),
    });
    const page = await textAt(workbench.url + created(answer));
    expect(wordsOf(page)).toContain('Secretary General Mark Rutte arrived in Montenegro');
  });

  it('takes a translation alone', async () => {
    const answer = await upload(`${workbench.url}/articles`, { targetText: target });
    expect(wordsOf(await textAt(workbench.url + created(answer)))).toContain('No source yet');
  });

  it('takes the languages an editor chose', async () => {
    const answer = await upload(`${workbench.url}/articles`, {
      sourceText: source,
      targetText: target,
      sourceLanguage: 'hr',
      targetLanguage: 'en-GB',
    });
    const page = await textAt(workbench.url + created(answer));
    expect(wordsOf(page)).toContain('Croatian → British English');
  });

  it('without a translation is refused in words, and what was typed stays', async () => {
    const answer = await upload(`${workbench.url}/articles`, { sourceText: 'Samo izvor.' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(wordsOf(page)).toContain('Paste the translation, or choose its file.');
    expect(page).toContain('Samo izvor.</textarea>');
  });
});

describe('the desk', () => {
  it('finds an article by a word of its text', async () => {
    await workbench.add(null, 'Ferry to Bari resumes\n\nThe first ferry left the harbour at noon.');
    const found = await textAt(`${workbench.url}/?query=harbour`);
    expect(found).toContain('Ferry to Bari resumes');
    expect(found).not.toContain('Allies are ready');
  });

  it('says so when nothing is found', async () => {
    const page = await textAt(`${workbench.url}/?query=zeppelin`);
    expect(wordsOf(page)).toContain('Nothing found.');
  });

  it('filters by state and counts each', async () => {
    const id = await workbench.add(null, 'Rain\n\nIt rained.');
    await post(`${workbench.url}/articles/${id}/approval`, { despiteOpen: 'yes' });
    const page = await textAt(`${workbench.url}/?state=approved`);
    expect(wordsOf(page)).toContain('Approved 1');
    expect(page).toContain(`href="/articles/${id}"`);
  });

  it('ignores a filter it does not know', async () => {
    expect((await fetch(`${workbench.url}/?state=nonsense`)).status).toBe(200);
  });
});

describe('/healthz', () => {
  it('answers when the database can be read', async () => {
    const answer = await fetch(`${workbench.url}/healthz`);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });
});

describe('what never changes', () => {
  it('is served under a name of its content, to be kept for ever', async () => {
    const page = await textAt(workbench.url);
    const [styles = ''] = /\/assets\/lektura-[\w-]+\.css/.exec(page) ?? [];
    const answer = await fetch(workbench.url + styles);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('includes the fonts, for Latin and Cyrillic letters', async () => {
    for (const name of ['inter-latin-ext-wght-normal', 'source-serif-4-cyrillic-wght-normal']) {
      const answer = await fetch(`${workbench.url}/fonts/${name}.woff2`);
      expect(answer.headers.get('content-type')).toBe('font/woff2');
    }
  });
});
