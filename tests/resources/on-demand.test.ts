import { expect, it } from 'vitest';
import { lexiconOnDemand, loadLexicon } from '../../src/resources/lexicon.ts';

it('a lexicon on demand refuses to look words up before its dictionaries are loaded', async () => {
  const lexicon = lexiconOnDemand();
  expect(() => lexicon.dictionary('en')).toThrow(/not loaded/);
  await loadLexicon();
  expect(lexicon.dictionary('en')?.knows('bridge')).toBe(true);
  expect(lexicon.dictionary('sr-Latn')).toBeNull();
});

it('a lexicon on demand has what a loaded one has', async () => {
  const [late, loaded] = [lexiconOnDemand(), await loadLexicon()];
  expect(Object.keys(late)).toEqual(Object.keys(loaded));
  expect(late.detection).toEqual(loaded.detection);
  expect(late.register.all).toEqual(loaded.register.all);
  expect(late.register).toBe(late.register);
  expect(late.furnitureKind('4405 views')).toBe(loaded.furnitureKind('4405 views'));
});
