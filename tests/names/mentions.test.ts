import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../src/names/mentions.ts';
import { sentences } from '../../src/text/sentences.ts';
import { tokenise } from '../../src/text/tokens.ts';

const facts = { abbreviations: new Set(['mr']), ordinalStop: false };
const functionWords = new Set(['the', 'it', 'in']);

const mentions = (text: string) =>
  mentionsOf(
    { text, tokens: tokenise(text), sentences: sentences(text, 'en', facts) },
    0,
    'en',
    functionWords,
  );
const words = (text: string) => mentions(text).map(({ word }) => word);

describe('the capitalised words of a passage', () => {
  it.each([
    ["Rutte's plan", ['Rutte']],
    ['Rutte’s plan and the O’Brien affair', ['Rutte', 'O’Brien']],
    ["I'm here and He'll come", []],
    ['post-Brexit and Saint-Germain', ['Brexit', 'Saint', 'Germain']],
    ['see LiverpoolFC.com for more', []],
    ['The aid came. It helped.', []],
    ['NATO-u je to drago', ['NATO']],
  ])('are found in “%s”', (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it('stand where the word without its possessive stands', () => {
    const text = "said Rutte's adviser";
    const [first] = mentions(text);
    expect(text.slice(first?.start, first?.end)).toBe('Rutte');
  });

  it('are weak where every word would have a capital', () => {
    const weak = (text: string) => mentions(text).map((it) => `${it.word} ${it.weak}`);
    expect(weak('Police met Smith')).toEqual(['Police true', 'Smith false']);
    expect(weak('He said: "Police met Smith"')).toEqual(['He true', 'Police true', 'Smith false']);
    expect(weak('Leaders Meet Over Steel Prices')).toContain('Steel true');
    expect(weak('the leader of NATO')).toEqual(['NATO true']);
  });

  it('know their neighbours across a space, a hyphen or an initial', () => {
    const beside = (text: string) =>
      mentions(text).map((it) => `${it.before}<${it.key}>${it.after}`);
    expect(beside('with Mark Rutte')).toEqual(['<mark>rutte', 'mark<rutte>']);
    expect(beside('with John F. Kennedy')).toEqual(['<john>kennedy', 'john<kennedy>']);
    expect(beside('with Mark, Rutte')).toEqual(['<mark>', '<rutte>']);
  });
});
