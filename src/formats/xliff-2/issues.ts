import type { ReportedFinding } from '../../text/edition.ts';
import type { Mark } from '../../text/passage.ts';
import { commentOf } from '../xliff/rows.ts';
import { escapeAttribute } from '../xml/escape.ts';

// ITS 2.0, section 8.17: severity goes from 0 to 100, and the profile says what the figures mean.
const severities = { error: 100, question: 50 } as const;
const profile = 'urn:x-lektura:severity:error-100-question-50';

/**
 * The findings of a side as inline tags of XLIFF 2: an annotation around the words, or from a place
 * to another where it crosses what is around it.
 *
 * @param marks the other tags of the side
 * @param id makes an id that no other tag of the unit has
 */
export function issueMarks(
  findings: readonly ReportedFinding[],
  marks: readonly Mark[],
  id: () => string,
): Mark[] {
  const placed: Mark[] = [...marks];
  for (const finding of findings) {
    const { start, end } = finding;
    const name = id();
    const about = `id="${name}" type="its:any" ${issueAttributes(finding, 'its:')}`;
    if (placed.some((mark) => crosses(mark, finding))) {
      placed.push({ kind: 'code', code: `<sm ${about}/>`, start, end: start });
      placed.push({ kind: 'code', code: `<em startRef="${name}"/>`, start: end, end });
    } else {
      placed.push({ kind: 'code', code: `<mrk ${about}>`, close: '</mrk>', start, end });
    }
  }
  return placed.slice(marks.length);
}

/** A finding as the attributes of an ITS localization quality issue. */
function issueAttributes(finding: ReportedFinding, prefix: string): string {
  const attributes = {
    Type: finding.type,
    Comment: commentOf(finding),
    Severity: String(severities[finding.severity]),
    ProfileRef: profile,
    Enabled: finding.dismissed ? 'no' : 'yes',
  };
  return Object.entries(attributes)
    .map(([name, value]) => `${prefix}locQualityIssue${name}="${escapeAttribute(value)}"`)
    .join(' ');
}

const crosses = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);
