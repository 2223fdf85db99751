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

/** The words an editor looks for, in the same form. */
export const searchWords = (query: string): string[] => foldedWords(query);

const cyrillic = /\p{Script=Cyrillic}/u;

const foldedWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}\p{Nd}'’ʼ]+/gu) ?? []).map(fold).filter((word) => word !== '');
