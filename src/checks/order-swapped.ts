import type { Analysis } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import { lettersIn, usualRatio } from '../engine/lengths.ts';
import { type Sentence, type SentencePair, sentencePairs } from '../engine/sentence-pairs.ts';
import { newSignature, type Signature, signing, worthShared } from '../names/signature.ts';

/** Two neighbouring sentences or passages of the translation in each other's place. */
export const orderSwapped: Check = {
  id: 'order-swapped',
  title: 'Two passages have changed places',
  why: 'What stands beside a source passage translates its neighbour, and the other way round.',
  message: 'This seems to translate the neighbouring source passage: “{source}”.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: true,
  *find(article, lexicon) {
    const { sourceLanguage, targetLanguage } = article;
    const signSource = signing(sourceLanguage ?? '', lexicon);
    const signTarget = signing(targetLanguage, lexicon);
    let first: Row | null = null;
    let spare: Row | null = null;
    for (const pair of sentencePairs(article)) {
      const { source, target } = pair;
      if (source.length === 0 || target.length === 0) continue;
      const second: Row = spare ?? newRow(pair);
      second.pair = pair;
      signSource(second.source, source);
      signTarget(second.target, target);
      second.straight = worthShared(second.source, second.target);
      second.isWell = second.straight >= wellAgreed * second.source.worth;
      spare = first;
      first = second;
      if (!spare || (spare.isWell && second.isWell)) continue;
      if (!areSwapped(spare, second, article)) continue;
      yield* findings(spare.pair, pair);
      first = null;
    }
  },
  examples: [
    {
      source: [
        'Luka je zatvorena zbog oluje.',
        'Ministar Petrović je u petak otvorio novi most u Kotoru.',
        'Radnici traže veće plate, rekao je Dejan Ražnatović.',
      ],
      target: [
        'The port is closed because of the storm.',
        '⟦The workers are asking for higher pay, Dejan Ražnatović said.⟧',
        '⟦On Friday Minister Petrović opened a new bridge in Kotor.⟧',
      ],
      severity: 'error',
    },
    {
      note: 'In their places, of one matter.',
      source: [
        'Ministar Petrović je u petak otvorio novi most u Kotoru.',
        'Most je, kaže Petrović, dug 400 metara.',
      ],
      target: [
        'On Friday Minister Petrović opened a new bridge in Kotor.',
        'The bridge, Petrović says, is 400 metres long.',
      ],
    },
  ],
};

/** Sentences that stand beside each other; the same two are used again for all of an article. */
interface Row {
  pair: SentencePair;
  readonly source: Signature;
  readonly target: Signature;
  /** How much of the one is found in the other as they stand. */
  straight: number;
  /** True where so large a share is found that they are in their places. */
  isWell: boolean;
}

const newRow = (pair: SentencePair): Row => ({
  pair,
  source: newSignature(),
  target: newSignature(),
  straight: 0,
  isWell: false,
});

// So large a share of landmarks is found by no chance.
const wellAgreed = 0.5;

// How much better the sentences must agree crosswise than as they stand, and how much of it must
// be in landmarks rather than in length.
const enough = 2.2;
const enoughLandmarks = 1.2;

function areSwapped(first: Row, second: Row, article: Analysis): boolean {
  const straight = first.straight + second.straight;
  // No more can be found crosswise than there is.
  if (first.source.worth + second.source.worth - straight < enoughLandmarks) return false;
  const crosswise =
    worthShared(first.source, second.target) + worthShared(second.source, first.target);
  const gain = crosswise - straight;
  if (crosswise < enoughLandmarks || gain < enoughLandmarks) return false;
  const ratio = usualRatio(article);
  const misfitOf = (one: Row, other: Row): number =>
    misfit(lettersOf(one.pair.source) * ratio, lettersOf(other.pair.target));
  const byLength =
    misfitOf(first, first) +
    misfitOf(second, second) -
    misfitOf(first, second) -
    misfitOf(second, first);
  return gain + byLength >= enough;
}

const lettersOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { tokens }) => sum + lettersIn(tokens), 0);

const misfit = (a: number, b: number): number => Math.min(2, Math.abs(Math.log(a / b)) * 1.5);

function* findings(first: SentencePair, second: SentencePair): Generator<Draft> {
  for (const [here, there] of [
    [first, second],
    [second, first],
  ] as const) {
    const [from, to] = [here.target[0], here.target.at(-1)];
    const original = there.source[0];
    if (!from || !to || !original) continue;
    yield {
      side: 'target',
      segmentIndex: from.segmentIndex,
      start: from.start,
      end: to.segmentIndex === from.segmentIndex ? to.end : from.end,
      issueKey: `${first.source[0]?.text}|${second.source[0]?.text}`,
      values: { source: original.text },
      related: there.source.map(({ segmentIndex, start, end }) => ({
        side: 'source',
        role: 'source',
        segmentIndex,
        start,
        end,
      })),
    };
  }
}
