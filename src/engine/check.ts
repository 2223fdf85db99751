import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TermLists } from '../lexicon/terms.ts';
import type { EnglishVariety } from '../lexicon/varieties.ts';
import type { Side } from '../text/bitext.ts';
import type { Mark } from '../text/passage.ts';
import type { Analysis } from './analysis.ts';
import type { IssueType, Place, RelatedRole, Severity } from './finding.ts';

/** What a check says of one place; the engine makes a finding of it. */
export interface Draft extends Place {
  /** What makes places one card, from the text alone: "rute|rutte". */
  readonly issueKey: string;
  /** Best first; each replaces exactly the place. */
  readonly suggestions?: readonly string[];
  readonly related?: readonly (Place & { readonly role: RelatedRole })[];
  /** Words for the braces of the check's message. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
}

/**
 * A test and a piece of help at once. Places that must be found are marked `⟦…⟧`, on either side;
 * texts without a mark must stay silent. `suggests` is what the first finding proposes.
 */
export interface Example {
  readonly note?: string;
  readonly languages?: readonly [source: string, target: string];
  readonly source?: readonly string[];
  readonly target: readonly string[];
  readonly suggests?: string;
  readonly severity?: Severity;
  /** The marks of each passage, by their places in its text without `⟦…⟧`. */
  readonly marks?: Readonly<Partial<Record<Side, readonly (readonly Mark[])[]>>>;
  /** Lists of a house to check with. */
  readonly terms?: TermLists;
  /** The English that the house writes. */
  readonly english?: EnglishVariety;
}

/** One complaint. It sees the article and the lexicon, never the application. */
export interface Check {
  /** The file's name, never renamed; begins with its family (`name-two-spellings`). */
  readonly id: string;
  readonly title: string;
  /** One sentence to the editor: why this matters. */
  readonly why: string;
  /** One sentence with `{braces}` for the draft's values: “{found}” elsewhere reads “{usual}”. */
  readonly message: string;
  readonly type: IssueType;
  /** The category of the MQM core typology that goes with the type. */
  readonly mqm: string;
  readonly severity: Severity;
  /** True for a check that compares with the source; it rests when the translation came alone. */
  readonly needsSource: boolean;
  /**
   * What a check misses of the two languages, as a sentence: “There is no dictionary for
   * Macedonian.” Null when it has all it needs; otherwise it rests, and the sentence is told.
   */
  readonly needs?: (lexicon: Lexicon, source: string | null, target: string) => string | null;
  readonly find: (article: Analysis, lexicon: Lexicon) => Iterable<Draft>;
  readonly examples: readonly [Example, Example, ...Example[]];
}

/** The families a check's id may begin with, as the command line's JSON lists them. */
export const families = [
  'name',
  'number',
  'date',
  'currency',
  'unit',
  'percent',
  'untranslated',
  'language',
  'omission',
  'truncation',
  'addition',
  'duplicate',
  'order',
  'consistency',
  'quote',
  'bracket',
  'punctuation',
  'spacing',
  'doubled-word',
  'capitalisation',
  'spelling',
  'glossary',
  'forbidden',
  'negation',
  'hedge',
  'attribution',
  'url',
  'encoding',
  'markup',
  'furniture',
] as const;

export type Family = (typeof families)[number];

/** The family of a check: the longest listed one that its id begins with. */
export function familyOf(id: string): Family {
  const family = families.find((name) => id === name || id.startsWith(`${name}-`));
  if (!family) throw new Error(`The check “${id}” begins with no known family.`);
  return family;
}
