import { describe, expect, it } from 'vitest';
import { type TermMatch, termFinder, termPattern } from '../../src/lexicon/terms.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';

const lexicon = await loadLexicon();

describe('source terms', () => {
  const formsIn = (language: string, source: string, match: TermMatch, text: string): string[] =>
    termFinder(
      [{ source, target: '', match }],
      lexicon.inflection(language),
    )(text)
      .filter(({ isInflected }) => isInflected)
      .map(({ start, end }) => text.slice(start, end));

  it('are found with their endings, and not in words that only begin alike', () => {
    expect(formsIn('sr-Latn-ME', 'sud', 'stem', 'Sud, suda, sudom, sudovi; sudar, sudija')).toEqual(
      ['Sud', 'suda', 'sudom', 'sudovi'],
    );
    expect(formsIn('sr-Latn', 'opština', 'stem', 'opštine opštinama opštinski')).toEqual([
      'opštine',
      'opštinama',
    ]);
    expect(
      formsIn('sr-Latn', 'ministar', 'stem', 'ministar ministra ministri ministarstvo'),
    ).toEqual(['ministar', 'ministra', 'ministri']);
    expect(formsIn('de', 'Spiel', 'stem', 'Spiel, Spiels, Spiele; spielen, Spielfeld')).toEqual([
      'Spiel',
      'Spiels',
      'Spiele',
    ]);
  });

  it('are found among many, however few letters they have', () => {
    const sources = ['opština', 'EU', '5. brigada', 'sud', 'a', 'rat', 'ministar bez portfelja'];
    const glossary = sources.map((source) => ({ source, target: '', match: 'stem' as const }));
    const text = 'EU, 5. brigada i ministra bez portfelja: u opštini se sudi, a rat traje.';
    const found = termFinder(glossary, lexicon.inflection('sr-Latn'))(text);
    expect(found.map(({ term }) => term.source)).toEqual([
      'EU',
      '5. brigada',
      'ministar bez portfelja',
      'opština',
      'sud',
      'a',
      'rat',
    ]);
  });

  it('are found as written where the glossary says so', () => {
    expect(formsIn('sr-Latn', 'sud', 'word', 'Sud i suda')).toEqual(['Sud']);
    expect(formsIn('sr-Latn', 'URA', 'exact', 'URA, ura')).toEqual(['URA']);
  });

  it('of several words inflect in each of them', () => {
    expect(formsIn('sr-Latn', 'visoki sud', 'stem', 'odluka visokog suda')).toEqual([]);
    expect(formsIn('sr-Latn', 'visok sud', 'stem', 'odluka visokog suda')).toEqual([
      'visokog suda',
    ]);
  });

  it('give way to a longer one in the same place', () => {
    const find = termFinder(
      [
        { source: 'sud', target: 'court', match: 'stem' },
        { source: 'vrhovni sud', target: 'supreme court', match: 'stem' },
      ],
      lexicon.inflection('sr-Latn'),
    );
    expect(find('Vrhovni sud je presudio.').map(({ term }) => term.target)).toEqual([
      'supreme court',
    ]);
  });
});

describe('target terms', () => {
  const isUsed = (term: string, text: string): boolean =>
    termPattern(term, lexicon.inflection('en')).test(text);

  it.each([
    ['company', 'two Companies'],
    ['win', 'they won'],
    ['prime minister', "the Prime Minister's office"],
    ['church', 'old churches'],
    ['investigation', 'it was investigated'],
    ['senator', 'Sen. Kovač'],
  ])('%s is used in “%s”', (term, text) => expect(isUsed(term, text)).toBe(true));

  it.each([
    ['win', 'a window in winter'],
    ['court', 'his courtesy'],
    ['senator', 'he sent it'],
  ])('%s is not used in “%s”', (term, text) => expect(isUsed(term, text)).toBe(false));
});
