import type { AnalysedPassage } from '../engine/analysis.ts';
import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { isCapitalised } from '../text/capitals.ts';
import { isFurniture } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { tokenise } from '../text/tokens.ts';

/** A word that stands twice in a row, “the the”. */
export const doubledWord: Check = {
  id: 'doubled-word',
  title: 'A word twice in a row',
  why: 'A word repeated by accident is the slip that readers notice first and spelling checks miss.',
  message: '“{word}” stands twice in a row.',
  type: 'duplication',
  mqm: 'linguistic-conventions/duplication',
  severity: 'error',
  needsSource: false,
  *find(article, lexicon) {
    const { doubles, rareDoubles } = lexicon.typography(article.targetLanguage);
    const { functionWords } = lexicon.facts(article.targetLanguage);
    const sourceWords = lexicon.facts(article.sourceLanguage ?? 'und').functionWords;
    for (const passage of article.target) {
      if (isFurniture(passage.passage)) continue;
      for (const { first, second, end, start } of doublesIn(passage)) {
        const word = first.toLowerCase();
        if (doubles.has(word)) continue;
        // Two capitals are a name ("Duran Duran") unless the first is the sentence's own.
        const opens = passage.sentences.some((sentence) => sentence.start === start);
        if (isCapitalised(first) && isCapitalised(second)) continue;
        if (isCapitalised(first) !== isCapitalised(second) && !opens) continue;
        // What is doubled for effect is so in the source; small words never are.
        const meant = doubledIn(textBeside(article, passage.index), sourceWords);
        if (!functionWords.has(word) && doubledIn(passage.text, functionWords) <= meant) continue;
        yield {
          side: 'target',
          segmentIndex: passage.index,
          start,
          end,
          issueKey: `${passage.text.slice(Math.max(0, start - 20), end + 20)}`,
          severity: rareDoubles.has(word) ? 'question' : 'error',
          suggestions: [first],
          values: { word: second },
        };
      }
    }
  },
  examples: [
    {
      source: ['Oni su stigli na vrijeme.'],
      target: ['⟦They they⟧ arrived on time.'],
      suggests: 'They',
    },
    {
      source: ['Vozila su prešla preko mosta.'],
      target: ['Vehicles crossed ⟦the the⟧ bridge.'],
      suggests: 'the',
      severity: 'error',
    },
    {
      note: 'What English doubles, names that double, and what the source doubles too.',
      source: [
        'Ono što je imao bilo je dobro.',
        'Grupa Duran Duran svira u Baru.',
        'Polako, polako stižemo.',
      ],
      target: [
        'What he had had was good, and he said that that was all.',
        'The band Duran Duran plays in Bar.',
        'Slowly slowly we are getting there.',
      ],
    },
  ],
};

interface Double extends Span {
  readonly first: string;
  readonly second: string;
}

function* doublesIn({ tokens, text }: AnalysedPassage): Generator<Double> {
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || token.text.length !== next?.text.length) continue;
    if (token.kind !== 'word' || next.kind !== 'word') continue;
    if (token.text.toLowerCase() !== next.text.toLowerCase()) continue;
    if (/\S|\n/.test(text.slice(token.end, next.start))) continue;
    yield { first: token.text, second: next.text, start: token.start, end: next.end };
  }
}

/** How many words stand twice in a row, with a comma or a hyphen or without; small words aside. */
function doubledIn(text: string, functionWords: ReadonlySet<string>): number {
  const words = tokenise(text)
    .filter(({ text: word }) => !/^[,–—-]$/.test(word))
    .flatMap(({ text: word }) => word.toLowerCase().split('-'));
  return words.filter(
    (word, index) => word === words[index + 1] && /^\p{L}/u.test(word) && !functionWords.has(word),
  ).length;
}
