import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listArticles } from '../../src/app/list-articles.ts';
import { source, target } from './article.ts';
import { post, textAt, upload, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let url: string;

beforeAll(async () => {
  workbench = await startWorkbench(50);
  url = workbench.url;
});

afterAll(() => workbench.close());

async function choose(...files: File[]): Promise<string> {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${url}/imports`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers,
  });
  expect(answer.status).toBe(303);
  return `${url}${answer.headers.get('location')}`;
}

const json = { accept: 'application/json' };

/** Waits until an import is done, and gives the page it became. */
async function arrived(address: string): Promise<string> {
  for (;;) {
    const told = await fetch(address, { headers: json });
    if (((await told.json()) as { done: boolean }).done) return textAt(address);
    await new Promise((later) => setTimeout(later, 20));
  }
}

describe('files that are chosen together', () => {
  it('are shown in pairs before anything is imported', async () => {
    const page = await textAt(
      await choose(
        new File([target], 'story.en.txt'),
        new File([source], 'story.sr.txt'),
        new File(['Ein Text.\n\nDer Minister sagte am Freitag, dass es gut ist.'], 'brief.de.txt'),
      ),
    );
    expect(page.match(/<fieldset class="pair-line">/g)).toHaveLength(2);
    expect(page).toMatch(/name="source"[^>]*>.*?<option value="1"[^>]* selected>story\.sr\.txt/);
    expect(page).toMatch(/name="target"[^>]*>.*?<option value="0"[^>]* selected>story\.en\.txt/);
    expect(page).toContain('<option value="en" selected>English</option>');
    // A source without a translation is no article yet.
    expect(page.match(/name="take" value="\d"[^>]* checked/g)).toHaveLength(1);
    expect(await listArticles(workbench.app)).toEqual([]);
  });

  it('become articles as the editor pairs them, in the languages that are chosen', async () => {
    const address = await choose(new File([source], 'a.txt'), new File([target], 'b.txt'));
    const answer = await post(`${address}/articles`, {
      take: '0',
      source: '0',
      target: '1',
      sourceLanguage: 'hr',
      targetLanguage: 'en-GB',
    });
    const page = await arrived(`${url}${answer.headers.get('location')}`);
    expect(wordsOf(page)).toContain('Croatian → British English');
  });

  it('that cannot be read are told in sentences, and the others are taken', async () => {
    const broken = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 1, 2])], 'story.pdf');
    const address = await choose(broken, new File([target], 'story.en.txt'));
    const page = wordsOf(await textAt(address));
    expect(page).toContain('Not readable story.pdf');
    const answer = await post(`${address}/articles`, { take: '0', source: '', target: '1' });
    expect(answer.status).toBe(303);
  });

  it('without a translation among them are asked about again', async () => {
    const address = await choose(new File([source], 'story.sr.txt'));
    const fields = { take: '0', source: '0', target: '', sourceLanguage: '', targetLanguage: '' };
    const answer = await post(`${address}/articles`, fields);
    expect(answer.status).toBe(400);
    expect(wordsOf(await answer.text())).toContain('No line has a translation to import.');
  });

  it('that were never chosen, or are held no more, are asked for in words', async () => {
    const none = await upload(`${url}/imports`, { other: '' });
    expect(wordsOf(await none.text())).toContain('Choose the files first.');
    const gone = await fetch(`${url}/imports/nowhere1`);
    expect(gone.status).toBe(404);
    expect(wordsOf(await gone.text())).toContain('These files are not held any more.');
  });
});

describe('an import that takes long', () => {
  it('shows how far it has come, without a script too, and then the article', async () => {
    const { app } = workbench;
    const { assess } = app;
    let goOn = (): void => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const slow: typeof assess = async (checking, task, onStep) => {
      onStep?.({ phase: 'check', done: 1, of: 2 });
      await held;
      return assess(checking, task);
    };
    Object.assign(app, { assess: slow });
    const answer = await upload(`${url}/articles`, { sourceText: source, targetText: target });
    const address = `${url}${answer.headers.get('location')}`;
    expect(address).toContain('/imports/');
    const page = await textAt(address);
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="1"></noscript>');
    expect(wordsOf(page)).toContain('Checking');
    expect(wordsOf(await textAt(url))).toContain('An import is under way: 67%');
    const told = await fetch(address, { headers: json });
    expect(await told.json()).toEqual({ done: false, percent: 67, share: '67%', text: 'Checking' });
    Object.assign(app, { assess });
    goOn();
    expect(wordsOf(await arrived(address))).toContain('Montenegrin → English');
  });

  it('and comes to nothing gives back what was typed', async () => {
    const { app } = workbench;
    const { assess } = app;
    const failing: typeof assess = async () => {
      await new Promise((later) => setTimeout(later, 80));
      throw new Error('The machine stopped.');
    };
    Object.assign(app, { assess: failing });
    const answer = await upload(`${url}/articles`, { sourceText: source, targetText: target });
    const page = await arrived(`${url}${answer.headers.get('location')}`);
    Object.assign(app, { assess });
    expect(wordsOf(page)).toContain('A fault of the program stopped this.');
    expect(page).not.toContain('The machine stopped.');
    expect(page).toContain('Generalni sekretar');
  });
});

describe('the languages of pasted texts', () => {
  it('are told before the import, without a script by a button', async () => {
    const fields = { sourceText: source, targetText: target, tell: 'yes' };
    const page = await (await upload(`${url}/articles`, fields)).text();
    expect(page).toContain('Montenegrin (detected)</option>');
    expect(page).toContain('English (detected)</option>');
    expect(page).toContain('Generalni sekretar');
  });

  it('are told to the script', async () => {
    const ask = async (text: string) => (await post(`${url}/languages`, { text })).json();
    expect(await ask(target)).toEqual({ language: 'en', name: 'English (detected)' });
    expect(await ask('')).toEqual({ language: null, name: null });
  });
});
