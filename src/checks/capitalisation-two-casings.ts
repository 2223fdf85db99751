import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { contains } from '../text/span.ts';
import { isAllCapitals, isCapitalised, type Token } from '../text/tokens.ts';

/** One term in two casings in mid-sentence, "the Alliance" and "the alliance", for one thing. */
export const capitalisationTwoCasings: Check = {
  id: 'capitalisation-two-casings',
  title: 'One term, two casings',
  why: 'Readers take “the Alliance” and “the alliance” for two things, or for carelessness.',
  message: '“{found}” is written “{usual}” elsewhere in this article.',
  type: 'inconsistency',
  mqm: 'linguistic-conventions/capitalization',
  severity: 'question',
  needsSource: true,
  *find(article, lexicon) {
    for (const [word, mentions] of mentionsByWord(article, lexicon)) {
      const capital = mentions.filter((mention) => mention.capital);
      const small = mentions.filter((mention) => !mention.capital);
      if (capital.length === 0 || small.length === 0) continue;
      const proof = sharedSourceWord(article, capital, small);
      if (proof.length === 0) continue;
      const rare = capital.length > small.length ? small : capital;
      const usual = rare === small ? capital : small;
      for (const mention of rare) yield finding(word, mention, rare, usual, proof);
    }
  },
  examples: [
    {
      source: [
        'Članice alijanse to podržavaju, a u sjedištu alijanse su zadovoljni.',
        'Rizik postoji i za članice Alijanse.',
      ],
      target: [
        'The members of the alliance support this, and the headquarters of the alliance is pleased.',
        'There is a risk to ⟦Alliance⟧ members too.',
      ],
      suggests: 'alliance',
    },
    {
      note: 'A month and a word that only sounds like it, a title before a name, a first word.',
      source: [
        'U martu je počeo marš kroz grad.',
        'Predsjednik Petrović je govorio, a predsjednik je bio kratak.',
        'Savez je jak. Ovo je dobar savez.',
      ],
      target: [
        'In March the march through the city began.',
        'He met President Petrović, and the president was brief.',
        'Alliance is strong. This is a good alliance.',
      ],
    },
  ],
};

interface Mention extends Place {
  readonly text: string;
  readonly capital: boolean;
}

// Shorter words are articles, pronouns and abbreviations in the main ("IT", "it").
const shortestTerm = 4;

/**
 * The words of the translation that stand in both casings where casing says something: in
 * mid-sentence, alone, outside headlines.
 */
function mentionsByWord(article: Analysis, lexicon: Lexicon): Map<string, Mention[]> {
  const { functionWords } = lexicon.facts(article.targetLanguage);
  const { nameLinks } = lexicon.typography(article.targetLanguage);
  const byWord = new Map<string, Mention[]>();
  for (const passage of article.target) {
    if (passage.passage.kind === 'headline' || passage.passage.kind === 'furniture') continue;
    for (const mention of mentionsIn(passage, article, nameLinks)) {
      const word = mention.text.toLowerCase();
      if (functionWords.has(word)) continue;
      const known = byWord.get(word);
      if (known) known.push(mention);
      else byWord.set(word, [mention]);
    }
  }
  return byWord;
}

function mentionsIn(
  passage: AnalysedPassage,
  { memo, targetLanguage }: Analysis,
  nameLinks: ReadonlySet<string>,
): Mention[] {
  const found = memo.recall(`casings ${targetLanguage}`, passage.text, () => {
    const { tokens, text } = passage;
    if (isTitleCase(tokens)) return [];
    return tokens.flatMap((token, index) => {
      const base = token.text.replace(/['’]s?$/, '');
      if (token.kind !== 'word' || base.length < shortestTerm || /[^\p{L}]/u.test(base)) return [];
      if (!casingSpeaks(passage, tokens, index, nameLinks)) return [];
      const end = token.start + base.length;
      return [{ start: token.start, end, text: text.slice(token.start, end) }];
    });
  });
  return found.map((one) => ({
    ...one,
    side: 'target',
    segmentIndex: passage.index,
    capital: isCapitalised(one.text),
  }));
}

// Nearly every word of a title begins large; in prose one in four at most.
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length >= shortestTerm);
  return (
    long.length > 0 && long.filter(({ text }) => isCapitalised(text)).length > 0.6 * long.length
  );
}

/** False at the start of a sentence or quote, inside a longer name, in capitals, in a title. */
function casingSpeaks(
  passage: AnalysedPassage,
  tokens: readonly Token[],
  index: number,
  nameLinks: ReadonlySet<string>,
): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before) return false;
  if (!isCapitalised(token.text)) return true;
  if (isAllCapitals(token.text) || /\p{Lu}/u.test(token.text.slice(1))) return false;
  if (before.kind === 'punctuation' && !/^[,;()]$/.test(before.text)) return false;
  if (passage.sentences.some((sentence) => sentence.start === token.start)) return false;
  // "125th Street", "Western Alliance": part of a longer name.
  const isName = (neighbour: Token | undefined): boolean =>
    neighbour !== undefined && /^[\p{Lu}\p{Nd}]/u.test(neighbour.text);
  const next = tokens[index + 1];
  const isLinked = nameLinks.has(next?.text ?? '') && isName(tokens[index + 2]);
  return !isName(before) && !isName(next) && !isLinked;
}

/**
 * Places of the source word that stands beside both casings: proof that the two are one term. The
 * word is told by where it stands: most sentences that hold it are translated with the term.
 * Source words are compared by their first letters, for endings vary.
 */
function sharedSourceWord(
  article: Analysis,
  capital: readonly Mention[],
  small: readonly Mention[],
): Place[] {
  const besideCapital = new Set(capital.flatMap((mention) => [...stemsBeside(article, mention)]));
  const besideSmall = new Set(small.flatMap((mention) => [...stemsBeside(article, mention)]));
  const mentioned = new Set([...capital, ...small].map((mention) => mention.segmentIndex));
  let proof: Place[] = [];
  let best = leastCertain;
  for (const stem of besideCapital) {
    if (!besideSmall.has(stem)) continue;
    const places = placesOfStem(article, stem);
    const beside = places.filter((place) => isBeside(article, place, mentioned));
    const certainty = beside.length / places.length;
    if (certainty > best || (certainty === best && beside.length > proof.length)) {
      best = certainty;
      proof = beside;
    }
  }
  return proof;
}

// Of a source word's places, how many must be translated with the term. Chance words (said,
// today) stay under a half on the texts this was tried on.
const leastCertain = 0.6;
const stemLength = 5;

const stemOf = (word: string): string => word.toLowerCase().slice(0, stemLength);

function stemsBeside({ bitext, source }: Analysis, mention: Mention): Set<string> {
  const bead = bitext.pairs
    .find(({ target }) => target.includes(mention.segmentIndex))
    ?.sentences.find(({ target }) =>
      target.some((one) => one.segmentIndex === mention.segmentIndex && contains(one, mention)),
    );
  const stems = (bead?.source ?? []).flatMap((sentence) =>
    (source[sentence.segmentIndex]?.tokens ?? [])
      .filter((token) => isTermLike(token) && contains(sentence, token))
      .map((token) => stemOf(token.text)),
  );
  return new Set(stems);
}

const isTermLike = (token: Token): boolean =>
  token.kind === 'word' && token.text.length >= shortestTerm;

const placesOfStem = ({ source }: Analysis, stem: string): Place[] =>
  source.flatMap(({ tokens, index }) =>
    tokens
      .filter((token) => isTermLike(token) && stemOf(token.text) === stem)
      .map(({ start, end }) => ({ side: 'source', segmentIndex: index, start, end }) as const),
  );

const isBeside = ({ bitext }: Analysis, place: Place, targets: ReadonlySet<number>): boolean =>
  bitext.pairs.some(
    ({ source, target }) =>
      source.includes(place.segmentIndex) && target.some((index) => targets.has(index)),
  );

function finding(
  word: string,
  mention: Mention,
  rare: readonly Mention[],
  usual: readonly Mention[],
  proof: readonly Place[],
): Draft {
  const usualText = usual[0]?.text ?? word;
  const others = rare.filter((other) => other !== mention);
  return {
    side: mention.side,
    segmentIndex: mention.segmentIndex,
    start: mention.start,
    end: mention.end,
    issueKey: word,
    suggestions: [usualText],
    values: { usual: usualText },
    related: [
      ...others.map((other) => ({ ...placeOf(other), role: 'same' as const })),
      ...usual.map((other) => ({ ...placeOf(other), role: 'usual' as const })),
      ...proof.map((place) => ({ ...place, role: 'source' as const })),
    ],
  };
}

const placeOf = ({ side, segmentIndex, start, end }: Place): Place => ({
  side,
  segmentIndex,
  start,
  end,
});
