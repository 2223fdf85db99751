import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import type { Check, Draft } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import type { TypographyFacts } from '../lexicon/typography.ts';
import type { SentenceRef } from '../text/bitext.ts';
import { neighbours } from '../text/neighbours.ts';
import { isFurniture } from '../text/passage.ts';

/** A statement that became a question, or a question that became a statement. */
export const punctuationQuestion: Check = {
  id: 'punctuation-question',
  title: 'Question mark changed',
  why: 'A question mark turns what was said into a doubt, and a full stop a doubt into a fact.',
  message: 'The source sentence ends with “{source}”, the translation with “{found}”.',
  type: 'typographical',
  mqm: 'linguistic-conventions/punctuation',
  severity: 'error',
  needsSource: true,
  *find(article, lexicon) {
    const facts = lexicon.typography(article.targetLanguage);
    const asks = (text: string): boolean => looksLikeQuestion(text, facts);
    const [ours, theirs] = [neighboursOf(article.source), neighboursOf(article.target)];
    const hasQuestion = ({ side, index }: AnalysedPassage): boolean =>
      (side === 'source' ? ours : theirs).has(index, neighbours.question);
    for (const passage of article.target) {
      if (isFurniture(passage.passage)) continue;
      const { source, beads } = beside(article, passage.index);
      if (!hasQuestion(passage) && !source.some(hasQuestion)) continue;
      for (const bead of beads) {
        const [from, to] = [bead.source.at(-1), bead.target.at(-1)];
        if (!from || !to || to.segmentIndex !== passage.index) continue;
        yield* compared(article, from, to, asks);
      }
    }
  },
  examples: [
    {
      source: ['Most je otvoren.', 'Ko će platiti radove?'],
      target: ['The bridge is open⟦?⟧', 'Who will pay for the works⟦.⟧'],
      suggests: '.',
      severity: 'error',
    },
    {
      note: 'A question reported in one language and quoted in the other, a question inside a sentence.',
      source: [
        'Pitao se čemu služe radovi.',
        'Rekao je da ne zna ko će platiti.',
        '„Ko će platiti?“, pitao je.',
        'Zar nije lijepo?',
      ],
      target: [
        'He wondered, what are the works for?',
        'He said, "Do I know who is going to pay?"',
        'He asked: "Who will pay?"',
        "Isn't it beautiful?",
      ],
    },
  ],
};

const end = /([.!?…]+)["'”’»“‘)\]]*\s*$/u;

function* compared(
  { source, target }: Analysis,
  from: SentenceRef,
  to: SentenceRef,
  asks: (text: string) => boolean,
): Generator<Draft> {
  const original = source[from.segmentIndex]?.text.slice(from.start, from.end) ?? '';
  const text = target[to.segmentIndex]?.text.slice(to.start, to.end) ?? '';
  const found = end.exec(text);
  const said = end.exec(original);
  const [here, there] = [found?.[1], said?.[1]];
  if (!found || !said || here === undefined || there === undefined) return;
  if (here.includes('?') === there.includes('?')) return;
  // The two languages may place "he asked" on different sides of the question.
  if (here.includes('?') ? original.includes('?') || asks(text) : text.includes('?')) return;
  const start = to.start + found.index;
  yield {
    side: 'target',
    segmentIndex: to.segmentIndex,
    start,
    end: start + here.length,
    issueKey: text,
    suggestions: [there],
    related: [
      {
        side: 'source',
        segmentIndex: from.segmentIndex,
        start: from.start + said.index,
        end: from.start + said.index + there.length,
        role: 'source',
      },
    ],
    values: { source: there },
  };
}

/**
 * True where a sentence or quote begins as a question does, or a later clause puts a verb before
 * its subject ("what are they", "isn't it"). Of a language without word lists always true.
 */
function looksLikeQuestion(text: string, facts: TypographyFacts): boolean {
  const { questionWords, questionVerbs, pronouns } = facts;
  if (questionWords.size === 0) return true;
  for (const [, open = '', first = '', second = ''] of text.matchAll(clauseStart)) {
    const word = plain(first);
    const begins = !/[,–—-]/.test(open);
    if (begins && (questionWords.has(word) || questionVerbs.has(word))) return true;
    if (questionVerbs.has(word) && pronouns.has(plain(second))) return true;
    const isRelative = /^(?:who|which)/.test(word);
    if (questionWords.has(word) && !isRelative && questionVerbs.has(plain(second))) return true;
  }
  return false;
}

const plain = (word: string): string => word.toLowerCase().replace('’', "'");

const clauseStart =
  /(^|[:;.!?…"“„«‘'(]|[,–—]|\s-)\s*["“„«‘'(]?(\p{L}+(?:['’]\p{L}+)?)(?:\s+(\p{L}+))?/gu;
