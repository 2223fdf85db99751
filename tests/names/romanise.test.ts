import { describe, expect, it } from 'vitest';
import { fold, romanise } from '../../src/names/romanise.ts';

describe('romanise', () => {
  it.each([
    ['sr', 'Љубиша Ђуровић и Џон Њујорк', 'Ljubiša Đurović i Džon Njujork'],
    ['sr-Cyrl-ME', 'ЉУБАВ Његош ЏЕЈМС', 'LJUBAV Njegoš DŽEJMS'],
    ['ru', 'Сергей Щербаков, Хабаровск', 'Sergej Ščerbakov, Khabarovsk'],
    [
      'uk',
      'Володимир Зеленський, Григорій, Кам’янське',
      'Volodymyr Zelenskyj, Hryhorij, Kamjanske',
    ],
    ['bg', 'Пещера, България', 'Peštera, Balgarija'],
    ['mk', 'Ќосев и Ѓорѓи', 'Kjosev i Gjorgji'],
    ['be', 'Быкаў', 'Bykaw'],
  ])('writes %s in Latin letters', (language, cyrillic, latin) => {
    expect(romanise(cyrillic, language)).toBe(latin);
  });

  it('leaves Latin text as it is, quotes too', () => {
    expect(romanise('Kovačić’s “x”', 'sr')).toBe('Kovačić’s “x”');
    expect(romanise('‘Правда’', 'uk')).toBe('‘Pravda’');
  });
});

describe('fold', () => {
  it.each([
    ['Đoković', 'djokovic'],
    ['Çavuşoğlu', 'cavusoglu'],
    ['Kılıç', 'kilic'],
    ['Łódź', 'lodz'],
    ['Müller', 'muller'],
    ["O'Brien", 'obrien'],
    ['Groß', 'gross'],
  ])('reduces %s to plain letters', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});
