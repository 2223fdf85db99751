import type { Span } from '../text/span.ts';
import { isAllCapitals, isCapitalised, type Token } from '../text/tokens.ts';
import { consonantsOf } from './consonants.ts';
import { fold, romanise } from './romanise.ts';

/** A capitalised word of a passage, without its possessive: perhaps a name, or a part of one. */
export interface Mention extends Span {
  /** As it is written: `Rutte` of `Rutte's`. */
  readonly word: string;
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
  const inTitle = mostLongWords(tokens, isCapitalised);
  const shouted = mostLongWords(tokens, isAllCapitals);
  const starts = new Set(sentences.map(({ start }) => start));
  const mentions: Mention[] = [];
  let opening = true;
  for (const token of tokens) {
    if (starts.has(token.start)) opening = true;
    if (token.kind === 'punctuation') {
      if (opensSpeech.test(token.text)) opening = true;
      continue;
    }
    for (const part of partsOf(token)) {
      const key = fold(romanise(part.text, language));
      if (key.length < 2) continue;
      const weak = opening || inTitle || isAllCapitals(part.text);
      if (weak && functionWords.has(part.text.toLowerCase())) continue;
      const consonants = consonantsOf(key);
      mentions.push({
        ...spanOf(part),
        word: part.text,
        key,
        consonants,
        shouted,
        weak,
        before: '',
        after: '',
      });
    }
    opening = false;
  }
  return mentions.map((mention, index) => ({
    ...mention,
    before: neighbour(text, mentions[index - 1], mention)?.key ?? '',
    after: neighbour(text, mention, mentions[index + 1], true)?.key ?? '',
  }));
}

const opensSpeech = /["“”„«»:•–—]/u;

interface Part extends Span {
  readonly text: string;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const contraction = /^.+['’](?:m|ll|re|ve|d|t)$/iu;
const possessive = /['’]s$/iu;

function partsOf(token: Token): Part[] {
  if (!/\p{Lu}/u.test(token.text)) return [];
  if (token.kind === 'number' || contraction.test(token.text)) return [];
  if (/\.\p{Ll}|@/u.test(token.text)) return [];
  const word = token.text.replace(possessive, '');
  const parts: Part[] = [];
  for (const match of word.matchAll(/[^\-\u2010\u2011]+/gu)) {
    const [text] = match;
    if (!isCapitalised(text)) continue;
    const start = token.start + match.index;
    parts.push({ text, start, end: start + text.length });
  }
  return parts;
}

/** True for a headline in title case or in capitals, where a capital says nothing. */
function mostLongWords(tokens: readonly Token[], is: (word: string) => boolean): boolean {
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return long.length > 2 && long.filter((token) => is(token.text)).length / long.length > 0.85;
}

/** One of two mentions that stand side by side with only a space or hyphen between them. */
function neighbour(
  text: string,
  first: Mention | undefined,
  second: Mention | undefined,
  wantsSecond = false,
): Mention | undefined {
  if (!first || !second) return undefined;
  const between = text.slice(first.end, second.start);
  return /^(?:[\s\-\u2010\u2011]|\s?\p{Lu}\.\s?)$/u.test(between)
    ? wantsSecond
      ? second
      : first
    : undefined;
}
