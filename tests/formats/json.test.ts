import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleRecord } from '../../src/app/article-record.ts';
import { readJson } from '../../src/formats/json/read.ts';
import { bytesOf, listed, pairsIn } from './pairs.ts';

const file = readFileSync(new URL('../fixtures/formats/json/plan.json', import.meta.url));

describe('reading an article that was written as JSON', () => {
  it('reads a file of today’s schema', () => {
    expect(articleRecord.safeParse(JSON.parse(file.toString())).error?.issues).toBeUndefined();
  });

  it('gives the corrected texts row by row, with what was confirmed', () => {
    const content = pairsIn(readJson(file));
    expect(listed(content)).toEqual([
      ['Rute najavio jači savez', 'RUTE announces a stronger alliance', 'translated'],
      [
        'Generalni sekretar Mark Rute govorio je u Briselu.',
        'Mark Rutte spoke.\nNew.',
        'translated',
      ],
      [
        'Rekao je da Rute i njegov tim rade na planu.',
        'He said that Rute and his team are working on a plan.',
        'reviewed',
      ],
      [
        'Novinari su pitali za Ruteov plan.',
        'Journalists asked about Rute’s plan, and Rutte answered.',
        'translated',
      ],
    ]);
    expect(content.target.passages[0]?.kind).toBe('headline');
    expect(content.target.language).toBe('en');
  });

  it.each([
    ['[1]', /no article that Lektura has written/],
    ['{"article":', /no JSON that can be read/],
    ['{"article":{"targetLanguage":"en"},"target":[{"id":1}]}', /no article/],
  ])('refuses %s in a sentence', (text, says) => {
    expect(readJson(bytesOf(text)).problems[0]?.message).toMatch(says);
  });
});
