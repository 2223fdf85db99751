import { setImmediate } from 'node:timers/promises';
import { fold, romanise } from '../names/romanise.ts';
import type { Loaded } from './load.ts';

/**
 * The words of an article as they are looked for: small letters without diacritics, and Cyrillic
 * in Latin letters beside itself, so that “djokovic” finds Đoković and Ђоковић.
 */
export async function searchText({ record, standing }: Loaded): Promise<string> {
  const texts = [
    [record.title, record.targetLanguage] as const,
    ...(standing.source ?? []).map(({ text }) => [text, record.sourceLanguage ?? ''] as const),
    ...standing.target.map(({ text }) => [text, record.targetLanguage] as const),
  ];
  const lines: string[] = [];
  for (const [index, [text, language]] of texts.entries()) {
    lines.push(foldedWords(text).join(' '));
    if (cyrillic.test(text)) lines.push(foldedWords(romanise(text, language)).join(' '));
    // Others are served between the parts of a long text.
    if (index % textsAtOnce === textsAtOnce - 1) await setImmediate();
  }
  return lines.join('\n');
}

// So many are folded within some milliseconds.
const textsAtOnce = 500;

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
