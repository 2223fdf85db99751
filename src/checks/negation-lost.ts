import type { Check, Draft } from '../engine/check.ts';
import { needsWords } from '../engine/needs.ts';
import { joined, type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import type { Dictionary } from '../lexicon/dictionary.ts';
import type { MeaningFacts } from '../lexicon/meaning.ts';
import { romanise, smallLatin } from '../names/romanise.ts';
import { rolesIn, wordRoles } from '../names/word-roles.ts';
import type { Token } from '../text/tokens.ts';

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
    const { memo, sourceLanguage, targetLanguage } = article;
    if (sourceLanguage === null) return;
    const ours = lexicon.meaning(sourceLanguage);
    const theirs = lexicon.meaning(targetLanguage);
    if (ours.negations.size === 0 || theirs.negations.size === 0) return;
    for (const { source, target } of sentencePairs(article)) {
      if (source.length === 0 || target.length === 0) continue;
      const denials = source.flatMap((sentence) => {
        const roles = rolesIn(sentence, sourceLanguage, ours, memo);
        if ((roles & wordRoles.denies) === 0) return [];
        return memo
          .recall(`denials ${sourceLanguage}`, sentence.text, () =>
            denialsIn(sentence, sourceLanguage, ours),
          )
          .map((at) => ({ at, sentence }));
      });
      const [first] = denials;
      if (!first) continue;
      const said = joined(target);
      const answer = memo.recall(`denying ${targetLanguage}`, said, () =>
        denyingIn(target, theirs, lexicon.dictionary(targetLanguage)),
      );
      if (!answer.insists || denials.length <= answer.plain) {
        if (answer.plain > 0 || answer.inOtherWords) continue;
      }
      const draft = finding(first.sentence, first.at, target);
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

/** The places of a sentence's words of denial, turns of phrase that deny nothing left out. */
function denialsIn(
  { text, tokens, start }: Sentence,
  language: string,
  facts: MeaningFacts,
): number[] {
  const denials = tokens
    .map(({ text: word }, index) => ({ word: smallLatin(word, language), index }))
    .filter(({ word }) => facts.negations.has(word));
  if (denials.length === 0) return [];
  // Turns of phrase are looked for in one spelling, places are those of the text as it is.
  const said = romanise(text, language).toLowerCase();
  const turns = facts.noNegations.flatMap((turn) => said.match(turn) ?? []).join(' ');
  const excused = turns === '' ? [] : turns.split(/[^\p{L}\p{M}]+/u);
  return denials
    .filter(({ word }) => {
      const at = excused.indexOf(word);
      if (at >= 0) excused.splice(at, 1);
      return at < 0;
    })
    .map(({ index }) => (tokens[index]?.start ?? start) - start);
}

interface Denying {
  readonly plain: number;
  readonly inOtherWords: boolean;
  /** "They do care": what is left of "don't care". */
  readonly insists: boolean;
}

/** Whether a translation denies, plainly or in a word that has the denial in it. */
function denyingIn(
  sentences: readonly Sentence[],
  facts: MeaningFacts,
  dictionary: Dictionary | null,
): Denying {
  let plain = 0;
  let inOtherWords = false;
  const said = joined(sentences).toLowerCase().replaceAll('’', "'");
  for (const { text } of sentences.flatMap(({ tokens }) => tokens)) {
    for (const word of text.toLowerCase().replaceAll('’', "'").split(/[-‑]/)) {
      if (facts.negations.has(word) || word.endsWith("n't")) plain += 1;
      else if (facts.negativeStems.has(word) || isDenied(word, facts, dictionary)) {
        inOtherWords = true;
      }
    }
  }
  const has = (turns: readonly RegExp[]): boolean => turns.some((turn) => said.search(turn) >= 0);
  return {
    plain,
    inOtherWords: inOtherWords || has(facts.negativeTurns),
    insists: has(facts.affirmations),
  };
}

const shortestDenied = 4;

/** True for a word like "unpaid" or "homeless". */
function isDenied(word: string, facts: MeaningFacts, dictionary: Dictionary | null): boolean {
  return (
    facts.negativePrefixes.some((prefix) => {
      const rest = word.slice(prefix.length);
      return (
        word.startsWith(prefix) &&
        rest.length >= shortestDenied &&
        (dictionary?.knows(rest) ?? true)
      );
    }) || facts.negativeEndings.some((ending) => word.endsWith(ending))
  );
}

function finding(sentence: Sentence, at: number, target: readonly Sentence[]): Draft | null {
  const [first] = target;
  if (!first) return null;
  const token: Token | undefined = sentence.tokens.find(
    ({ start }) => start - sentence.start === at,
  );
  const last = target.findLast(({ segmentIndex }) => segmentIndex === first.segmentIndex) ?? first;
  const { segmentIndex } = sentence;
  return {
    side: 'target',
    segmentIndex: first.segmentIndex,
    start: first.start,
    end: last.end,
    issueKey: `${sentence.text}|${first.text}`,
    values: { word: token?.text ?? '' },
    related: token
      ? [{ side: 'source', segmentIndex, start: token.start, end: token.end, role: 'source' }]
      : [],
  };
}
