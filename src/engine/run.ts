import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bitext } from '../text/bitext.ts';
import { hash } from '../text/hash.ts';
import { createMemo, type Memo } from '../text/memo.ts';
import { oncePer, oncePerWord } from '../text/remember.ts';
import { type Analysis, analyse } from './analysis.ts';
import type { Check, Draft } from './check.ts';
import { type Choice, everyCheck } from './choice.ts';
import type { Finding, Place, RelatedPlace, Severity } from './finding.ts';
import { withoutOverlaps } from './overlap.ts';

/**
 * Grows by one with each change that can alter findings of an unchanged text; counts kept in the
 * store are only as good as the version they were made with.
 */
export const engineVersion = 5;

/** A check that broke: told, and never the loss of the page. */
export interface Failure {
  readonly check: string;
  readonly message: string;
}

/** A check that could not run on an article, with the reason as a sentence. */
export interface Rested {
  readonly check: string;
  readonly reason: string;
}

/** What was found in an article, what broke, and which checks could not run. */
export interface Report {
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly rested: readonly Rested[];
}

/**
 * Runs checks over an aligned article. Findings come in a fixed order: by passage, side, offset,
 * check. A check that throws is reported and the rest go on.
 *
 * @param memo what earlier runs found out; hand in the same one again and a re-check after an
 *   edit looks anew only at the passage that changed
 */
export const runChecks = (
  bitext: Bitext,
  lexicon: Lexicon,
  checks: readonly Check[],
  memo: Memo = createMemo(),
  choice: Choice = everyCheck,
): Report => runChecksOn(analyse(bitext, lexicon, memo), lexicon, checks, choice);

/**
 * Runs checks over an article that is analysed already, for who needs the analysis as well.
 *
 * @param choice which of them run, and what their findings weigh
 * @param onCheck told before each check, with how many are done of how many
 */
export function runChecksOn(
  article: Analysis,
  lexicon: Lexicon,
  checks: readonly Check[],
  { disabled, severities }: Choice = everyCheck,
  onCheck: (done: number, of: number) => void = () => {},
): Report {
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  const rested: Rested[] = [];
  const chosen = checks.filter(({ id }) => !disabled.includes(id));
  for (const [done, check] of chosen.entries()) {
    onCheck(done, chosen.length);
    try {
      const reason = whyItRests(check, article, lexicon);
      if (reason === null) {
        findings.push(...findingsOf(check, article, lexicon, severities[check.id] ?? null));
      } else rested.push({ check: check.id, reason });
    } catch (error) {
      failures.push({
        check: check.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return {
    sourceLanguage: article.sourceLanguage,
    targetLanguage: article.targetLanguage,
    findings: withoutOverlaps(distinct(findings.sort(byPlace))),
    failures,
    rested,
  };
}

type RelatedDraft = NonNullable<Draft['related']>[number];

function whyItRests(check: Check, article: Analysis, lexicon: Lexicon): string | null {
  const { bitext, sourceLanguage, targetLanguage } = article;
  if (check.needsSource && !bitext.source) return 'There is no source to compare with.';
  if (!check.needs) return null;
  const known = lacksOf(lexicon)(`${sourceLanguage} ${targetLanguage}`);
  let lack = known.get(check);
  if (lack === undefined) {
    lack = check.needs(lexicon, sourceLanguage, targetLanguage);
    known.set(check, lack);
  }
  return lack;
}

/** What checks miss of a pair of languages, the same for all articles. */
const lacksOf = oncePer((_: Lexicon) => oncePerWord(() => new Map<Check, string | null>()));

function findingsOf(
  check: Check,
  article: Analysis,
  lexicon: Lexicon,
  severity: Severity | null,
): Finding[] {
  const drafts = [...check.find(article, lexicon)];
  if (drafts.length === 0) return [];
  const seen = new Map<string, number>();
  const relatedAt = relatedPlaces(article);
  return drafts.map((draft) => {
    const text = textAt(article, draft);
    const context = `${check.id}|${text}|${contextOf(article, draft)}`;
    // The same words in the same surroundings, as in a credit printed twice, are told apart by
    // their order.
    const nth = seen.get(context) ?? 0;
    seen.set(context, nth + 1);
    return {
      check: check.id,
      type: check.type,
      severity: severity ?? draft.severity ?? check.severity,
      issue: hash(`${check.id}|${draft.issueKey}`),
      side: draft.side,
      segmentIndex: draft.segmentIndex,
      start: draft.start,
      end: draft.end,
      text,
      suggestions: draft.suggestions ?? [],
      related: (draft.related ?? []).map(relatedAt),
      message: filled(check.message, { found: text, ...draft.values }),
      fingerprint: hash(`${context}|${nth}`),
    };
  });
}

/**
 * What findings refer to, with its text. The findings of a card refer to the same places, which may
 * be thousands: each is made once, and shared.
 */
function relatedPlaces(article: Analysis): (place: RelatedDraft) => RelatedPlace {
  const made = new Map<RelatedDraft, RelatedPlace>();
  return (place) => {
    const known = made.get(place);
    if (known) return known;
    const { side, segmentIndex, start, end, role } = place;
    const related = { side, segmentIndex, start, end, text: textAt(article, place), role };
    made.set(place, related);
    return related;
  };
}

const passageAt = (article: Analysis, place: Place): string => {
  const passage = article[place.side][place.segmentIndex];
  if (!passage) throw new Error(`There is no ${place.side} passage ${place.segmentIndex}.`);
  return passage.text;
};

const textAt = (article: Analysis, place: Place): string =>
  passageAt(article, place).slice(place.start, place.end);

// Far enough to tell two mentions in one passage apart, near enough that an edit of the next
// sentence brings no dismissed finding back.
const contextWidth = 24;

function contextOf(article: Analysis, place: Place): string {
  const text = passageAt(article, place);
  const before = text.slice(Math.max(0, place.start - contextWidth), place.start);
  const after = text.slice(place.end, place.end + contextWidth);
  return `${folded(before)}|${folded(after)}`;
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();

const filled = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

function byPlace(a: Finding, b: Finding): number {
  return (
    a.segmentIndex - b.segmentIndex ||
    (a.side === b.side ? 0 : a.side === 'source' ? -1 : 1) ||
    a.start - b.start ||
    a.end - b.end ||
    (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
  );
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.check} ${finding.side} ${finding.segmentIndex} ${finding.start} ${finding.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
