import { characterDiff } from '../../../review/diff.ts';
import type { DiffPart } from '../../../text/edition.ts';
import { groupBy } from '../../../text/group.ts';
import { findingWords as words } from '../../words/findings.ts';
import type { Issue } from './issues.ts';

/** One spelling that was found, letter by letter against the one that is proposed. */
export interface Variant {
  readonly found: string;
  readonly proposed: string;
  readonly parts: readonly DiffPart[];
  readonly times: string;
}

/** The two spellings of a card, each with how often it stands in the article. */
export interface Spellings {
  readonly usual: { readonly text: string; readonly times: string } | null;
  readonly variants: readonly Variant[];
}

// A longer stretch is a sentence, and its place in the article shows it better than a card.
const longestShown = 48;
const mostVariants = 4;

/** The spellings of a card, or null where there is nothing to compare. */
export function spellingsOf({ findings, usual }: Issue): Spellings | null {
  const pairs = groupBy(findings, (one) => `${one.text}\u0000${one.suggestions[0] ?? ''}`);
  const variants = [...pairs.values()].flatMap((places): Variant[] => {
    const [first] = places;
    const proposed = first?.suggestions[0];
    if (!first || !proposed || first.text.length > longestShown) return [];
    // There is nothing to see in white space.
    if (proposed.trim() === '' || first.text.trim() === '') return [];
    const parts = characterDiff(first.text, proposed);
    return [{ found: first.text, proposed, parts, times: words.times(places.length) }];
  });
  if (variants.length === 0) return null;
  const [shown] = [...usual].sort((a, b) => a.text.length - b.text.length);
  return {
    usual: shown ? { text: shown.text, times: words.times(usual.length) } : null,
    variants: variants.slice(0, mostVariants),
  };
}
