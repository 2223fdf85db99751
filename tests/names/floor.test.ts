import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { nameCards, outcomeOf } from '../bench/names-score.ts';

interface Article {
  readonly sourceLanguage: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly { readonly usual: string; readonly variant: string }[];
}

const folder = new URL('../fixtures/real-names/', import.meta.url);
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
  .map((line): Article => JSON.parse(line));

const lexicon = await loadLexicon();
const results = articles.map((article) => ({ article, cards: nameCards(article, lexicon) }));
const outcomes = results.flatMap(({ article, cards }) =>
  article.gold.map((slip) => outcomeOf(slip, cards)),
);
const found = outcomes.filter((outcome) => outcome !== 'missed').length;

it('finds at least nine of ten names that a translation gave two spellings', () => {
  expect(found / outcomes.length).toBeGreaterThanOrEqual(0.9);
});

it('proposes the right one of two spellings at least four times of five', () => {
  const right = outcomes.filter((outcome) => outcome === 'right').length;
  expect(right / found).toBeGreaterThanOrEqual(0.8);
});

it('is wrong at most once in twenty cards', () => {
  const wrong = results.flatMap(({ article, cards }) => {
    const meant = new Set(article.gold.flatMap(({ usual, variant }) => [usual, variant]));
    return cards.filter((card) => !card.some(({ text }) => meant.has(text)));
  });
  expect(wrong.length / (wrong.length + found)).toBeLessThanOrEqual(0.05);
});
