import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { lettersIn, usualRatio } from '../engine/lengths.ts';
import { type Sentence, type SentencePair, sentencePairs } from '../engine/sentence-pairs.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { keysOf, landmarksIn } from '../names/landmarks.ts';
import { wordRole, wordRoles } from '../names/word-roles.ts';
import type { Span } from '../text/span.ts';

/** A sentence whose translation is too short for all of it; marked on the source. */
export const omissionClause: Check = {
  id: 'omission-clause',
  title: 'Part of a sentence may be missing',
  why: 'The translation of this sentence is much shorter than its source: a clause may have been left out.',
  message: 'The translation is {percent} % of the usual length; is “{ending}” in it?',
  type: 'omission',
  mqm: 'accuracy/omission',
  severity: 'question',
  needsSource: true,
  *find(article, lexicon) {
    const ratio = usualRatio(article);
    for (const pair of sentencePairs(article)) {
      const [sentence] = pair.source;
      const last = pair.target.at(-1);
      if (!sentence || !last || pair.source.length > 1) continue;
      const ours = lettersIn(sentence.tokens);
      const theirs = pair.target.reduce((sum, { tokens }) => sum + lettersIn(tokens), 0);
      const short = Math.log((ratio * ours) / theirs);
      // Most sentences are as long as they should be, and need no second look.
      if (ours < fewestLetters || short < leastShort) continue;
      if (!isEnded(sentence.text) || !isEnded(last.text)) continue;
      const byLength = short * Math.sqrt(Math.min(ours, longest) / 100);
      if (byLength + byClause * mostClauses + byEnd < enough) continue;
      const known = byLength + byClause * moreClauses(sentence, pair, article, lexicon);
      if (known + byEnd < enough) continue;
      const rest = unfoundEnd(sentence, pair, article, lexicon);
      if (known + byEnd * Math.min(1, rest.letters / ours) < enough) continue;
      const { segmentIndex } = sentence;
      const isTail = rest.letters < ours && rest.letters > shortestTail * ours;
      const { start, end } = isTail ? rest : sentence;
      yield {
        side: 'source',
        segmentIndex,
        start,
        end,
        issueKey: sentence.text,
        values: {
          percent: String(Math.round(100 * Math.exp(-short))),
          ending: sentence.text.slice(start - sentence.start, end - sentence.start),
        },
      };
    }
  },
  examples: [
    {
      source: [
        'Ministar Petrović je u petak otvorio novi most u Kotoru, ⟦dok su radnici ispred zgrade opštine tražili da im se isplate zaostale plate i doprinosi.⟧',
      ],
      target: ['On Friday Minister Petrović opened a new bridge in Kotor.'],
      severity: 'question',
    },
    {
      note: 'Said in fewer words, with all that is in the source.',
      source: [
        'Ministar Petrović je u petak u Kotoru svečano pustio u saobraćaj novi most, na kome su radovi trajali dvije godine.',
      ],
      target: ['Minister Petrović opened a new bridge in Kotor on Friday after two years of work.'],
    },
  ],
};

// Shorter sentences are often put in half as many words.
const fewestLetters = 50;

// Figures fitted on professional translations from Serbian and German and on clauses cut out of
// them: the logarithm of how much too short a translation is counts more the longer its source is.
const leastShort = 0.15;
const longest = 200;
const byClause = 0.06;
const byEnd = 0.1;
const enough = 0.57;

// A smaller part at the end is no clause.
const shortestTail = 0.2;

const ending = /[.!?…][\s"'”’“»«)\]]*$/u;
const isEnded = (text: string): boolean => ending.test(text.slice(-8));

interface End extends Span {
  readonly letters: number;
}

/** What follows the last word of a sentence that its translation has. */
function unfoundEnd(
  sentence: Sentence,
  { target }: SentencePair,
  { memo, sourceLanguage, targetLanguage }: Analysis,
  lexicon: Lexicon,
): End {
  const theirs = keysOf(target.flatMap((one) => landmarksIn(one, targetLanguage, lexicon, memo)));
  const found = landmarksIn(sentence, sourceLanguage, lexicon, memo).findLast(({ keys }) =>
    keys.some((key) => theirs.has(key)),
  );
  const after = sentence.tokens.slice(found ? found.token + 1 : 0);
  const start = after.find(({ kind }) => kind !== 'punctuation')?.start ?? sentence.start;
  return { start, end: sentence.end, letters: lettersIn(after) };
}

const mostClauses = 3;

/** By how many commas and joining words the source has more, at most three. */
function moreClauses(
  sentence: Sentence,
  { target }: SentencePair,
  { sourceLanguage, targetLanguage }: Analysis,
  lexicon: Lexicon,
): number {
  const ours = clausesIn([sentence], sourceLanguage ?? '', lexicon);
  const theirs = clausesIn(target, targetLanguage, lexicon);
  return Math.max(-1, Math.min(mostClauses, ours - theirs));
}

const commas = new Set([',', ';', ':', '–', '—', '-']);

/** Counts commas and their like, and joining words; a comma before a joining word is one with it. */
function clausesIn(sentences: readonly Sentence[], language: string, lexicon: Lexicon): number {
  const roleOf = wordRole(lexicon.meaning(language))(language);
  let count = 0;
  let afterComma = false;
  for (const { tokens } of sentences) {
    for (const { kind, word } of tokens) {
      const isComma = kind === 'punctuation' && commas.has(word.text);
      if (isComma || (!afterComma && (roleOf(word) & wordRoles.joins) !== 0)) count++;
      afterComma = isComma;
    }
  }
  return count;
}
