import type { Analysis } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import { bothCasings, type CasedWord } from '../engine/casings.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import { hashNumber } from '../text/hash.ts';
import { numberPerRecord, oncePerRecord } from '../text/remember.ts';
import { contains } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

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
    const { functionWords } = lexicon.facts(article.targetLanguage);
    const { nameLinks } = lexicon.typography(article.targetLanguage);
    const isHeadline = ({ segmentIndex }: CasedWord): boolean =>
      article.target[segmentIndex]?.passage.kind === 'headline';
    for (const [word, both] of bothCasings(article, functionWords)) {
      if (word.length < shortestTerm) continue;
      const capital = both.capital.filter(
        (one) => !isHeadline(one) && !isInName(article, one, nameLinks),
      );
      const small = both.small.filter((one) => !isHeadline(one));
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

// Shorter words are articles, pronouns and abbreviations in the main ("IT", "it").
const shortestTerm = 4;

/** "125th Street", "Western Alliance", "Trade and Industry": part of a longer name. */
function isInName(
  { target }: Analysis,
  { segmentIndex, end, before, after }: CasedWord,
  nameLinks: ReadonlySet<string>,
): boolean {
  if (isNameLike(before) || isNameLike(after)) return true;
  if (after === null || !nameLinks.has(after)) return false;
  const rest = target[segmentIndex]?.text.slice(end) ?? '';
  return /^\s+\S+\s+\p{Lu}/u.test(rest);
}

const isNameLike = (word: string | null): boolean => word !== null && /^[\p{Lu}\p{Nd}]/u.test(word);

/**
 * Places of the source word that stands beside both casings: proof that the two are one term. The
 * word is told by where it stands: most sentences that hold it are translated with the term.
 * Source words are compared by their first letters, for endings vary.
 */
function sharedSourceWord(
  article: Analysis,
  capital: readonly CasedWord[],
  small: readonly CasedWord[],
): Place[] {
  const besideCapital = new Set(capital.flatMap((mention) => [...stemsBeside(article, mention)]));
  const besideSmall = new Set(small.flatMap((mention) => [...stemsBeside(article, mention)]));
  const sources = new Set(
    [...capital, ...small].flatMap(({ segmentIndex }) =>
      beside(article, segmentIndex).source.map(({ index }) => index),
    ),
  );
  let proof: Place[] = [];
  let best = leastCertain;
  for (const stem of besideCapital) {
    if (!besideSmall.has(stem)) continue;
    const places = placesOfStem(article, stem);
    const near = places.filter(({ segmentIndex }) => sources.has(segmentIndex));
    const certainty = near.length / places.length;
    if (certainty > best || (certainty === best && near.length > proof.length)) {
      best = certainty;
      proof = near;
    }
  }
  return proof;
}

// Of a source word's places, how many must be translated with the term. Chance words (said,
// today) stay under a half on the texts this was tried on.
const leastCertain = 0.6;
const stemLength = 5;

const stemOf = oncePerRecord(({ small }) => small.slice(0, stemLength));

function stemsBeside(article: Analysis, mention: CasedWord): Set<string> {
  const bead = beside(article, mention.segmentIndex).beads.find(({ target }) =>
    target.some((one) => one.segmentIndex === mention.segmentIndex && contains(one, mention)),
  );
  const stems = new Set<string>();
  for (const sentence of bead?.source ?? []) {
    for (const token of article.source[sentence.segmentIndex]?.tokens ?? []) {
      if (isTermLike(token) && contains(sentence, token)) stems.add(stemOf(token.word));
    }
  }
  return stems;
}

const isTermLike = (token: Token): boolean =>
  token.kind === 'word' && token.end - token.start >= shortestTerm;

function placesOfStem(article: Analysis, stem: string): readonly Place[] {
  let terms = termsOfArticles.get(article);
  if (!terms) {
    terms = termsIn(article);
    termsOfArticles.set(article, terms);
  }
  const { tokens, passages, first, next } = terms;
  const places: Place[] = [];
  for (let at = first[bucketOf(hashNumber(stem))] ?? 0; at > 0; at = next[at] ?? 0) {
    const token = tokens[at - 1];
    if (!token || stemOf(token.word) !== stem) continue;
    const { start, end } = token;
    places.push({ side: 'source', segmentIndex: passages[at - 1] ?? 0, start, end });
  }
  return places;
}

/** The words of the source that may be terms, in chains: those of one stem are in the same. */
interface Terms {
  readonly tokens: readonly Token[];
  readonly passages: readonly number[];
  /** Where each chain begins, counted from 1; 0 where there is none. */
  readonly first: Int32Array;
  /** What comes after each word in its chain, counted the same. */
  readonly next: Int32Array;
}

const termsOfArticles = new WeakMap<Analysis, Terms>();

function termsIn({ source }: Analysis): Terms {
  const tokens: Token[] = [];
  const passages: number[] = [];
  for (const passage of source) {
    for (const token of passage.tokens) {
      if (!isTermLike(token)) continue;
      tokens.push(token);
      passages.push(passage.index);
    }
  }
  const first = new Int32Array(buckets);
  const next = new Int32Array(tokens.length + 1);
  // From the last to the first, so that chains are in reading order.
  for (let at = tokens.length; at > 0; at--) {
    const token = tokens[at - 1];
    if (!token) continue;
    const bucket = bucketOf(stemNumber(token.word));
    next[at] = first[bucket] ?? 0;
    first[bucket] = at;
  }
  return { tokens, passages, first, next };
}

const buckets = 0x400;
const bucketOf = (number: number): number => number & (buckets - 1);

const stemNumber = numberPerRecord((word) => hashNumber(stemOf(word)));

function finding(
  word: string,
  mention: CasedWord,
  rare: readonly CasedWord[],
  usual: readonly CasedWord[],
  proof: readonly Place[],
): Draft {
  const usualText = usual[0]?.text ?? word;
  const others = rare.filter((other) => other !== mention);
  return {
    side: 'target',
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

const placeOf = ({ segmentIndex, start, end }: CasedWord): Place => ({
  side: 'target',
  segmentIndex,
  start,
  end,
});
