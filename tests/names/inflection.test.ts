import { describe, expect, it } from 'vitest';
import { inflectionOf } from '../../src/names/inflection.ts';
import { nameFacts } from '../../src/resources/names.ts';

const inflections = new Map(
  ['sr-Latn', 'hr', 'ru', 'uk', 'cs', 'pl', 'de'].map((tag) => [
    tag,
    inflectionOf(nameFacts(tag).paradigms),
  ]),
);
const of = (tag: string) => inflections.get(tag) ?? inflectionOf([]);

describe('forms of one name', () => {
  it.each([
    ['sr-Latn', 'rute', 'ruteom'],
    ['sr-Latn', 'tramp', 'trampovog'],
    ['sr-Latn', 'amerika', 'americi'],
    ['sr-Latn', 'zelenski', 'zelenskog'],
    ['hr', 'coulibaly', 'coulibalyja'],
    ['ru', 'ivanov', 'ivanovym'],
    ['uk', 'zelenskyj', 'zelenskomu'],
    ['cs', 'dukovany', 'dukovan'],
    ['cs', 'novak', 'novakovi'],
    ['pl', 'kowalski', 'kowalskiego'],
    ['de', 'merkel', 'merkels'],
  ])('are seen in %s: %s, %s', (tag, base, form) => {
    expect(of(tag).sameName(base, form)).toBe(true);
    expect(of(tag).sameName(form, base)).toBe(true);
  });

  it.each([
    ['sr-Latn', 'iran', 'irak'],
    ['sr-Latn', 'austrija', 'australija'],
    ['sr-Latn', 'dastin', 'dzastin'],
    ['ru', 'petrov', 'petrenko'],
    ['de', 'merkel', 'merz'],
  ])('are not seen in %s where there are two names: %s, %s', (tag, one, other) => {
    expect(of(tag).sameName(one, other)).toBe(false);
  });

  it('tells an ending that no dictionary form has from one that another name has', () => {
    expect(of('sr-Latn').isOblique('rute', 'ruteom')).toBe(true);
    expect(of('sr-Latn').isOblique('ivan', 'ivana')).toBe(false);
    expect(of('mk').isOblique('zaev', 'zaeva')).toBe(false);
  });

  it('gives the form itself first among what its dictionary form may sound like', () => {
    expect(of('sr-Latn').bases('trampom')).toEqual(expect.arrayContaining(['trampom', 'tramp']));
    expect(of('sr-Latn').bases('trampom')[0]).toBe('trampom');
  });
});
