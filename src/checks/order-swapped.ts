import type { Analysis } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import { lettersIn, usualRatio } from '../engine/lengths.ts';
import { type Sentence, type SentencePair, sentencePairs } from '../engine/sentence-pairs.ts';
import { agreementBetween } from '../names/signature.ts';

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
    const agreementOf = agreementBetween(sourceLanguage, targetLanguage, lexicon);
    const rows = rowsOf(article, agreementOf);
    for (let index = 0; index + 1 < rows.length; index++) {
      const [first, second] = [rows[index], rows[index + 1]];
      if (!first || !second || (first.isWell && second.isWell)) continue;
      if (!areSwapped(first, second, agreementOf, article)) continue;
      yield* findings(first, second);
      index++;
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

/** Sentences that stand beside each other. */
interface Row extends SentencePair {
  /** How much of the one is found in the other as they stand. */
  readonly straight: number;
  /** True where so large a share is found that they are in their places. */
  readonly isWell: boolean;
}

type AgreementOf = ReturnType<typeof agreementBetween>;

// So large a share of landmarks is found by no chance.
const wellAgreed = 0.5;

function rowsOf(article: Analysis, agreementOf: AgreementOf): Row[] {
  const rows: Row[] = [];
  for (const { source, target } of sentencePairs(article)) {
    if (source.length === 0 || target.length === 0) continue;
    const { found, of } = agreementOf(source, target);
    rows.push({ source, target, straight: found, isWell: found >= wellAgreed * of });
  }
  return rows;
}

// How much better the sentences must agree crosswise than as they stand, and how much of it must
// be in landmarks rather than in length.
const enough = 2.2;
const enoughLandmarks = 1.2;

function areSwapped(first: Row, second: Row, agreementOf: AgreementOf, article: Analysis): boolean {
  const crosswise =
    agreementOf(first.source, second.target).found + agreementOf(second.source, first.target).found;
  const gain = crosswise - first.straight - second.straight;
  if (crosswise < enoughLandmarks || gain < enoughLandmarks) return false;
  const ratio = usualRatio(article);
  const misfitOf = (one: Row, other: Row): number =>
    misfit(lettersOf(one.source) * ratio, lettersOf(other.target));
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

function* findings(first: Row, second: Row): Generator<Draft> {
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
