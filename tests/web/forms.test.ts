import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArticle } from '../../src/app/open-article.ts';
import { source, target } from './article.ts';
import { attributes, post, postAndFollow, textAt, wordsOf } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let url: string;
let article: string;

beforeAll(async () => {
  workbench = await startWorkbench();
});

beforeEach(async () => {
  article = await workbench.add(source, target);
  url = `${workbench.url}/articles/${article}`;
});

afterAll(() => workbench.close());

const open = () => openArticle(workbench.app, article);

const passage = async (index: number) => {
  const found = (await open()).article.target[index];
  if (!found) throw new Error(`There is no passage ${index}.`);
  return found;
};

const spelling = async () => {
  const found = (await open()).findings.find((finding) => finding.text.startsWith('Rute'));
  if (!found) throw new Error('The two spellings were not found.');
  return found;
};

describe('saving a passage', () => {
  it('leads back to it and tells when it was saved', async () => {
    const { id, revision } = await passage(2);
    const answer = await post(`${url}/passages/${id}`, {
      text: 'Rutte spoke.',
      revision: `${revision}`,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/articles/${article}#p-${id}`);
    expect((await passage(2)).text).toBe('Rutte spoke.');
  });

  it('shows the notice once', async () => {
    const { id } = await passage(2);
    const page = await postAndFollow(`${url}/passages/${id}`, { text: 'New.', revision: '0' });
    expect(wordsOf(page)).toMatch(/Saved \d\d:\d\d/);
    expect(wordsOf(await textAt(url))).not.toMatch(/Saved \d\d:\d\d/);
  });

  it('tells the script the new revision', async () => {
    const { id } = await passage(2);
    const answer = await post(
      `${url}/passages/${id}`,
      { text: 'New.', revision: '0' },
      { accept: 'application/json' },
    );
    expect(await answer.json()).toMatchObject({ kind: 'saved', revision: 1 });
  });

  it('keeps line breaks as they are, whatever a form makes of them', async () => {
    const { id } = await passage(2);
    await post(`${url}/passages/${id}`, { text: 'One\r\ntwo', revision: '0' });
    expect((await passage(2)).text).toBe('One\ntwo');
  });

  it('over a stale text shows both, their difference and a form to merge', async () => {
    const { id } = await passage(2);
    await post(`${url}/passages/${id}`, { text: 'Mira wrote this.', revision: '0' });
    const answer = await post(`${url}/passages/${id}`, { text: 'Ana wrote this.', revision: '0' });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(wordsOf(page)).toContain('Mira wrote this');
    expect(page).toMatch(/<textarea[^>]*>\s*Ana wrote this\.<\/textarea>/);
    expect(page).toMatch(/<ins>/);
    expect((await passage(2)).text).toBe('Mira wrote this.');
    await post(`${url}/passages/${id}`, { text: 'Both wrote this.', revision: '1' });
    expect((await passage(2)).text).toBe('Both wrote this.');
  });
});

describe('a suggestion', () => {
  it('is applied at every place of its card, possessives kept, and undone at one stroke', async () => {
    const { issue } = await spelling();
    const page = await postAndFollow(`${url}/corrections`, { issue, scope: 'everywhere' });
    expect(wordsOf(page)).toContain('2 replaced');
    expect((await passage(3)).text).toContain("Rutte's answer");
    const undone = await postAndFollow(`${url}/undo`, {});
    expect(wordsOf(undone)).toContain('2 changes undone');
    expect((await passage(3)).text).toContain("Rute's answer");
  });

  it('is applied at one place alone', async () => {
    const { issue, fingerprint } = await spelling();
    await post(`${url}/corrections`, { issue, fingerprint, scope: 'here' });
    expect((await passage(2)).text).toMatch(/^Rutte said/);
    expect((await passage(3)).text).toContain("Rute's answer");
  });

  it('is applied at the ticked places alone', async () => {
    const places = (await open()).findings.filter(({ text }) => text.startsWith('Rute'));
    const [, second] = places;
    const ticked = {
      issue: second?.issue ?? '',
      scope: 'everywhere',
      places: [second?.fingerprint ?? ''],
    };
    await post(`${url}/corrections`, ticked);
    expect((await passage(2)).text).toMatch(/^Rute said/);
    expect((await passage(3)).text).toContain("Rutte's answer");
  });

  it('can be turned round', async () => {
    const { issue } = await spelling();
    await post(`${url}/corrections`, { issue, scope: 'everywhere', replacement: 'Rute' });
    expect((await passage(0)).text).toBe('Rute: Allies are ready');
  });

  it('whose place is gone changes nothing and says so', async () => {
    const page = await postAndFollow(`${url}/corrections`, { issue: 'none', scope: 'everywhere' });
    expect(wordsOf(page)).toContain('nothing was replaced');
  });

  it('can be brought again after it was undone', async () => {
    const { issue } = await spelling();
    await post(`${url}/corrections`, { issue, scope: 'everywhere' });
    await post(`${url}/undo`, {});
    await post(`${url}/redo`, {});
    expect((await passage(3)).text).toContain("Rutte's answer");
  });
});

describe('“not an error”', () => {
  it('sets a card aside, lists it, lets its scope be changed, and brings it back', async () => {
    const { issue, fingerprint } = await spelling();
    const page = await postAndFollow(`${url}/dismissals`, { issue, fingerprint, scope: 'article' });
    expect(wordsOf(page)).toContain('Set aside in this article.');
    expect(wordsOf(page)).toContain('Set aside: 1');
    const [instead = ''] = /name="instead" value="([^"]+)"/.exec(page)?.slice(1) ?? [];
    await post(`${url}/dismissals`, { issue, fingerprint, scope: 'place', instead });
    expect((await open()).findings.filter((finding) => finding.issue === issue)).toHaveLength(1);
    const restoration = attributes(await textAt(url), 'action').find((one) =>
      one.endsWith('/restoration'),
    );
    await post(`${workbench.url}${restoration}`, {});
    expect((await open()).dismissed).toHaveLength(0);
  });
});

describe('a passage', () => {
  it('is confirmed, and the confirmation taken back', async () => {
    const { id } = await passage(1);
    await post(`${url}/passages/${id}/confirmation`, { confirmed: 'yes', revision: '0' });
    const confirmed = await passage(1);
    expect(confirmed.confirmed).toBe(true);
    expect(wordsOf(await textAt(url))).toContain('1 of 4 confirmed');
    await post(`${url}/passages/${id}/confirmation`, {
      confirmed: 'no',
      revision: `${confirmed.revision}`,
    });
    expect((await passage(1)).confirmed).toBe(false);
  });

  it('is called by another kind', async () => {
    const { id } = await passage(1);
    await post(`${url}/passages/${id}/kind`, { kind: 'standfirst', revision: '0' });
    expect((await passage(1)).kind).toBe('standfirst');
  });

  it('is added below another, and deleted', async () => {
    const { id } = await passage(1);
    await post(`${url}/passages`, { after: id, text: 'An added line.' });
    const added = await passage(2);
    expect(added.text).toBe('An added line.');
    await post(`${url}/passages/${added.id}/deletion`, { revision: `${added.revision}` });
    expect((await open()).article.target).toHaveLength(4);
  });

  it('has a history with the words that changed, and earlier texts restored', async () => {
    const { id, text } = await passage(2);
    await post(`${url}/passages/${id}`, { text: text.replace('Rute', 'Rutte'), revision: '0' });
    const page = await textAt(`${url}/passages/${id}/history`);
    expect(page).toContain('<ins>');
    await post(`${url}/passages/${id}/restoration`, { to: '0', revision: '1' });
    expect((await passage(2)).text).toBe(text);
    expect(wordsOf(await textAt(`${url}/history`))).toContain('Restore the text before this');
  });

  it('is opened for editing by a link, with everything that can be done to it', async () => {
    const { id } = await passage(1);
    const page = await textAt(`${url}?passage=${id}`);
    expect(page).toMatch(/<textarea name="text"[^>]*>\s*Secretary General/);
    expect(wordsOf(page)).toContain('Join with the next row');
  });
});

describe('the rows', () => {
  it('are joined and split', async () => {
    const before = (await open()).article.rows.length;
    const { rowsRevision } = (await open()).article;
    await post(`${url}/rows/1/alignment`, { operation: 'join-next', revision: `${rowsRevision}` });
    expect((await open()).article.rows).toHaveLength(before - 1);
  });

  it('that somebody else changed meanwhile are not changed over', async () => {
    const { rowsRevision } = (await open()).article;
    const join = { operation: 'join-next', revision: `${rowsRevision}` };
    await post(`${url}/rows/1/alignment`, join);
    const answer = await post(`${url}/rows/1/alignment`, join);
    expect(answer.status).toBe(409);
    expect(wordsOf(await answer.text())).toContain('changed the rows');
  });
});

describe('approving', () => {
  it('tells first what is open, and then takes the editor’s word', async () => {
    const page = await (await post(`${url}/approval`, {})).text();
    expect(wordsOf(page)).toContain('Approve with 1 open error?');
    expect(wordsOf(page)).toContain('4 passages were never looked at');
    expect((await open()).state).not.toBe('approved');
    await post(`${url}/approval`, { despiteOpen: 'yes' });
    expect((await open()).state).toBe('approved');
    await post(`${url}/reopening`, {});
    expect((await open()).state).toBe('in-review');
  });
});

describe('an article', () => {
  it('is deleted, is gone from the desk, and is brought back', async () => {
    const desk = await postAndFollow(`${url}/deletion`, {});
    expect(wordsOf(desk)).toContain('1 article deleted');
    expect(desk).not.toContain(`href="/articles/${article}"`);
    expect((await fetch(url)).status).toBe(404);
    await post(`${url}/recovery`, {});
    expect((await fetch(url)).status).toBe(200);
  });

  it('that came without its source gets it later, and keeps its corrections', async () => {
    const alone = await workbench.add(null, target);
    const address = `${workbench.url}/articles/${alone}`;
    expect(wordsOf(await textAt(address))).toContain('No source yet');
    const [first] = (await openArticle(workbench.app, alone)).article.target;
    await post(`${address}/passages/${first?.id}`, { text: 'Rutte: All ready', revision: '0' });
    await post(`${address}/source`, { sourceText: source, sourceLanguage: 'sr-Latn-ME' });
    const completed = await openArticle(workbench.app, alone);
    expect(completed.sourceLanguage).toBe('sr-Latn-ME');
    expect(completed.article.target[0]?.text).toBe('Rutte: All ready');
  });
});

describe('the name of the editor', () => {
  it('is asked once, kept, shown as unverified and put to corrections', async () => {
    const answer = await post(`${workbench.url}/editor`, {
      name: 'Mira K.',
      from: `/articles/${article}`,
    });
    expect(answer.headers.get('location')).toBe(`/articles/${article}`);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    const page = await textAt(url, { cookie });
    expect(wordsOf(page)).toContain('Mira K. (name not verified)');
    const { id } = await passage(2);
    await post(`${url}/passages/${id}`, { text: 'New.', revision: '0' }, { cookie });
    expect(wordsOf(await textAt(`${url}/history`))).toContain('Mira K.');
  });

  it('cannot be empty', async () => {
    const answer = await post(`${workbench.url}/editor`, { name: '  ', from: '/' });
    expect(answer.status).toBe(400);
    expect(wordsOf(await answer.text())).toContain('Write a name of at most 60 letters.');
  });
});

describe('exporting', () => {
  it('leaves page furniture out unless it is asked for', async () => {
    const furniture = '4405 views 14 comment(s)';
    const own = await workbench.add(null, `A bridge opens\n\n${furniture}\n\nIt opened on Monday.`);
    const file = `${workbench.url}/articles/${own}/export/text`;
    expect(await textAt(file)).toBe('A bridge opens\n\nIt opened on Monday.\n');
    expect(await textAt(`${file}?furniture=in`)).toContain(furniture);
  });

  it.each(['furniture=yes', 'furniture=in&furniture=out', 'anew=true'])(
    'says what may stand in an address that asks for %s',
    async (query) => {
      const own = await workbench.add(null, 'A bridge opens.');
      const answer = await fetch(`${workbench.url}/articles/${own}/export/text?${query}`);
      expect(answer.status).toBe(400);
      const words = query.startsWith('anew') ? /“yes” or “no”/ : /“in” or “out”/;
      expect(wordsOf(await answer.text())).toMatch(words);
    },
  );
});
