import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseNames } from '../../src/app/house-names.ts';
import { houseSettings } from '../../src/app/house-settings.ts';
import { houseTerms } from '../../src/app/house-terms.ts';
import { source, target } from './article.ts';
import { post, postAndFollow, textAt, upload, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let url: string;
let article: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  url = workbench.url;
  article = await workbench.add(source, target);
});

afterAll(() => workbench.close());

const names = () => houseNames(workbench.app);
const glossary = { kind: 'glossary', pair: 'sr-en' } as const;
const terms = () => houseTerms(workbench.app, glossary);

describe('the names of the house', () => {
  it('begin with a sentence that says what they are for', async () => {
    expect(wordsOf(await textAt(`${url}/names`))).toContain('No names yet.');
  });

  it('are added, with the number of articles that have them', async () => {
    const fields = { english: 'Rutte', forms: 'Rute\r\nРуте\r\n', note: 'NATO' };
    const page = wordsOf(await postAndFollow(`${url}/names`, fields));
    expect(page).toMatch(/Saved \d\d:\d\d/);
    expect(page).toContain('Rutte Rute, Руте NATO 1 article');
    await post(`${url}/names`, { english: 'Zeppelin', forms: '' });
    expect(wordsOf(await textAt(`${url}/names?query=zep`))).toContain('Zeppelin no article');
  });

  it('lead to the articles they are used in', async () => {
    const [name] = await names();
    const page = await textAt(`${url}/?name=${name?.id}`);
    expect(page).toContain(`href="/articles/${article}"`);
    expect(wordsOf(page)).toContain('With the name Rutte');
  });

  it('keep what was typed when it is refused', async () => {
    const answer = await post(`${url}/names`, { english: '12', forms: 'Rute', note: 'why' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(wordsOf(page)).toContain('“12” is no name.');
    expect(page).toContain('>Rute</textarea>');
  });

  it('are changed on a page of their own', async () => {
    const [name] = await names();
    const address = `${url}/names/${name?.id}`;
    expect(await textAt(address)).toContain('value="Rutte"');
    await post(address, { english: 'Mark Rutte', forms: 'Rute', note: '' });
    expect(await names()).toMatchObject([{ english: 'Mark Rutte', sourceForms: ['Rute'] }, {}]);
    expect((await fetch(`${url}/names/nowhere1`)).status).toBe(404);
  });

  it('are deleted, and brought back with Undo', async () => {
    const ids = (await names()).map(({ id }) => id);
    const page = await postAndFollow(`${url}/names/deletion`, { name: ids });
    expect(wordsOf(page)).toContain('2 names deleted Undo');
    const [, at = ''] = /name="at" value="(\d+)"/.exec(page) ?? [];
    expect(wordsOf(await postAndFollow(`${url}/names/recovery`, { at }))).toContain('2 are back.');
    expect(await names()).toHaveLength(2);
  });

  it('go out and come in as CSV', async () => {
    const answer = await fetch(`${url}/names/list`);
    expect(answer.headers.get('content-disposition')).toContain('names.csv');
    const csv = await answer.text();
    const list = new File([csv.replace('Zeppelin', 'Zeppelin GmbH')], 'names.csv');
    const taken = await upload(`${url}/names/list`, { list });
    expect(taken.status).toBe(303);
    expect((await names()).map(({ english }) => english)).toContain('Zeppelin GmbH');
    const broken = await upload(`${url}/names/list`, { list: new File(['a,b\n1,2\n'], 'x.csv') });
    expect(broken.status).toBe(400);
    expect(wordsOf(await broken.text())).toContain('Nothing was imported: line 1: a list of names');
    const none = await upload(`${url}/names/list`, { list: new File([], 'x.csv') });
    expect(wordsOf(await none.text())).toContain('choose a CSV file first.');
  });
});

describe('the lists of terms', () => {
  it('are begun from the settings, for a language pair', async () => {
    const page = wordsOf(await textAt(`${url}/settings/terms?kind=glossary&pair=sr-en`));
    expect(page).toContain('Glossary: Serbian → English');
    expect(page).toContain('This list is empty.');
  });

  it('take a term, change it, and are checked at once', async () => {
    const term = { ...glossary, term: 'sastanak', wanted: 'summit', match: 'stem' };
    await post(`${url}/settings/terms`, term);
    expect(wordsOf(await textAt(`${url}/articles/${article}`))).toContain(
      'A house term is not used',
    );
    const [kept] = await terms();
    const form = await textAt(`${url}/settings/terms?kind=glossary&pair=sr-en&edit=${kept?.id}`);
    expect(form).toContain('value="sastanak"');
    await post(`${url}/settings/terms`, { ...term, id: kept?.id ?? '', wanted: 'meeting' });
    expect(await terms()).toMatchObject([{ term: 'sastanak', wanted: 'meeting' }]);
    expect(wordsOf(await textAt(`${url}/settings`))).toContain(
      'Glossary: Serbian → English 1 term',
    );
  });

  it('keep what was typed when it is refused', async () => {
    const answer = await post(`${url}/settings/terms`, { ...glossary, term: 'most', wanted: ' ' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('value="most"');
  });

  it('are deleted, and brought back with Undo, on their own page', async () => {
    const [kept] = await terms();
    const fields = { ...glossary, term: kept?.id ?? '' };
    const page = await postAndFollow(`${url}/settings/terms/deletion`, fields);
    expect(wordsOf(page)).toContain('1 term deleted Undo');
    const [, at = ''] = /name="at" value="(\d+)"/.exec(page) ?? [];
    const list = '/settings/terms?kind=glossary&pair=sr-en';
    const back = await post(`${url}/settings/terms/recovery`, { at, list });
    expect(back.headers.get('location')).toBe(list);
    expect(await terms()).toHaveLength(1);
    const elsewhere = await post(`${url}/settings/terms/recovery`, { at, list: '//example.org' });
    expect(elsewhere.headers.get('location')).toBe('/settings');
  });

  it('go out and come in as files', async () => {
    const csv = await textAt(`${url}/settings/terms/list?kind=glossary&pair=sr-en`);
    expect(csv).toContain('sastanak,meeting,stem');
    const forbidden = { kind: 'forbidden', pair: '' };
    const list = new File(['prior to\tbefore\n'], 'not-written.txt');
    await upload(`${url}/settings/terms/list`, { ...forbidden, list });
    expect(await textAt(`${url}/settings/terms/list?kind=forbidden`)).toBe('prior to\tbefore\n');
    const wrong = await upload(`${url}/settings/terms/list`, {
      ...glossary,
      list: new File(['source,target\nsud,\n'], 'g.csv'),
    });
    expect(wordsOf(await wrong.text())).toContain('line 2: the target term is missing.');
  });
});

describe('the settings', () => {
  it('are kept, and decide what an export leaves out', async () => {
    expect(await textAt(`${url}/articles/${article}`)).toContain(
      'export/text?furniture=out" download',
    );
    const fields = {
      english: 'american',
      sourceLanguage: 'hr',
      targetLanguage: 'en-US',
      furniture: 'in',
    };
    const page = await postAndFollow(`${url}/settings`, fields);
    expect(page).toContain('<option value="hr" selected>Croatian</option>');
    expect(page).toMatch(/value="american" checked/);
    expect(await houseSettings(workbench.app)).toEqual({ ...fields, furniture: true });
    const workbenchPage = await textAt(`${url}/articles/${article}`);
    expect(workbenchPage).toMatch(/menu-line" href="[^"]*export\/text\?furniture=in"/);
    expect(await textAt(url)).toMatch(/name="furniture" value="in" checked/);
  });

  it('refuse what is no language', async () => {
    const fields = { english: '', sourceLanguage: '!', targetLanguage: 'en', furniture: 'in' };
    expect((await post(`${url}/settings`, fields)).status).toBe(400);
  });
});
