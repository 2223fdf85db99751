import type { Check } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import { neighbours } from '../text/neighbours.ts';
import { isFurniture } from '../text/passage.ts';

/** Two spaces or more where one belongs. All places are one card. */
export const spacingDouble: Check = {
  id: 'spacing-double',
  title: 'Two spaces in a row',
  why: 'Extra spaces tear holes into a printed column and betray a word that was taken out.',
  message: 'More than one space stands here.',
  type: 'whitespace',
  mqm: 'linguistic-conventions/typography',
  severity: 'error',
  needsSource: false,
  *find({ target }) {
    const held = neighboursOf(target);
    for (const { text, index, passage } of target) {
      if (!held.has(index, neighbours.twoSpaces) || isFurniture(passage)) continue;
      for (const match of text.matchAll(twoSpaces)) {
        yield {
          side: 'target',
          segmentIndex: index,
          start: match.index,
          end: match.index + match[0].length,
          issueKey: 'double space',
          suggestions: [' '],
        };
      }
    }
  },
  examples: [
    {
      note: 'All places share one card.',
      target: ['The bridge⟦  ⟧opened on Friday.', 'Traffic was light,⟦   ⟧police said.'],
      suggests: ' ',
      severity: 'error',
    },
    {
      note: 'Spaces at the edges of a line are seen by nobody.',
      target: ['The bridge opened on Friday.  ', '  Traffic was light.\n  Police said so.'],
    },
  ],
};

// Tabs and the spaces that do not break count as spaces; what is set apart by a line break does not.
const twoSpaces = /(?<=[^\s])[ \t\u00a0\u2002\u2003\u2009\u202f]{2,}(?=[^\s])/gu;
