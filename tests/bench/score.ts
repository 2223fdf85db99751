import { familyOf } from '../../src/engine/check.ts';
import type { Finding } from '../../src/engine/finding.ts';
import { codeUnits, type KitDocument, type Mutant } from './kit.ts';

/** Families of checks whose finding counts as having seen a kind of planted error. */
const accepted: Readonly<Record<string, string>> = {
  number_digit: 'number date currency unit percent',
  number_thousand_separator: 'number',
  number_decimal_comma: 'number',
  number_decimal_shift: 'number',
  number_dropped: 'number date currency unit percent',
  number_magnitude: 'number unit currency',
  date_changed: 'date number',
  currency_changed: 'currency number',
  unit_changed: 'unit number',
  percent_changed: 'percent unit number',
  untranslated_sentence: 'untranslated language',
  untranslated_word: 'untranslated language spelling',
  wrong_language: 'language untranslated',
  omitted_segment: 'omission',
  omitted_in_paragraph: 'omission',
  omitted_line: 'omission',
  omitted_clause: 'omission truncation',
  truncated: 'truncation omission punctuation',
  added_sentence: 'addition',
  duplicated_sentence: 'duplicate addition consistency',
  swapped_sentences: 'order omission addition',
  repeat_inconsistent: 'consistency',
  quote_unbalanced: 'quote',
  bracket_unbalanced: 'bracket',
  doubled_word: 'doubled-word',
  double_space: 'spacing',
  space_before_punctuation: 'spacing punctuation',
  space_after_punctuation_lost: 'spacing punctuation',
  final_punctuation_missing: 'punctuation truncation',
  final_question_changed: 'punctuation',
  name_transcribed: 'name untranslated spelling language',
  name_typo: 'name spelling',
  capitalisation_inconsistent: 'capitalisation consistency name',
  sentence_start_lowercase: 'capitalisation',
  spelling_typo: 'spelling',
  negation_dropped: 'negation',
  url_email_altered: 'url',
  glossary_breach: 'glossary',
  forbidden_term: 'forbidden',
  mojibake: 'encoding spelling',
};

/** The kinds that only house lists can see, measured in a run of their own. */
export const listKinds = ['glossary_breach', 'forbidden_term'];

export const kinds = Object.keys(accepted);

/** What a finding says, apart from where in the document its segment stands. */
export const keyOf = ({ check, text }: Finding, segment: number): string =>
  `${segment}|${check}|${text}`;

/**
 * The findings that see the planted error: at its place, of a family that fits its kind, and not
 * there before in the untouched document.
 *
 * @param before keys of the findings of the untouched document
 * @param segments which segments of the untouched document each segment stands for
 */
export function seeing(
  mutant: Mutant,
  findings: readonly Finding[],
  before: ReadonlySet<string>,
  segments: readonly (readonly number[])[],
): Finding[] {
  const { gold, kind } = mutant;
  const families = (accepted[kind] ?? '').split(' ');
  const text = mutant.target[gold.segmentIndex] ?? '';
  const start = codeUnits(text, gold.start);
  const end = codeUnits(text, gold.end);
  return findings.filter((finding) => {
    const there = finding.segmentIndex === gold.segmentIndex;
    if (!there && !gold.also?.includes(finding.segmentIndex)) return false;
    if (there && gold.match === 'span' && (finding.start > end || finding.end < start))
      return false;
    return families.includes(familyOf(finding.check)) && isNew(finding, before, segments);
  });
}

/** Whether a finding was not there in the untouched document. */
export const isNew = (
  finding: Finding,
  before: ReadonlySet<string>,
  segments: readonly (readonly number[])[],
): boolean =>
  !(segments[finding.segmentIndex] ?? []).some((segment) => before.has(keyOf(finding, segment)));

/** For each segment of a changed document, those of the untouched one it stands for. */
export function segmentMap(
  changed: KitDocument['source'],
  untouched: KitDocument['source'],
): number[][] {
  let next = 0;
  return changed.map((text) => {
    let joined = untouched[next];
    if (text === joined) return [next++];
    if (joined !== undefined && text.startsWith(`${joined} `)) {
      const first = next++;
      while (untouched[next] !== undefined && text.startsWith(`${joined} ${untouched[next]}`)) {
        joined += ` ${untouched[next++]}`;
      }
      return Array.from({ length: next - first }, (_, index) => first + index);
    }
    const elsewhere = untouched.indexOf(text);
    if (elsewhere >= 0) return [elsewhere];
    return next < untouched.length ? [next] : [];
  });
}
