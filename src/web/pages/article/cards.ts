import type { OpenArticle } from '../../../app/open-article.ts';
import { type Check, familyOf } from '../../../engine/check.ts';
import type { Finding, Severity } from '../../../engine/finding.ts';
import { routes, urlOf } from '../../routes.ts';
import { familyWords } from '../../words/families.ts';
import { findingWords as words } from '../../words/findings.ts';
import { list } from '../../words/locale.ts';
import { type Issue, issuesOf } from './issues.ts';
import { passageLabels } from './rows.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

/** A place of a card, with its surroundings and what would stand there. */
export interface CardPlace {
  readonly fingerprint: string;
  readonly label: string;
  readonly href: string;
  readonly goTo: string;
  readonly before: string;
  readonly found: string;
  readonly replacement: string | null;
  readonly after: string;
}

export interface CardButtons {
  readonly everywhere: string | null;
  readonly here: string | null;
  /** For what is missing in the translation, where there is nothing to apply. */
  readonly goToSource: string | null;
  /** The other direction: what to write instead of the usual spelling, and the button's words. */
  readonly otherWay: { readonly replacement: string; readonly label: string } | null;
}

/** One issue in the margin, however many places it has. */
export interface Card {
  readonly id: string;
  readonly issue: string;
  /** The place that `here` means. */
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly current: boolean;
  readonly family: string;
  /** “¶ 4”, or how many places there are. */
  readonly where: string;
  readonly heading: string;
  readonly message: string;
  readonly why: string;
  readonly spellings: Spellings | null;
  readonly evidence: string | null;
  readonly places: readonly CardPlace[];
  readonly buttons: CardButtons;
  readonly dismissalScope: 'place' | 'article';
}

/**
 * The cards of an article, in the order of their first places.
 *
 * @param chosen the finding the editor is at; its card is current and `here` means its place
 */
export function cardsOf(
  open: OpenArticle,
  findings: readonly Finding[],
  checks: readonly Check[],
  chosen: Finding | null,
): Card[] {
  const labels = { source: passageLabels(open, 'source'), target: passageLabels(open, 'target') };
  return issuesOf(findings).map((issue) =>
    cardOf(
      open,
      issue,
      checks,
      chosen,
      (place) => labels[place.side].get(place.segmentIndex) ?? '',
    ),
  );
}

function cardOf(
  open: OpenArticle,
  issue: Issue,
  checks: readonly Check[],
  chosen: Finding | null,
  labelOf: (place: Finding) => string,
): Card {
  const { findings } = issue;
  const own = findings.find((finding) => finding === chosen) ?? findings[0];
  const check = checks.find(({ id }) => id === own.check);
  const severity = findings.some((one) => one.severity === 'error') ? 'error' : 'question';
  const where = findings.length === 1 ? words.place(labelOf(own)) : words.places(findings.length);
  return {
    id: `card-${own.issue}`,
    issue: own.issue,
    fingerprint: own.fingerprint,
    severity,
    severityName: words.severity[severity],
    current: own === chosen,
    family: familyWords[familyOf(own.check)],
    where,
    heading: check?.title ?? own.check,
    message: own.message,
    why: check?.why ?? '',
    spellings: spellingsOf(issue),
    evidence: evidenceOf(issue),
    places: findings.map((finding) => placeOf(open, finding, labelOf(finding))),
    buttons: buttonsOf(issue),
    dismissalScope: findings.length === 1 ? 'place' : 'article',
  };
}

function evidenceOf({ source }: Issue): string | null {
  const forms = [...new Set(source.map(({ text }) => text))];
  return forms.length === 0 ? null : words.sourceHas(list(forms.slice(0, 4).map(shortened)));
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

// As much as a line of the margin holds on either side of the found words.
const contextWidth = 28;

function placeOf(open: OpenArticle, finding: Finding, label: string): CardPlace {
  const text = open.article[finding.side]?.[finding.segmentIndex]?.text ?? '';
  const { start, end } = finding;
  return {
    fingerprint: finding.fingerprint,
    label: words.place(label),
    href: findingUrl(open.id, finding),
    goTo: finding.side === 'source' ? words.goToSource : words.goTo(label),
    before:
      (start > contextWidth ? '…' : '') + text.slice(Math.max(0, start - contextWidth), start),
    found: shortened(finding.text),
    replacement: finding.suggestions[0] ?? null,
    after: text.slice(end, end + contextWidth) + (text.length > end + contextWidth ? '…' : ''),
  };
}

/** The page at a finding, its place in view. */
export const findingUrl = (article: string, finding: Finding): string =>
  urlOf(routes.article, { article }, { finding: finding.fingerprint }, `f-${finding.fingerprint}`);

function buttonsOf({ findings, usual }: Issue): CardButtons {
  const suggested = shortest(findings.flatMap(({ suggestions }) => suggestions.slice(0, 1)));
  const isInSource = findings.some(({ side }) => side === 'source');
  const goToSource = suggested === undefined && isInSource ? words.goToSource : null;
  if (suggested === undefined) return { everywhere: null, here: null, goToSource, otherWay: null };
  const count = findings.length;
  const variant = shortest(findings.map((finding) => finding.text));
  const shown = onButton(suggested);
  const many = suggested === '' ? words.removeAll(count) : words.everywhere(shown, count);
  const one = suggested === '' ? words.removeOnce : words.once(shown);
  return {
    everywhere: count > 1 ? many : null,
    here: count > 1 ? words.here : one,
    goToSource,
    otherWay:
      usual.length > 0 && variant !== undefined
        ? { replacement: variant, label: words.otherWay(shortened(variant), usual.length) }
        : null,
  };
}

/** How a button names what it writes: white space alone could not be seen on it. */
const onButton = (suggested: string): string => {
  if (suggested.trim() === '') return words.oneSpace;
  return suggested.length > longestOnButton ? words.otherWording : suggested;
};

// What is longer is a sentence; the card has shown it already.
const longestOnButton = 28;

// The shortest form is the plain one, without a possessive.
const shortest = (texts: readonly string[]): string | undefined =>
  [...texts].sort((a, b) => a.length - b.length)[0];
