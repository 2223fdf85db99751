import { isAllCapitals, isCapitalised } from '../text/capitals.ts';
import { oncePer, oncePerRecord, oncePerWord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
import { consonantsOf } from './consonants.ts';
import { fold, romanise } from './romanise.ts';

/** A capitalised word of a passage, without its possessive: perhaps a name, or a part of one. */
export interface Mention extends Span {
  /** As it is written: `Rutte` of `Rutte's`. */
  readonly word: string;
  /** In small letters. */
  readonly small: string;
  /** Romanised and folded, to compare. */
  readonly key: string;
  /** True where any word would have a capital: first in a sentence, in a title, all capitals. */
  readonly weak: boolean;
  /** True in a passage that is all in capitals, where Trump is TRAMP and no acronym. */
  readonly shouted: boolean;
  /** Which kinds of consonants it has, as bits: words that share few cannot sound alike. */
  readonly consonants: number;
  /** The capitalised words right beside it, folded; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

interface Text {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

/**
 * The capitalised words of a passage in order. Parts of a hyphenated word are mentions of their
 * own; contractions (I'm) and addresses (example.com) are none.
 *
 * @param language the BCP 47 tag the text is in
 * @param functionWords the language's small words, which are none where any word has a capital
 */
export function mentionsOf(
  { text, tokens, sentences }: Text,
  language: string,
  functionWords: ReadonlySet<string>,
): Mention[] {
  const { inTitle, shouted } = capitalsOf(tokens);
  const mentions: Growing[] = [];
  const partsOfWord = knownParts(functionWords)(language);
  let opening = true;
  let sentence = 0;
  let sentenceStart = sentences[0]?.start ?? text.length;
  for (const token of tokens) {
    while (sentenceStart < token.start) sentenceStart = sentences[++sentence]?.start ?? text.length;
    if (sentenceStart === token.start) opening = true;
    if (token.kind === 'punctuation') {
      if (opensSpeech.includes(token.text)) opening = true;
      continue;
    }
    if ((token.word.traits & traits.upper) !== 0) {
      for (let part = partsOfWord(token.word); part; part = part.next) {
        const weak = opening || inTitle || part.isAllCapitals;
        if (weak && part.isFunctionWord) continue;
        const start = token.start + part.at;
        mentions.push({
          start,
          end: start + part.word.length,
          word: part.word,
          small: part.small,
          key: part.key,
          weak,
          shouted,
          consonants: part.consonants,
          before: '',
          after: '',
        });
      }
    }
    opening = false;
  }
  for (let index = 0; index + 1 < mentions.length; index++) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention || !next || !areSideBySide(text, mention, next)) continue;
    mention.after = next.key;
    next.before = mention.key;
  }
  return mentions;
}

type Growing = { -readonly [field in keyof Mention]: Mention[field] };

const opensSpeech = '"“”„«»:•–—';

/** A capitalised part of a word, with what follows from its letters. */
interface Part {
  readonly word: string;
  /** Where it begins in the word. */
  readonly at: number;
  readonly key: string;
  readonly small: string;
  readonly consonants: number;
  readonly isAllCapitals: boolean;
  readonly isFunctionWord: boolean;
  /** The next part of the same word. */
  readonly next: Part | null;
}

const contraction = /^.+['’](?:m|ll|re|ve|d|t)$/iu;
const possessive = /['’]s$/iu;

const knownParts = oncePer((functionWords: ReadonlySet<string>) =>
  oncePerWord((language) => oncePerRecord(({ text }) => firstPart(text, language, functionWords))),
);

function firstPart(
  token: string,
  language: string,
  functionWords: ReadonlySet<string>,
): Part | null {
  if (contraction.test(token) || /\.\p{Ll}|@/u.test(token)) return null;
  const words = [...token.replace(possessive, '').matchAll(/[^\-\u2010\u2011]+/gu)];
  return words.reduceRight((next: Part | null, { 0: word, index }) => {
    const key = isCapitalised(word) ? fold(romanise(word, language)) : '';
    if (key.length < 2) return next;
    const small = word.toLowerCase();
    return {
      word,
      at: index,
      key,
      small,
      consonants: consonantsOf(key),
      isAllCapitals: isAllCapitals(word),
      isFunctionWord: functionWords.has(small),
      next,
    };
  }, null);
}

/** Whether it is a headline in title case or in capitals, where a capital says nothing. */
function capitalsOf(tokens: readonly Token[]): { inTitle: boolean; shouted: boolean } {
  let long = 0;
  let capitalised = 0;
  let capitals = 0;
  for (const { kind, word } of tokens) {
    if (kind !== 'word' || word.text.length < 4) continue;
    long++;
    if ((word.traits & traits.capitalised) !== 0) capitalised++;
    if ((word.traits & traits.capitals) !== 0) capitals++;
  }
  const areMost = (count: number): boolean => long > 2 && count / long > 0.85;
  return { inTitle: areMost(capitalised), shouted: areMost(capitals) };
}

/** True for two mentions with only a space, a hyphen or an initial between them. */
function areSideBySide(text: string, first: Mention, second: Mention): boolean {
  const length = second.start - first.end;
  if (length < 1 || length > longestBetween) return false;
  if (length === 1 && text.charCodeAt(first.end) === space) return true;
  return /^(?:[\s\-\u2010\u2011]|\s?\p{Lu}\.\s?)$/u.test(text.slice(first.end, second.start));
}

const space = 0x20;

// A capital with its stop between two spaces; capitals of some scripts take two code units.
const longestBetween = 5;
