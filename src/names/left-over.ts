import type { Dictionary } from '../lexicon/dictionary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameMatch, NameRegister } from '../lexicon/register.ts';
import { isAllCapitals } from '../text/capitals.ts';
import type { NameArticle } from './article.ts';
import { beadsHolding, type Scene } from './forms.ts';
import type { Placed } from './mentions.ts';
import { fold, romanise } from './romanise.ts';
import { slipsOf } from './slips.ts';
import { studyOf } from './study.ts';

/** A name that stands in the translation as the source language has it. */
export interface LeftOver {
  /** The words that differ from the right spelling, each with what should stand there. */
  readonly words: readonly { readonly mention: Placed; readonly right: string }[];
  /** The right English name, as much of it as was met. */
  readonly name: string;
  /** The source's words for the same name, beside it. */
  readonly proof: readonly Placed[];
}

/**
 * Names that the register knows to be left over from the source language: "Tramp" throughout, or
 * "Keln". What the comparison of spellings has already told of is left out.
 */
export function leftOversOf(article: NameArticle, lexicon: Lexicon): LeftOver[] {
  const { register } = lexicon;
  const { sourceLanguage } = article;
  const { scene } = studyOf(article, lexicon);
  if (scene.suspects.length === 0) return [];
  const suspects = new Set(scene.suspects);
  const found: Found[] = [];
  for (const bead of [...beadsHolding(scene.suspects)].sort((a, b) => a - b)) {
    for (const run of runsOf(scene.beads.target[bead] ?? [])) {
      found.push(...matchesIn(run, bead, suspects, register, sourceLanguage, scene));
    }
  }
  if (found.length === 0) return [];
  const compared = new Set(slipsOf(article, lexicon).flatMap((slip) => slip.variant.mentions));
  // Who is once named in full as somebody else is meant when the family name stands alone.
  const others = new Set(
    found.filter((it) => isPartOfAnother(it, scene.commonKeys)).map(({ run, at }) => run[at]?.key),
  );
  return found.flatMap(({ match, run, at, bead }): LeftOver[] => {
    const here = run.slice(at, at + match.length);
    if (here.some((mention) => compared.has(mention))) return [];
    if (others.has(run[at]?.key)) return [];
    if (isEnglish(match, here, lexicon.dictionary(article.targetLanguage))) return [];
    const proof = proofOf(match, scene.beads.source[bead] ?? [], register, sourceLanguage);
    if (match.trap && proof.length === 0) return [];
    const name = restOf(match.unit.en, run[at - 1]);
    return [{ words: differing(name, here), name: match.unit.en, proof }];
  });
}

/** Mentions that stand side by side, in reading order. */
function runsOf(mentions: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let run: Placed[] = [];
  let last: Placed | null = null;
  for (const mention of mentions) {
    const follows =
      last !== null &&
      last.segmentIndex === mention.segmentIndex &&
      last.after === mention.key &&
      mention.before === last.key;
    if (follows) run.push(mention);
    else {
      run = [mention];
      runs.push(run);
    }
    last = mention;
  }
  return runs;
}

interface Found {
  readonly bead: number;
  readonly match: NameMatch;
  readonly run: readonly Placed[];
  readonly at: number;
}

function matchesIn(
  run: readonly Placed[],
  bead: number,
  suspects: ReadonlySet<Placed>,
  register: NameRegister,
  sourceLanguage: string | null,
  { beads }: Scene,
): Found[] {
  const words = run.map(({ word }) => word);
  const found: Found[] = [];
  for (let at = 0; at < run.length; at++) {
    const first = run[at];
    if (!first || !suspects.has(first)) continue;
    const match = register
      .transcribed(words, at, sourceLanguage)
      .find(
        ({ unit, ending }) => unit.part !== 'given' && beads.inflection.hasEnding(fold(ending)),
      );
    if (!match) continue;
    found.push({ match, run, at, bead });
    at += match.length - 1;
  }
  return found;
}

/**
 * True where other capitalised words make another name of it: a family name beside somebody
 * else's given name, a place in the name of a club. Titles and own given names do not.
 */
function isPartOfAnother({ match, run, at }: Found, common: ReadonlySet<string>): boolean {
  const { unit, length } = match;
  const [before, after] = [run[at - 1], run[at + length]];
  if (unit.entry.kind !== 'person') {
    const isOwnStart = restOf(unit.en, before) !== unit.en;
    return (before !== undefined && !isOwnStart) || after !== undefined;
  }
  const own = [unit.entry.en, ...unit.entry.accepted, ...Object.values(unit.entry.names).flat()];
  const isOwn = ({ key }: Placed): boolean =>
    own.some((name) => fold(romanise(name, 'sr')).split(' ').includes(key));
  return after !== undefined || (before !== undefined && !common.has(before.key) && !isOwn(before));
}

/**
 * True for words that English has: then only a person's name in the middle of a sentence is a
 * transcription left over ("said Tramp"), and an acronym never is.
 */
function isEnglish(
  { unit, length }: NameMatch,
  here: readonly Placed[],
  dictionary: Dictionary | null,
): boolean {
  if (here.some(({ word }) => isAllCapitals(word))) return true;
  if (length > 1 || !here.every(({ word }) => dictionary?.knows(word) ?? true)) return false;
  return unit.entry.kind !== 'person' || here.some(({ weak }) => weak);
}

function proofOf(
  { unit }: NameMatch,
  source: readonly Placed[],
  register: NameRegister,
  language: string | null,
): Placed[] {
  if (language === null) return [];
  const words = source.map(({ word }) => word);
  return source.flatMap((_, at) => {
    const match = register.source(words, at, language).find((other) => other.unit === unit);
    return match ? source.slice(at, at + match.length) : [];
  });
}

/** The words to change, one by one where both spellings have as many. */
function differing(name: string, here: readonly Placed[]): LeftOver['words'] {
  const right = name.split(/[\s-]+/u);
  const [first] = here;
  if (!first) return [];
  if (right.length !== here.length) {
    const whole = { ...first, end: here.at(-1)?.end ?? first.end };
    return [{ mention: whole, right: name }];
  }
  return here.flatMap((mention, index) => {
    const word = right[index] ?? mention.word;
    return word === mention.word ? [] : [{ mention, right: word }];
  });
}

/** The English name without the first word where that already stands there: New Njujork. */
function restOf(name: string, before: Placed | undefined): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && before?.key === fold(first) ? rest.join(' ') : name;
}
