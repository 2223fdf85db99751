import type { LanguageFacts, Lexicon } from '../lexicon/lexicon.ts';
import { type NameFacts, noNameFacts } from '../lexicon/names.ts';
import type { Pair, Side } from '../text/bitext.ts';
import type { Passage } from '../text/passage.ts';
import { oncePer } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Inflection, inflectionBy } from './inflection.ts';
import { type Comparison, comparisonBy } from './likeness.ts';
import { type Growing, mentionsOf, type Placed } from './mentions.ts';
import { soundsOf } from './sounds.ts';

/** What is known of a passage before names are looked for. */
export interface NamePassage {
  readonly text: string;
  readonly passage: Pick<Passage, 'kind'>;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

/** An aligned article, as far as names need it. */
export interface NameArticle {
  readonly bitext: { readonly pairs: readonly Pair[] };
  readonly source: readonly NamePassage[];
  readonly target: readonly NamePassage[];
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
}

/** The mentions of both sides by aligned sentences, and the means to compare them. */
export interface Beads {
  readonly source: readonly (readonly Placed[])[];
  readonly target: readonly (readonly Placed[])[];
  /** The mentions of each side one after the other, by their order. */
  readonly inOrder: Readonly<Record<Side, readonly Placed[]>>;
  readonly inflection: Inflection;
  /** True where the source's language writes foreign names as they sound. */
  readonly transcribes: boolean;
  readonly comparison: Comparison;
}

/** Finds the mentions of an article and sorts them by the aligned sentences they stand in. */
export function beadsOf(article: NameArticle, lexicon: Lexicon): Beads {
  const { sourceLanguage, targetLanguage } = article;
  const beads: Bead[] = [];
  for (const pair of article.bitext.pairs) addBeads(beads, pair, article);
  const sourceFacts = sourceLanguage === null ? noNameFacts : lexicon.names(sourceLanguage);
  const inflection = inflectionBy(sourceFacts);
  const inOrder: Record<Side, Placed[]> = { source: [], target: [] };
  return {
    source: placed('source', article, beads, lexicon, inOrder.source),
    target: placed('target', article, beads, lexicon, inOrder.target),
    inOrder,
    inflection,
    transcribes: sourceFacts.foreignNames === 'transcribed',
    comparison: comparisonFor(lexicon.names(targetLanguage))(inflection),
  };
}

type Bead = Pair['sentences'][number];

// Names may cross from one sentence to the next in translation, so a row is taken whole unless it
// is long: an article that came as a single paragraph.
const longestRow = 12;
const partLength = 4;

function addBeads(beads: Bead[], pair: Pair, article: NameArticle): void {
  const { sentences } = pair;
  if (sentences.length <= longestRow) {
    beads.push(wholePair(pair, article));
    return;
  }
  for (let at = 0; at < sentences.length; at += partLength) {
    const part = sentences.slice(at, at + partLength);
    beads.push({
      source: part.flatMap(({ source }) => source),
      target: part.flatMap(({ target }) => target),
    });
  }
}

function wholePair(pair: Pair, article: NameArticle): Bead {
  const whole = (side: Side) => (segmentIndex: number) => ({
    segmentIndex,
    start: 0,
    end: article[side][segmentIndex]?.text.length ?? 0,
  });
  return { source: pair.source.map(whole('source')), target: pair.target.map(whole('target')) };
}

function placed(
  side: Side,
  article: NameArticle,
  beads: readonly Bead[],
  lexicon: Lexicon,
  inOrder: Placed[],
): Placed[][] {
  const language = side === 'source' ? article.sourceLanguage : article.targetLanguage;
  if (language === null) return beads.map(() => []);
  const functionWords = noGivenNames(lexicon.facts(language))(lexicon.names(language));
  const mentions: (readonly Growing[])[] = article[side].map((passage, index) =>
    mentionsOf(passage, index, language, functionWords),
  );
  return beads.map((bead, index) => {
    const here: Placed[] = [];
    for (const { segmentIndex, start, end } of bead[side]) {
      for (const mention of mentions[segmentIndex] ?? []) {
        if (mention.start < start || mention.end > end) continue;
        mention.bead = index;
        mention.order = inOrder.length;
        here.push(mention);
        inOrder.push(mention);
      }
    }
    return here;
  });
}

const comparisonFor = oncePer(({ sounds }: NameFacts) =>
  oncePer((inflection: Inflection) => comparisonBy(soundsOf(sounds), inflection)),
);

// Will and May are given names too, and "Will Wade" may begin a sentence.
const noGivenNames = oncePer(({ functionWords }: LanguageFacts) =>
  oncePer(
    ({ givenNames }: NameFacts) => new Set([...functionWords].filter((it) => !givenNames.has(it))),
  ),
);
