import { numberPerRecord, oncePer } from '../text/remember.ts';
import { traits } from '../text/traits.ts';
import type { Dictionary } from './dictionary.ts';
import { unknownParts } from './unknown-words.ts';

/** How a word stands to the dictionary of the language that its text should be in, one bit each. */
export const standings = {
  /** Begins small, as names do not, and is more than a letter. */
  small: 1,
  /** Such a word that the dictionary does not know. */
  strange: 2,
  /** Begins with a capital, and the dictionary does not know it so: a name mostly. */
  strangeName: 4,
  /** Has a part that the dictionary does not know: `unknownWords` finds something in it. */
  unknown: 8,
} as const;

/** How words stand to a dictionary. Of most words of a text all bits but the first are clear. */
export const standingOf = oncePer((dictionary: Dictionary) =>
  numberPerRecord((word) => {
    const { text } = word;
    const isCapitalised = (word.traits & traits.capitalised) !== 0;
    const isSmall = text.length >= 2 && !isCapitalised;
    const isKnown = dictionary.knows(text);
    return (
      (isSmall ? standings.small : 0) |
      (isSmall && !isKnown ? standings.strange : 0) |
      (isCapitalised && !isKnown ? standings.strangeName : 0) |
      (unknownParts(dictionary)(word).length > 0 ? standings.unknown : 0)
    );
  }),
);
