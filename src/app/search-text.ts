import { fold, romanise } from '../names/romanise.ts';
import type { Loaded } from './load.ts';

/**
 * The words of an article as they are looked for: small letters without diacritics, and Cyrillic
 * in Latin letters beside itself, so that “djokovic” finds Đoković and Ђоковић.
 */
export function searchText({ record, standing }: Loaded): string {
  const texts = [
    [record.title, record.targetLanguage] as const,
    ...(standing.source ?? []).map(({ text }) => [text, record.sourceLanguage ?? ''] as const),
    ...standing.target.map(({ text }) => [text, record.targetLanguage] as const),
  ];
  return texts
    .flatMap(([text, language]) => {
      const folded = foldedWords(text);
      const latin = cyrillic.test(text) ? [foldedWords(romanise(text, language))] : [];
      return [folded, ...latin];
    })
    .map((words) => words.join(' '))
    .join('\n');
}

/** The words an editor looks for, each in every form it may be indexed in. */
export const searchWords = (query: string): string[][] =>
  foldedWords(query).map((word) => [...new Set([word, ...romanised(word)])]);

/** The words of a name in a row, as they are indexed. */
export const searchPhrase = (name: string): string[] => foldedWords(name);

// A query does not say what language it is in, and languages romanise a letter differently.
const romanised = (word: string): string[] =>
  cyrillic.test(word) ? ['sr', 'ru', 'uk'].map((language) => fold(romanise(word, language))) : [];

const cyrillic = /\p{Script=Cyrillic}/u;

const foldedWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}\p{Nd}'’ʼ]+/gu) ?? []).map(fold).filter((word) => word !== '');
