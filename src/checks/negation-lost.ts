import type { Check, Draft } from '../engine/check.ts';
import { needsWords } from '../engine/needs.ts';
import { passageFacts } from '../engine/passage-facts.ts';
import { joined, type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import type { Dictionary } from '../lexicon/dictionary.ts';
import type { MeaningFacts } from '../lexicon/meaning.ts';
import { romanise, smallLatin } from '../names/romanise.ts';
import { wordRole, wordRoles } from '../names/word-roles.ts';
import { numberPerRecord, oncePer } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import type { Word } from '../text/words.ts';

/** A sentence that denies something in the source and nothing in the translation. */
export const negationLost: Check = {
  id: 'negation-lost',
  title: 'A “not” may be lost',
  why: 'A lost “not” turns what was said into its opposite.',
  message: 'The source denies something here (“{word}”); the translation does not.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'question',
  needsSource: true,
  needs: needsWords('denial', ({ negations }) => negations.size === 0),
  *find(article, lexicon) {
    const { sourceLanguage, targetLanguage } = article;
    if (sourceLanguage === null) return;
    const ours = lexicon.meaning(sourceLanguage);
    const theirs = lexicon.meaning(targetLanguage);
    if (ours.negations.size === 0 || theirs.negations.size === 0) return;
    const dictionary = lexicon.dictionary(targetLanguage);
    const roleOf = wordRole(ours)(sourceLanguage);
    const roles = passageFacts(article.source, roleOf);
    if (!roles.some(wordRoles.denies)) return;
    const denies = ({ segmentIndex }: Sentence): boolean =>
      roles.has(segmentIndex, wordRoles.denies);
    for (const { source, target } of sentencePairs(article)) {
      if (target.length === 0 || !source.some(denies)) continue;
      const most = countIn(source, (word) => ((roleOf(word) & wordRoles.denies) === 0 ? 0 : 1));
      if (most === 0) continue;
      const plain = countIn(target, plainDenials(theirs));
      // As often as the source at its most: what its turns of phrase say makes no difference.
      if (plain >= most) continue;
      const said = saidIn(target);
      const isAnswered = plain > 0 || deniesInOtherWords(target, said, theirs, dictionary);
      if (isAnswered && !hasTurn(said, theirs.affirmations)) continue;
      const denials = source.flatMap((sentence) =>
        denialsIn(sentence, roleOf, sourceLanguage, ours).map((token) => ({ token, sentence })),
      );
      const [first] = denials;
      if (!first || plain >= denials.length) continue;
      const draft = finding(first.sentence, first.token, target);
      if (draft) yield draft;
    }
  },
  examples: [
    {
      source: ['Luka nije zatvorena, rekao je direktor.'],
      target: ['⟦The port was closed, the director said.⟧'],
      severity: 'question',
    },
    {
      note: 'Two denials of a Slavic sentence are one; other words may deny.',
      source: [
        'Niko nikada nije vidio taj ugovor.',
        'Radnici nijesu dobili plate i neće raditi.',
        'Gradi se ne samo most nego i put.',
      ],
      target: [
        'Nobody has ever seen the contract.',
        'The workers went unpaid and refuse to work.',
        'A bridge is being built, and a road too.',
      ],
    },
  ],
};

/** A sentence's words of denial, turns of phrase that deny nothing left out. */
function denialsIn(
  { text, tokens }: Sentence,
  roleOf: (word: Word) => number,
  language: string,
  facts: MeaningFacts,
): Token[] {
  const denials = tokens.filter(({ word }) => (roleOf(word) & wordRoles.denies) !== 0);
  if (denials.length === 0) return [];
  // Turns of phrase are looked for in one spelling, places are those of the text as it is.
  const said = romanise(text, language).toLowerCase();
  const turns = facts.noNegations.flatMap((turn) => said.match(turn) ?? []).join(' ');
  const excused = turns === '' ? [] : turns.split(/[^\p{L}\p{M}]+/u);
  return denials.filter((token) => {
    const at = excused.indexOf(smallLatin(token.text, language));
    if (at >= 0) excused.splice(at, 1);
    return at < 0;
  });
}

/** The sum of what is counted of each word. */
function countIn(sentences: readonly Sentence[], countOf: (word: Word) => number): number {
  let count = 0;
  for (const { tokens } of sentences) for (const { word } of tokens) count += countOf(word);
  return count;
}

/** How often a word of a translation denies in plain words: not, never, didn't. */
const plainDenials = oncePer((facts: MeaningFacts) =>
  numberPerRecord(
    ({ small }) => partsOf(small).filter((part) => isPlainDenial(part, facts)).length,
  ),
);

const isPlainDenial = (word: string, { negations }: MeaningFacts): boolean =>
  negations.has(word) || word.endsWith("n't");

const partsOf = (small: string): string[] => small.replaceAll('’', "'").split(/[-‑]/);

const saidIn = (sentences: readonly Sentence[]): string =>
  joined(sentences).toLowerCase().replaceAll('’', "'");

const hasTurn = (said: string, turns: readonly RegExp[]): boolean =>
  turns.some((turn) => said.search(turn) >= 0);

/** Whether a translation denies by a turn of phrase, or in a word that has the denial in it. */
const deniesInOtherWords = (
  sentences: readonly Sentence[],
  said: string,
  facts: MeaningFacts,
  dictionary: Dictionary | null,
): boolean =>
  countIn(sentences, innerDenials(facts)(dictionary ?? noDictionary)) > 0 ||
  hasTurn(said, facts.negativeTurns);

/** 1 for a word that has a denial in it. */
const innerDenials = oncePer((facts: MeaningFacts) =>
  oncePer((dictionary: Dictionary) =>
    numberPerRecord(({ small }) =>
      partsOf(small).some(
        (part) => facts.negativeStems.has(part) || isDenied(part, facts, dictionary),
      )
        ? 1
        : 0,
    ),
  ),
);

// Where nothing tells whether the rest is a word, it is taken for one.
const noDictionary: Dictionary = { knows: () => true };

const shortestDenied = 4;

/** True for a word like "unpaid" or "homeless". */
function isDenied(word: string, facts: MeaningFacts, dictionary: Dictionary): boolean {
  return (
    facts.negativePrefixes.some((prefix) => {
      const rest = word.slice(prefix.length);
      return word.startsWith(prefix) && rest.length >= shortestDenied && dictionary.knows(rest);
    }) || facts.negativeEndings.some((ending) => word.endsWith(ending))
  );
}

function finding(
  sentence: Sentence,
  { text, start, end }: Token,
  target: readonly Sentence[],
): Draft | null {
  const [first] = target;
  if (!first) return null;
  const last = target.findLast(({ segmentIndex }) => segmentIndex === first.segmentIndex) ?? first;
  return {
    side: 'target',
    segmentIndex: first.segmentIndex,
    start: first.start,
    end: last.end,
    issueKey: `${sentence.text}|${first.text}`,
    values: { word: text },
    related: [{ side: 'source', segmentIndex: sentence.segmentIndex, start, end, role: 'source' }],
  };
}
