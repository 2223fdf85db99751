import type { Side } from '../text/bitext.ts';
import type { Span } from '../text/span.ts';

/** The data categories of ITS 2.0, Localization Quality Issue (W3C, 2013, appendix C). */
export const issueTypes = [
  'terminology',
  'mistranslation',
  'omission',
  'untranslated',
  'addition',
  'duplication',
  'inconsistency',
  'grammar',
  'legal',
  'register',
  'locale-specific-content',
  'locale-violation',
  'style',
  'characters',
  'misspelling',
  'typographical',
  'formatting',
  'inconsistent-entities',
  'numbers',
  'markup',
  'pattern-problem',
  'whitespace',
  'internationalization',
  'length',
  'non-conformance',
  'uncategorized',
  'other',
] as const;

export type IssueType = (typeof issueTypes)[number];

/** An `error` is sure; a `question` is worth a look. What is less than that stays silent. */
export const severities = ['error', 'question'] as const;

export type Severity = (typeof severities)[number];

/** A place in the article: a passage of one side and a stretch of its text. */
export interface Place extends Span {
  readonly side: Side;
  readonly segmentIndex: number;
}

/** What another place has to do with a finding. */
export type RelatedRole = 'same' | 'usual' | 'source';

export interface RelatedPlace extends Place {
  readonly text: string;
  readonly role: RelatedRole;
}

/** One place to look at, as plain data. Findings of one card share `issue`. */
export interface Finding extends Place {
  readonly check: string;
  readonly type: IssueType;
  readonly severity: Severity;
  /** Shared by all findings of one card; the same over re-runs and over articles. */
  readonly issue: string;
  /** Exactly what stands at the place. */
  readonly text: string;
  /** Best first; each replaces exactly the place. */
  readonly suggestions: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** One sentence for the editor. */
  readonly message: string;
  /** Check, marked text and context: finds a dismissed place again after an edit elsewhere. */
  readonly fingerprint: string;
}
