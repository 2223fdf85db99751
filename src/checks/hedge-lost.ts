import type { Check } from '../engine/check.ts';
import { needsWords } from '../engine/needs.ts';
import { passageFacts } from '../engine/passage-facts.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import type { MeaningFacts } from '../lexicon/meaning.ts';
import { smallLatin } from '../names/romanise.ts';
import { wordRole, wordRoles } from '../names/word-roles.ts';
import type { Token } from '../text/tokens.ts';

/** What the source only alleges and the translation states as a fact. */
export const hedgeLost: Check = {
  id: 'hedge-lost',
  title: 'An “allegedly” may be lost',
  why: 'What is only alleged or suspected in the source reads as a fact: that may be libel.',
  message: 'The source says “{word}” here; the translation states it as a fact.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'question',
  needsSource: true,
  needs: needsWords('doubt', ({ hedges }) => hedges.isEmpty),
  *find(article, lexicon) {
    const { sourceLanguage, targetLanguage } = article;
    if (sourceLanguage === null) return;
    const ours = lexicon.meaning(sourceLanguage);
    const theirs = lexicon.meaning(targetLanguage);
    const roleOf = wordRole(ours)(sourceLanguage);
    const roles = passageFacts(article.source, roleOf);
    if (!roles.some(wordRoles.hedges)) return;
    const hasHedge = ({ segmentIndex, tokens }: Sentence): boolean =>
      roles.has(segmentIndex, wordRoles.hedges) &&
      tokens.some(({ word }) => (roleOf(word) & wordRoles.hedges) !== 0);
    for (const { source, target } of sentencePairs(article)) {
      const sentence = source.find(hasHedge);
      const [first] = target;
      if (!sentence || !first) continue;
      const isKept = target.some(({ tokens }) =>
        tokens.some(({ text }) => {
          const word = text.toLowerCase();
          return theirs.hedges.has(word) || theirs.softHedges.has(word);
        }),
      );
      const hedge = hedgeIn(sentence.tokens, sourceLanguage, ours);
      if (isKept || !hedge) continue;
      const { start, end } = hedge;
      const last = target.findLast(({ segmentIndex }) => segmentIndex === first.segmentIndex);
      yield {
        side: 'target',
        segmentIndex: first.segmentIndex,
        start: first.start,
        end: (last ?? first).end,
        issueKey: `${sentence.text}|${first.text}`,
        values: { word: hedge.text },
        related: [
          { side: 'source', role: 'source', segmentIndex: sentence.segmentIndex, start, end },
        ],
      };
    }
  },
  examples: [
    {
      source: ['Vozač je navodno bio pijan, a osumnjičeni za krađu je uhapšen.'],
      target: ['⟦The driver was drunk, and the thief has been arrested.⟧'],
      severity: 'question',
    },
    {
      note: 'Kept, or said in other words.',
      source: ['Vozač je navodno bio pijan.', 'Osumnjičeni je uhapšen.', 'Navodno su otišli.'],
      target: [
        'The driver was allegedly drunk.',
        'The suspect has been arrested.',
        'They are said to have left.',
      ],
    },
  ],
};

const hedgeIn = (
  tokens: readonly Token[],
  language: string,
  { hedges }: MeaningFacts,
): Token | undefined =>
  tokens.find(({ kind, text }) => kind === 'word' && hedges.has(smallLatin(text, language)));
