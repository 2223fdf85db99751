import { groupBy } from '../text/group.ts';
import { contains, overlaps } from '../text/span.ts';
import { type Family, familyOf } from './check.ts';
import type { Finding } from './finding.ts';

/**
 * Lets the most specific of overlapping findings stand, so that a place is underlined twice at
 * most, and only for complaints of two kinds: of its words, its signs, its sentence.
 *
 * What stands inside a sentence that is not translated goes, for the whole of it will be replaced.
 *
 * @param findings in any order, which is kept
 */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept = new Set<Finding>();
  const passages = groupBy(findings, ({ side, segmentIndex }) => `${side} ${segmentIndex}`);
  for (const here of passages.values()) {
    if (here.length < 2) for (const finding of here) kept.add(finding);
    else for (const finding of resolved(here)) kept.add(finding);
  }
  return findings.filter((finding) => kept.has(finding));
}

type Group = 'words' | 'signs' | 'sentence';

// The most specific first: a date is a number, a name is a word no dictionary knows.
const families: Readonly<Record<Group, readonly Family[]>> = {
  words: [
    'url',
    'encoding',
    'doubled-word',
    'name',
    'percent',
    'currency',
    'unit',
    'date',
    'number',
    'forbidden',
    'capitalisation',
    'untranslated',
    'spelling',
  ],
  signs: ['bracket', 'quote', 'spacing', 'punctuation', 'markup'],
  // A sentence that stands in another's place, or stops short, has no "not" of its own to lose.
  sentence: [
    'language',
    'duplicate',
    'order',
    'addition',
    'truncation',
    'attribution',
    'negation',
    'hedge',
    'omission',
    'consistency',
    'glossary',
    'furniture',
  ],
};

const groups: readonly Group[] = ['words', 'signs', 'sentence'];

interface Ranked {
  readonly finding: Finding;
  readonly group: Group;
  readonly rank: number;
}

function resolved(findings: readonly Finding[]): Finding[] {
  const foreign = findings.filter(isForeign);
  const ranked = findings
    .filter((one) => isLasting(one) || !foreign.some((whole) => contains(whole, one)))
    .map(ranking)
    .sort((a, b) => a.rank - b.rank || lengthOf(a.finding) - lengthOf(b.finding));
  const kept: Ranked[] = [];
  for (const one of ranked) {
    const shared = kept.filter(({ finding }) => overlaps(finding, one.finding));
    const isTaken = shared.some(
      ({ group, finding }) => group === one.group && finding.check !== one.finding.check,
    );
    if (!isTaken && !isCrowded(one, shared)) kept.push(one);
  }
  return kept.map(({ finding }) => finding);
}

/** An address is not translated, nor is the sentence itself dropped. */
const isLasting = (finding: Finding): boolean =>
  isForeign(finding) || familyOf(finding.check) === 'url';

/** A sentence of another language; a single left-over word is none. */
const isForeign = (finding: Finding): boolean =>
  /^(?:untranslated|language)(?:-|$)/.test(finding.check) && /\S\s+\S+\s+\S/.test(finding.text);

function ranking(finding: Finding): Ranked {
  const family = familyOf(finding.check);
  const group = isForeign(finding)
    ? 'sentence'
    : (groups.find((one) => families[one].includes(family)) ?? 'sentence');
  const rank = isForeign(finding) ? 0 : families[group].indexOf(family);
  return { finding, group, rank: rank + 100 * groups.indexOf(group) };
}

const lengthOf = ({ start, end }: Finding): number => end - start;

/** True where two that stand already share a place with it and with each other. */
const isCrowded = ({ finding }: Ranked, shared: readonly Ranked[]): boolean =>
  shared.some(({ finding: first }, index) =>
    shared
      .slice(index + 1)
      .some(
        ({ finding: second }) =>
          Math.max(first.start, second.start, finding.start) <
          Math.min(first.end, second.end, finding.end),
      ),
  );
