import { expect, test } from 'vitest';
import type { App } from '../../src/app/context.ts';
import {
  deleteNames,
  exportNames,
  houseNames,
  importNames,
  keepName,
  recoverNames,
} from '../../src/app/house-names.ts';
import { houseSettings, setHouseSettings } from '../../src/app/house-settings.ts';
import {
  deleteTerms,
  exportTerms,
  houseTerms,
  importTerms,
  keepTerm,
  recoverTerms,
} from '../../src/app/house-terms.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { forbiddenTerm } from '../../src/checks/forbidden-term.ts';
import { glossaryTerm } from '../../src/checks/glossary-term.ts';
import { spellingMixed } from '../../src/checks/spelling-mixed.ts';
import { documentOf } from '../../src/text/document.ts';
import { ana, mira, openDesk } from './desk.ts';

const rutte = { english: 'Rutte', sourceForms: ['Rute', 'Руте'], note: 'NATO', editor: mira };

const englishOf = async (app: App, query?: string) =>
  (await houseNames(app, query)).map(({ english }) => english);

async function add(app: App, target: string[], source?: string[], language = 'sr-Latn') {
  const { article } = await importArticle(app, {
    source: source ? documentOf(language, source) : null,
    target: documentOf('en', target),
    editor: mira,
  });
  return article;
}

const foundIn = async (app: App, article: string): Promise<string[]> =>
  (await openArticle(app, article)).findings.map(({ text }) => text);

test('a name that is there already gets the new forms, and can be written over by its id', async () => {
  const app = await openDesk();
  const { id } = await keepName(app, rutte);
  expect(
    await keepName(app, { english: ' Rutte ', sourceForms: ['Rutteom'], editor: ana }),
  ).toEqual({ id });
  expect(await houseNames(app)).toMatchObject([
    { sourceForms: ['Rute', 'Руте', 'Rutteom'], note: 'NATO', author: 'Ana' },
  ]);
  await keepName(app, { ...rutte, id, english: 'Mark Rutte', sourceForms: ['Rute'] });
  expect(await houseNames(app)).toMatchObject([{ english: 'Mark Rutte', sourceForms: ['Rute'] }]);
});

test.each([
  ['nothing', { english: ' ', sourceForms: [] }],
  ['figures alone', { english: '12', sourceForms: [] }],
  ['a form without letters', { english: 'Rutte', sourceForms: ['–'] }],
  ['a whole paragraph', { english: 'R'.repeat(201), sourceForms: [] }],
])('%s is no name', async (_, input) => {
  const app = await openDesk();
  await expect(keepName(app, { ...input, editor: mira })).rejects.toMatchObject({
    code: 'bad-input',
  });
  expect(await houseNames(app)).toEqual([]);
});

test('names are searched in both scripts, by form and by note', async () => {
  const app = await openDesk();
  await keepName(app, rutte);
  await keepName(app, { english: 'Đoković', sourceForms: [], editor: mira });
  for (const query of ['rut', 'рут', 'nato', 'RUTTE']) {
    expect(await englishOf(app, query)).toEqual(['Rutte']);
  }
  expect(await englishOf(app, 'ђоковић')).toEqual(['Đoković']);
});

test('what was deleted at one stroke comes back at one stroke', async () => {
  const app = await openDesk();
  const ids = [];
  for (const english of ['Alba', 'Berg', 'Corte']) {
    ids.push((await keepName(app, { english, sourceForms: [], editor: mira })).id);
  }
  const first = await deleteNames(app, ids.slice(0, 1));
  const others = await deleteNames(app, ids);
  expect([first.count, others.count]).toEqual([1, 2]);
  expect(await recoverNames(app, others.at)).toBe(2);
  expect(await englishOf(app)).toEqual(['Berg', 'Corte']);
});

test('a list of names is read as it is written, and adds to what is there', async () => {
  const app = await openDesk();
  await keepName(app, rutte);
  const csv =
    'source,target,note\nRuteom,Rutte,\n"Šolc, Olaf",Scholz,"the ""chancellor"""\n,Bern,\n';
  expect(await importNames(app, csv, ana)).toEqual({ added: 2, changed: 1 });
  const written = await exportNames(app);
  expect(written).toContain('"Šolc, Olaf",Scholz,"the ""chancellor"""');
  const other = await openDesk();
  expect(await importNames(other, written, ana)).toEqual({ added: 3, changed: 0 });
  expect(await exportNames(other)).toBe(written);
});

test('a list with a line that cannot be read adds nothing, and tells the line', async () => {
  const app = await openDesk();
  await expect(importNames(app, 'source,target\nRute,Rutte\nŠolc,\n', ana)).rejects.toThrow(
    'line 3: the name in the translation is missing.',
  );
  await expect(importNames(app, 'a,b\n', ana)).rejects.toThrow('line 1');
  expect(await houseNames(app)).toEqual([]);
});

test('a glossary is checked at once in its own language pair, and in no other', async () => {
  const app = await openDesk([glossaryTerm]);
  const serbian = await add(app, ['The tribunal has ruled.'], ['Sud je presudio.']);
  const german = await add(app, ['The tribunal has ruled.'], ['Der Sud ist da.'], 'de');
  expect(await foundIn(app, serbian)).toEqual([]);
  const term = { id: null, term: 'sud', wanted: 'court', match: 'stem', editor: mira } as const;
  await keepTerm(app, { kind: 'glossary', pair: 'sr-en' }, term);
  expect(await foundIn(app, serbian)).toEqual(['tribunal']);
  expect(await foundIn(app, german)).toEqual([]);
  expect(await listArticles(app)).toMatchObject([{ errors: 0 }, { errors: 1 }]);
});

test('the word of a language pair goes before the word of all pairs', async () => {
  const app = await openDesk([glossaryTerm]);
  const article = await add(app, ['The court has ruled.'], ['Sud je presudio.']);
  const term = { id: null, term: 'sud', match: 'stem', editor: mira } as const;
  await keepTerm(app, { kind: 'glossary', pair: null }, { ...term, wanted: 'tribunal' });
  expect(await foundIn(app, article)).toEqual(['The court has ruled.']);
  await keepTerm(app, { kind: 'glossary', pair: 'sr-en' }, { ...term, wanted: 'court' });
  expect(await foundIn(app, article)).toEqual([]);
});

test('a glossary has one word for a term; a forbidden word may have several better ones', async () => {
  const app = await openDesk();
  const glossary = { kind: 'glossary', pair: 'sr-en' } as const;
  const csv = 'source,target,match\nsud,court,word\nopština,municipality\n';
  await expect(importTerms(app, glossary, csv, mira)).rejects.toThrow('line 3');
  const whole = csv.replace('municipality', 'municipality,');
  expect(await importTerms(app, glossary, whole, mira)).toEqual({ added: 2, changed: 0 });
  expect(await importTerms(app, glossary, 'source,target\nSud,tribunal\n', ana)).toEqual({
    added: 0,
    changed: 1,
  });
  expect(await exportTerms(app, glossary)).toBe(
    '\ufeffsource,target,match\r\nSud,tribunal,stem\r\nopština,municipality,stem\r\n',
  );
  const forbidden = { kind: 'forbidden', pair: null } as const;
  const list = 'prior to\tbefore\nprior to\tuntil\nutilise\n';
  expect(await importTerms(app, forbidden, list, mira)).toEqual({ added: 3, changed: 0 });
  expect((await exportTerms(app, forbidden)).split('\n').sort()).toEqual(list.split('\n').sort());
});

test('a forbidden word is marked until it is deleted, and again when it is brought back', async () => {
  const app = await openDesk([forbiddenTerm]);
  const article = await add(app, ['It was closed prior to that.']);
  await importTerms(app, { kind: 'forbidden', pair: null }, 'prior to\tbefore\n', mira);
  expect(await foundIn(app, article)).toEqual(['prior to']);
  const [term] = await houseTerms(app, { kind: 'forbidden', pair: null });
  const { at } = await deleteTerms(app, [term?.id ?? '']);
  expect(await foundIn(app, article)).toEqual([]);
  expect(await recoverTerms(app, at)).toBe(1);
  expect(await foundIn(app, article)).toEqual(['prior to']);
});

test('the house decides for one English', async () => {
  const app = await openDesk([spellingMixed]);
  const article = await add(app, ['The center of the town is closed.']);
  expect(await foundIn(app, article)).toEqual([]);
  const settings = await houseSettings(app);
  expect(settings).toEqual({
    english: null,
    sourceLanguage: 'sr-Latn-ME',
    targetLanguage: 'en',
    furniture: false,
  });
  const british = { ...settings, english: 'british', furniture: true } as const;
  await setHouseSettings(app, { settings: british, editor: mira });
  expect(await houseSettings(app)).toEqual(british);
  const open = await openArticle(app, article);
  expect(open.findings).toMatchObject([{ text: 'center', suggestions: ['centre'] }]);
  expect(open.furniture).toBe(true);
});
