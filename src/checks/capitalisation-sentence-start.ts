import type { AnalysedPassage } from '../engine/analysis.ts';
import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { addressesIn } from '../text/addresses.ts';
import { isFurniture } from '../text/passage.ts';

/** A sentence that begins with a small letter. */
export const capitalisationSentenceStart: Check = {
  id: 'capitalisation-sentence-start',
  title: 'A sentence begins small',
  why: 'A small first letter makes the reader look for the beginning that was lost.',
  message: 'The sentence begins with a small letter: “{found}”.',
  type: 'typographical',
  mqm: 'linguistic-conventions/capitalization',
  severity: 'error',
  needsSource: false,
  *find(article, lexicon) {
    const { shortened } = lexicon.typography(article.targetLanguage);
    const { abbreviations } = lexicon.facts(article.targetLanguage);
    const isShort = (word: string): boolean => {
      const key = word.toLowerCase();
      return shortened.has(key) || abbreviations.has(key);
    };
    for (const passage of article.target) {
      if (isFurniture(passage.passage)) continue;
      const original = textBeside(article, passage.index);
      const first = firstSmall(passage, article.target[passage.index - 1], original);
      const places = first
        ? [first, ...laterSmall(passage.text, isShort)]
        : laterSmall(passage.text, isShort);
      for (const { word, start } of places) {
        if (standsIn(original, word) || isAddress(passage.text, start)) continue;
        yield {
          side: 'target',
          segmentIndex: passage.index,
          start,
          end: start + word.length,
          issueKey: passage.text.slice(start, start + 30),
          suggestions: [`${word.slice(0, 1).toUpperCase()}${word.slice(1)}`],
        };
      }
    }
  },
  examples: [
    {
      source: ['Policija je zatvorila most. Radovi traju.', '„Most je siguran“, rekao je Kovač.'],
      target: [
        '⟦the⟧ police closed the bridge. ⟦works⟧ continue.',
        '"⟦the⟧ bridge is safe," Kovač said.',
      ],
      suggests: 'The',
      severity: 'error',
    },
    {
      note: 'What begins small by right: a name, a continued sentence, what the source begins small.',
      source: ['iPhone je skup.', 'Kupci biraju:', 'jeftine telefone', '... i skupe, kaže Kovač.'],
      target: [
        'iPhones are dear.',
        'Buyers choose:',
        'cheap phones',
        '... and dear ones, Kovač says vs. others.',
      ],
    },
    {
      note: 'Quotes and abbreviations inside a sentence.',
      target: [
        '"Why?" he asked at 3 p.m. on Friday. "Go!" said approx. half of them. Yahoo! users agree.',
      ],
    },
  ],
};

interface Start {
  readonly word: string;
  readonly start: number;
}

const firstWord = /^["'“„«‘(\s]*(\p{Ll}[\p{L}\p{M}'’-]*)/u;

/** The first word of a passage if it is small, unless the source begins small or it goes on. */
function firstSmall(
  { text, passage }: AnalysedPassage,
  before: AnalysedPassage | undefined,
  source: string,
): Start | null {
  const found = firstWord.exec(text);
  const word = found?.[1];
  if (!found || word === undefined || isNameLike(word)) return null;
  if (firstWord.test(source)) return null;
  const isSentence = /[.!?…]["'”’»“)\]]*\s*$/u.test(text);
  if (source === '' && (!isSentence || passage.kind === 'list-item')) return null;
  if (before && /[,;:–—-]\s*$/u.test(before.text)) return null;
  return { word, start: found[0].length - word.length };
}

const afterStop = /(\p{L}[\p{L}\p{M}'’-]*)\.["”’»“)]?\s+["“„«‘(]?(\p{Ll}[\p{L}\p{M}'’-]*)/gu;

/** Small words after a full stop, unless it belongs to an abbreviation or initial. */
function laterSmall(text: string, isShort: (word: string) => boolean): Start[] {
  if (!mayHoldOne.test(text)) return [];
  return [...text.matchAll(afterStop)].flatMap(
    ({ 0: found, 1: before = '', 2: word = '', index }) => {
      const isEnd = before.length > 2 && /\p{Ll}$/u.test(before) && !isShort(before);
      const dotted = /\.\p{L}*$/u.test(text.slice(Math.max(0, index - 6), index + before.length));
      if (!isEnd || dotted || isNameLike(word)) return [];
      return [{ word, start: index + found.length - word.length }];
    },
  );
}

const mayHoldOne = /\.["”’»“)]?\s+["“„«‘(]?\p{Ll}/u;

/** "iPhone", "al-Jazeera": small by right at the start too. */
const isNameLike = (word: string): boolean => /\p{Lu}/u.test(word);

const isAddress = (text: string, at: number): boolean =>
  addressesIn(text).some(({ start, end }) => start <= at && at < end);

const standsIn = (source: string, word: string): boolean =>
  word.length > 3 && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(source);
