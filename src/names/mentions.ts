import { isCapitalised } from '../text/capitals.ts';
import { oncePer, oncePerRecord, oncePerWord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
import { fold, romanise } from './romanise.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** A capitalised word of a passage, without its possessive: perhaps a name, or a part of one. */
export interface Mention extends Span {
  /** As it is written: `Rutte` of `Rutte's`. */
  readonly word: string;
  /** Romanised and folded, to compare. */
  readonly key: string;
  /** What follows from its letters alone. */
  readonly spelling: Spelling;
  /** True where any word would have a capital: first in a sentence, in a title, all capitals. */
  readonly weak: boolean;
  /** True in a passage that is all in capitals, where Trump is TRAMP and no acronym. */
  readonly shouted: boolean;
  /** The capitalised words right beside it, folded; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

interface Text {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

/** A mention and where in the article it stands; mentions of one bead may translate each other. */
export interface Placed extends Mention {
  readonly segmentIndex: number;
  readonly bead: number;
  /** Which of the mentions of its side it is, counted bead by bead. */
  readonly order: number;
}

/** A mention that is not in its place yet. */
export type Growing = { -readonly [field in keyof Placed]: Placed[field] };

/**
 * The capitalised words of a passage in order, in no bead as yet. Parts of a hyphenated word are
 * mentions of their own; contractions (I'm) and addresses (example.com) are none.
 *
 * @param segmentIndex which passage of its side it is
 * @param language the BCP 47 tag the text is in
 * @param functionWords the language's small words, which are none where any word has a capital
 */
export function mentionsOf(
  { text, tokens, sentences }: Text,
  segmentIndex: number,
  language: string,
  functionWords: ReadonlySet<string>,
): Growing[] {
  const { inTitle, shouted } = capitalsOf(tokens);
  const mentions: Growing[] = [];
  const partsOfWord = knownParts(functionWords)(language);
  let opening = true;
  let sentence = 0;
  let sentenceStart = sentences[0]?.start ?? text.length;
  let last: Growing | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    while (sentenceStart < token.start) sentenceStart = sentences[++sentence]?.start ?? text.length;
    if (sentenceStart === token.start) opening = true;
    if (token.kind === 'punctuation') {
      const mayOpen = (token.word.traits & traitsOfOpening) !== 0;
      if (mayOpen && opensSpeech.includes(token.text)) opening = true;
      continue;
    }
    if ((token.word.traits & traits.upper) !== 0) {
      for (let part = partsOfWord(token.word); part; part = part.next) {
        const weak = opening || inTitle || part.isAllCapitals;
        if (weak && part.isFunctionWord) continue;
        const start = token.start + part.at;
        const mention: Growing = {
          start,
          end: start + part.word.length,
          word: part.word,
          key: part.key,
          spelling: part,
          weak,
          shouted,
          before: '',
          after: '',
          segmentIndex,
          bead: -1,
          order: -1,
        };
        mentions.push(mention);
        if (last && areSideBySide(text, last, mention)) {
          last.after = mention.key;
          mention.before = last.key;
        }
        last = mention;
      }
    }
    opening = false;
  }
  return mentions;
}

const opensSpeech = '"“”„«»:•–—';

// Most signs are commas and stops, which have none of these.
const traitsOfOpening = traits.quote | traits.colon | traits.dash | traits.odd;

/** A capitalised part of a word, with what follows from its letters. */
interface Part extends Spelling {
  readonly word: string;
  /** Where it begins in the word. */
  readonly at: number;
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
    const spelling = spellingOf(word, key);
    return {
      ...spelling,
      word,
      at: index,
      isFunctionWord: functionWords.has(spelling.small),
      next,
    };
  }, null);
}

/** Whether it is a headline in title case or in capitals, where a capital says nothing. */
function capitalsOf(tokens: readonly Token[]): { inTitle: boolean; shouted: boolean } {
  let long = 0;
  let capitalised = 0;
  let capitals = 0;
  // Prose is told by its first few words: so many small ones leave no room for a title.
  let room = tokens.length * (1 - mostOfTitle) + 1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.end - token.start < 4) continue;
    long++;
    const found = token.word.traits;
    if ((found & traits.capitalised) !== 0) capitalised++;
    if ((found & traits.capitals) !== 0) capitals++;
    if ((found & (traits.capitalised | traits.capitals)) === 0 && --room < 0) return prose;
  }
  const areMost = (count: number): boolean => long > 2 && count / long > mostOfTitle;
  return { inTitle: areMost(capitalised), shouted: areMost(capitals) };
}

const prose = { inTitle: false, shouted: false };
const mostOfTitle = 0.85;

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
