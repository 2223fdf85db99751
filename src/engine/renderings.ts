import type { SentenceRef } from '../text/bitext.ts';
import { tokenise } from '../text/tokens.ts';
import type { Analysis } from './analysis.ts';
import { type Part, partsOf, type Stretch, stretchesOf } from './stretches.ts';

/** A stretch of a source sentence with what it is in the translation. */
export interface Rendering extends SentenceRef {
  /** What stands in the translation, and its words alone, in small letters. */
  readonly text: string;
  readonly folded: string;
  readonly source: SentenceRef;
  readonly sourceFolded: string;
  /** The place of the pair of sentences in the article; parts of one share it. */
  readonly order: number;
  readonly part: Part;
  /** Stands in the headline or the standfirst. */
  readonly isTop: boolean;
}

/**
 * The sentences that translate each other one to one, without outer quotation marks, and what they
 * quote or say after a colon where both sides do: those of which another begins or ends in the
 * same words of the source. Stretches of too few source words are left out.
 */
export function renderings(article: Analysis, fewestWords: number): Rendering[] {
  const stretches = [...stretchesOf(article, fewestWords)];
  const beginnings = sharedOf(stretches, ({ beginning }) => beginning);
  const endings = sharedOf(stretches, ({ ending }) => ending);
  return stretches
    .filter(({ beginning, ending }) => beginnings.has(beginning) || endings.has(ending))
    .flatMap((one) => renderingOf(article, one, fewestWords) ?? []);
}

/** The keys that stretches of two sentences share. */
function sharedOf(
  stretches: readonly Stretch[],
  keyOf: (one: Stretch) => number,
): ReadonlySet<number> {
  const firsts = new Map<number, number>();
  const shared = new Set<number>();
  for (const one of stretches) {
    const key = keyOf(one);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, one.order);
    else if (first !== one.order) shared.add(key);
  }
  return shared;
}

function renderingOf(
  { source, target, memo }: Analysis,
  { place, translation, order, part }: Stretch,
  fewestWords: number,
): Rendering | null {
  const fold = (text: string): string => memo.recall('folded words', text, () => foldedWords(text));
  const passage = target[translation.segmentIndex];
  const other = passage && partsOf(passage, translation)[part];
  if (!other) return null;
  const targetText = passage.text;
  const text = targetText.slice(other.start, other.end);
  const sourceText = source[place.segmentIndex]?.text.slice(place.start, place.end) ?? '';
  const sourceFolded = fold(sourceText);
  if (text === '' || sourceFolded.split(' ').length < fewestWords) return null;
  const { kind } = passage.passage;
  return {
    ...other,
    text,
    folded: fold(text),
    source: place,
    sourceFolded,
    order,
    part,
    isTop: kind === 'headline' || kind === 'standfirst',
  };
}

const foldedWords = (text: string): string =>
  tokenise(text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text.toLowerCase().replaceAll('’', "'"))
    .join(' ');
