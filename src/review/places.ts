import type { Finding, Place } from '../engine/finding.ts';
import { baseForm, replacementFor } from './replacement.ts';

/** A place of the translation, what stands there, and what shall. */
export interface Replacing extends Place {
  readonly found: string;
  readonly replacement: string;
  /** The finding it came of; for a place of the usual spelling, one of the findings it belongs to. */
  readonly finding: Finding;
  /** The finding's fingerprint, or for a place without a finding its `placeKey`. */
  readonly key: string;
}

/** A name for a place that no finding stands at: `target:3:120`. */
export const placeKey = ({ side, segmentIndex, start }: Place): string =>
  `${side}:${segmentIndex}:${start}`;

/**
 * What applying an issue's suggestion would replace in the translation.
 *
 * Without a spelling each place takes its finding's first suggestion. A spelling that is the one
 * to be changed turns the direction round: the places of the usual spelling take it. Any other
 * spelling is put in at the findings' places. Possessive and capitals are kept at each place.
 *
 * @param findings the open findings of one issue
 * @param spelling the base form an editor chose, or null
 * @param text gives a passage's text, to tell whether a place begins a sentence
 */
export function replacings(
  findings: readonly Finding[],
  spelling: string | null,
  text: (place: Place) => string,
): Replacing[] {
  const own = findings.filter(({ side }) => side === 'target');
  const places =
    spelling !== null && turnsRound(own, spelling)
      ? usualPlaces(own, spelling, text)
      : own.flatMap((finding): Replacing[] => {
          const replacement = chosen(finding, spelling, text);
          const { text: found, fingerprint: key } = finding;
          return replacement === null
            ? []
            : [{ ...placeOf(finding), found, replacement, finding, key }];
        });
  return places.filter(({ found, replacement }) => found !== replacement);
}

function turnsRound(findings: readonly Finding[], spelling: string): boolean {
  const isProposed = findings.some(({ suggestions }) =>
    suggestions.some((suggestion) => baseForm(suggestion) === spelling),
  );
  const stands = findings.some(
    (finding) =>
      baseForm(finding.text) === spelling ||
      baseForm(finding.text).toLowerCase() === spelling.toLowerCase(),
  );
  return stands && !isProposed;
}

function usualPlaces(
  findings: readonly Finding[],
  spelling: string,
  text: (place: Place) => string,
): Replacing[] {
  const places = new Map<string, Replacing>();
  for (const finding of findings) {
    for (const related of finding.related) {
      if (related.role !== 'usual' || related.side !== 'target') continue;
      const key = placeKey(related);
      const { text: found } = related;
      const replacement = replacementFor(
        found,
        spelling,
        beginsSentence(text(related), related.start),
      );
      places.set(key, { ...placeOf(related), found, replacement, finding, key });
    }
  }
  return [...places.values()];
}

function chosen(
  finding: Finding,
  spelling: string | null,
  text: (place: Place) => string,
): string | null {
  if (spelling === null) return finding.suggestions[0] ?? null;
  const offered = finding.suggestions.find(
    (suggestion) => suggestion === spelling || baseForm(suggestion) === spelling,
  );
  return (
    offered ?? replacementFor(finding.text, spelling, beginsSentence(text(finding), finding.start))
  );
}

const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?…:]["'”’»)\]]*\s+|\n)["'“„«‘(]*$/u.test(text.slice(0, start));

const placeOf = ({ side, segmentIndex, start, end }: Place): Place => ({
  side,
  segmentIndex,
  start,
  end,
});
