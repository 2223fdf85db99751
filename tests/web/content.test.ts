import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GestureRequest } from '../../src/review/content.ts';
import { type ContentInPieces, type JoinedContent, joinContent } from '../../src/review/pieces.ts';
import { buildClient } from '../../src/web/build.ts';
import { source, target } from './article.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let url: string;

beforeAll(async () => {
  workbench = await startWorkbench();
});

beforeEach(async () => {
  url = `${workbench.url}/articles/${await workbench.add(source, target)}`;
});

afterAll(() => workbench.close());

const content = async (query = ''): Promise<JoinedContent> =>
  joined((await (await fetch(`${url}/content${query}`)).json()) as ContentInPieces);

const joined = (told: ContentInPieces, before: JoinedContent | null = null): JoinedContent => {
  const whole = joinContent(told, before?.pieces ?? new Map());
  if (!whole) throw new Error('A piece is missing.');
  return whole;
};

const toldTo = async (known: Iterable<string>): Promise<ContentInPieces> => {
  const answer = await fetch(`${url}/content`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ known: [...known] }),
  });
  return (await answer.json()) as ContentInPieces;
};

const save = (gesture: object, site = 'same-origin'): Promise<Response> =>
  fetch(`${url}/gestures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': site },
    body: JSON.stringify(gesture),
  });

const typed: GestureRequest = {
  origin: 'typed',
  check: null,
  issue: null,
  continues: null,
  edits: [{ passage: 't2', revision: 0, text: 'Rute came.', marks: [] }],
};

describe('what the editor in the page is told', () => {
  it('is the whole article at first: texts, sentences, findings by issue, names, regions', async () => {
    const { source: own, target: told, issues, names, regions, revision } = await content();
    expect(revision).toBe(0);
    expect([own.length, told.length]).toEqual([4, 4]);
    expect(told[2]).toMatchObject({ id: 't3', label: '3', row: 2, revision: 0 });
    expect(told[2]?.text).toMatch(/^Rute said/);
    expect(told[2]?.sentences?.slice(0, 2)).toEqual([0, told[2]?.text?.length]);
    expect(issues[0]?.findings.map(({ segmentIndex, text }) => [segmentIndex, text])).toEqual([
      [2, 'Rute'],
      [3, 'Rute'],
    ]);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(regions).sort()).toEqual(['bar', 'margin', 'toolbar']);
  });

  it('is afterwards only what the page does not have already', async () => {
    const before = await content();
    await save(typed);
    const told = await toldTo(before.pieces.keys());
    expect(told.revision).toBe(1);
    expect(told.source).toEqual([[expect.any(String)]]);
    const now = joined(told, before);
    expect(now.target[1]?.text).toBe('Rute came.');
    expect(now.source[0]).toBe(before.source[0]);
    const spelled = now.issues.find(({ check }) => check.startsWith('name'));
    expect(spelled?.findings).toHaveLength(3);
    expect(now).toEqual(await content());
  });

  it('is told whole to a page that has something else', async () => {
    expect(joined(await toldTo(['of another article']))).toEqual(await content());
  });

  it('says of the margin what the filter of the page lets through', async () => {
    const margin = async (query: string): Promise<string | undefined> =>
      (await content(query)).regions.margin?.join('');
    expect(await margin('?severity=question')).not.toContain('data-card');
    expect(await margin('?family=name')).toContain('data-card');
    expect(await margin('?side=source')).not.toContain('data-card');
  });
});

describe('a gesture', () => {
  it('is answered with the revisions to go on from', async () => {
    const answer = await (await save(typed)).json();
    expect(answer).toMatchObject({
      revision: 1,
      edits: [{ kind: 'saved', passage: 't2', revision: 1 }],
    });
  });

  it.each([
    ['without edits', { ...typed, edits: [] }],
    [
      'with a mark of no kind',
      { ...typed, edits: [{ ...typed.edits[0], marks: [{ kind: 'x' }] }] },
    ],
    ['that is no gesture', { hello: 1 }],
  ])('%s is refused in words', async (_case, gesture) => {
    const answer = await save(gesture);
    expect(answer.status).toBe(400);
  });

  it('from another site is refused', async () => {
    expect((await save(typed, 'cross-site')).status).toBe(403);
  });
});

it('the script of a first visit has at most 120 kB, as it travels', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lektura-size-'));
  const { script } = await buildClient(folder);
  const size = gzipSync(readFileSync(join(folder, script))).length;
  await rm(folder, { recursive: true });
  expect(size).toBeLessThanOrEqual(120_000);
});
