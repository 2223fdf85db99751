import { describe, expect, it } from 'vitest';
import { nameLanguage, registerKey } from '../../src/lexicon/register-keys.ts';
import { stemsOf } from '../../src/lexicon/register-stems.ts';

describe('the key of a word', () => {
  it.each([
    ['sr', 'Шолц', 'solc'],
    ['sr-Latn', 'Šolc', 'solc'],
    ['en', 'Solc', 'solc'],
    ['sr', 'Ђоковић', 'djokovic'],
    ['hr', 'Đoković', 'djokovic'],
    ['sr', 'Његош', 'njegos'],
    ['en', 'O’Brien', 'obrien'],
    ['de', 'Straßburg', 'strassburg'],
    ['ru', 'Шёнефельд', 'шенефельд'],
    ['ru', 'Чайковский', 'чайковский'],
    ['uk', 'Київ', 'київ'],
  ])('in %s, of %s is %s', (language, word, key) => {
    expect(registerKey(word, language)).toBe(key);
  });

  it('is looked up in one language for the South Slavic standards', () => {
    expect(['sr-Cyrl-ME', 'hr', 'bs', 'sr'].map(nameLanguage)).toEqual(['sr', 'sr', 'sr', 'sr']);
    expect(nameLanguage('de-AT')).toBe('de');
  });
});

describe('the stems of a name', () => {
  it.each([
    ['rute', ['rute', 'rut']],
    ['solc', ['solc']],
    ['kragujevac', ['kragujevac', 'kragujevc']],
    ['amerika', ['amerika', 'amerik', 'americ']],
    ['зеленский', ['зеленский', 'зеленск']],
    ['si', ['si']],
  ])('of %s are %j', (key, stems) => {
    expect(stemsOf(key)).toEqual(stems);
  });
});
