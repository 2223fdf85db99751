import type { SegmentState } from '../../text/reading.ts';
import { attributeOf, textIn, type XmlElement } from '../xml/element.ts';

/** The states of XLIFF 1.2 (section 2.4, "state") that ours are written as. */
export const stateNames: Readonly<Record<SegmentState, string>> = {
  initial: 'new',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

const known: Readonly<Record<string, SegmentState>> = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'translated',
  'needs-l10n': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'needs-review-translation': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

/**
 * How far a translation has come.
 *
 * @param approved the attribute of its unit, which decides where the target says nothing
 */
export function stateOf(
  target: XmlElement | undefined,
  approved: string | undefined,
): SegmentState {
  if (!target || textIn(target).trim() === '') return 'initial';
  const told = known[attributeOf(target, 'state') ?? ''];
  return told ?? (approved === 'yes' ? 'final' : 'translated');
}
