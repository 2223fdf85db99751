import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { needsDictionary } from '../engine/needs.ts';
import { passageFacts } from '../engine/passage-facts.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import { unknownIn } from '../engine/unknown-words.ts';
import type { Dictionary } from '../lexicon/dictionary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { QuantityFacts } from '../lexicon/quantities/facts.ts';
import { standingOf, standings } from '../lexicon/standing.ts';
import type { UnknownWord } from '../lexicon/unknown-words.ts';
import { type Inflection, inflectionBy } from '../names/inflection.ts';
import { fold, romanise } from '../names/romanise.ts';
import { isCapitalised } from '../text/capitals.ts';
import { oncePer, oncePerRecord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Word } from '../text/words.ts';

/** A word of the source language inside a translated sentence: “the remont of the bridge”. */
export const untranslatedWord: Check = {
  id: 'untranslated-word',
  title: 'A word is not translated',
  why: 'A word of the source language was left standing in a translated sentence.',
  message: '“{found}” is no word of the translation’s language; it stands in the source.',
  type: 'untranslated',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  needsSource: true,
  needs: needsDictionary,
  *find(article, lexicon) {
    const { sourceLanguage, targetLanguage } = article;
    const dictionary = lexicon.dictionary(targetLanguage);
    if (!dictionary || sourceLanguage === null) return;
    const inflection = inflectionBy(lexicon.names(sourceLanguage));
    const isDay = dayOf(lexicon.facts(sourceLanguage).quantities);
    const facts = passageFacts(article.target, standingOf(dictionary));
    for (const { source, target } of sentencePairs(article)) {
      for (const sentence of target) {
        if (!facts.has(sentence.segmentIndex, standings.strangeName)) continue;
        for (const { word, at } of leftOverDays(sentence, source, isDay, dictionary)) {
          yield {
            side: 'target',
            segmentIndex: sentence.segmentIndex,
            start: word.start,
            end: word.end,
            issueKey: word.text.toLowerCase(),
            related: [{ side: 'source', role: 'source', ...at }],
          };
        }
      }
    }
    for (const { source, sentence, unknown } of unknownIn(article, dictionary, lexicon)) {
      if (source.length === 0) continue;
      for (const { word, at, exact } of leftOver(unknown, source, inflection, article, lexicon)) {
        yield {
          side: 'target',
          segmentIndex: sentence.segmentIndex,
          start: word.start,
          end: word.end,
          issueKey: word.word,
          severity: exact ? 'error' : 'question',
          related: [{ side: 'source', role: 'source', ...at }],
        };
      }
    }
  },
  examples: [
    {
      source: ['Radovi na mostu odloženi su zbog nevremena.'],
      target: ['Works on the bridge were ⟦odloženi⟧ because of the storm.'],
      severity: 'error',
    },
    {
      note: 'Another form of the word stands in the source: worth a look.',
      source: ['Počinje izgradnja pristaništa i remonta mosta.'],
      target: ['Building of the pier and ⟦remont⟧ of the bridge begin.'],
      severity: 'question',
    },
    {
      note: 'A day, which has a capital in German as a name has.',
      languages: ['de', 'en'],
      source: ['Am Freitag wird die Brücke gesperrt.'],
      target: ['The bridge will be closed on ⟦Freitag⟧.'],
    },
    {
      note: 'Names, loans in the spelling of a third language, words of both languages.',
      source: ['Film o femme fatale iz Zete i robotu Maks prikazan je u bioskopu „zvijezda“.'],
      target: ['A film about a femme fatale from Zeta and the robot Max was shown at the cinema.'],
    },
  ],
};

/** Days and months, whose capital in some languages makes them look like names: “on Freitag”. */
function leftOverDays(
  { tokens }: Sentence,
  source: readonly Sentence[],
  isDay: (word: Word) => boolean,
  dictionary: Dictionary,
) {
  const standing = standingOf(dictionary);
  const found: { word: Token; at: Span & { segmentIndex: number } }[] = [];
  for (const word of tokens) {
    if ((standing(word.word) & standings.strangeName) === 0 || !isDay(word.word)) continue;
    for (const { segmentIndex, tokens: theirs } of source) {
      const there = theirs.find(({ text }) => text === word.text);
      if (!there) continue;
      found.push({ word, at: { segmentIndex, start: there.start, end: there.end } });
      break;
    }
  }
  return found;
}

/** Tells a day or a month of a language. */
const dayOf = oncePer(({ words }: QuantityFacts) =>
  oncePerRecord(({ small }) => {
    const said = words.get(small);
    return (said?.weekday ?? said?.month) !== undefined;
  }),
);

interface LeftOver {
  readonly word: UnknownWord;
  readonly at: Span & { readonly segmentIndex: number };
  readonly exact: boolean;
}

function leftOver(
  unknown: readonly UnknownWord[],
  source: readonly Sentence[],
  inflection: Inflection,
  { sourceLanguage, targetLanguage }: Analysis,
  lexicon: Lexicon,
): LeftOver[] {
  const language = sourceLanguage ?? '';
  const { foreignSpellings } = lexicon.meaning(language);
  const ownWords = lexicon.facts(targetLanguage).functionWords;
  const found = unknown.flatMap((word): LeftOver[] => {
    const key = fold(word.word);
    if (ownWords.has(word.word)) return [];
    const places = source.flatMap(({ segmentIndex, tokens, text, start }) =>
      tokens.flatMap((token) => {
        if (token.kind !== 'word' || isCapitalised(token.text) || isQuoted(token, text, start)) {
          return [];
        }
        const heard = fold(romanise(token.text, language));
        const exact = heard === key;
        if (!exact && (key.length < shortestStem || !inflection.sameName(key, heard))) return [];
        return [{ word, exact, at: { segmentIndex, start: token.start, end: token.end } }];
      }),
    );
    return places.toSorted((a, b) => Number(b.exact) - Number(a.exact)).slice(0, 1);
  });
  return found.filter(
    (one) =>
      !foreignSpellings.some((spelling) => spelling.test(one.word.word)) && !isPhrase(one, found),
  );
}

// Shorter stems are alike by chance.
const shortestStem = 5;

/** A single word in quotation marks is spoken about, not said. */
const isQuoted = (word: Span, text: string, start: number): boolean =>
  quote.test(text.charAt(word.start - start - 1)) && quote.test(text.charAt(word.end - start));

const quote = /["“”„«»'‘’]/u;

/** Two such words side by side in plain letters are an expression that both languages borrowed. */
function isPhrase(one: LeftOver, all: readonly LeftOver[]): boolean {
  if (/[^a-z]/.test(one.word.word)) return false;
  return all.some(
    (other) =>
      other !== one &&
      (other.word.end + 1 === one.word.start || one.word.end + 1 === other.word.start) &&
      Math.abs(other.at.start - one.at.start) <=
        2 + Math.max(other.word.word.length, one.word.word.length),
  );
}
