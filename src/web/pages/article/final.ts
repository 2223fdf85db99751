import type { OpenArticle } from '../../../app/open-article.ts';
import { isFurniture, type PassageKind } from '../../../text/passage.ts';
import { type Part, partsOf } from './parts.ts';

/** A passage as readers will see it. */
export interface FinalBlock {
  readonly kind: PassageKind;
  readonly headingLevel: number | null;
  readonly parts: readonly Part[];
}

/** The finished article, without page furniture. */
export function finalBlocksOf(open: OpenArticle): FinalBlock[] {
  return open.article.target
    .filter((passage) => !isFurniture(passage) && passage.text.trim() !== '')
    .map(({ kind, text, marks }) => ({
      kind,
      headingLevel: kind === 'headline' ? 2 : kind === 'subheading' ? 3 : null,
      parts: partsOf(text, [], marks),
    }));
}
