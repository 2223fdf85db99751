import type { Check } from '../engine/check.ts';
import { isFurniture } from '../text/passage.ts';

/** A passage of the source that the translation has no counterpart of; marked on the source. */
export const omissionPassage: Check = {
  id: 'omission-passage',
  title: 'A passage has no translation',
  why: 'What the source says here is missing from the article that readers get.',
  message: 'The translation has nothing for this passage of the source.',
  type: 'omission',
  mqm: 'accuracy/omission',
  severity: 'error',
  needsSource: true,
  *find({ bitext, source, target }) {
    for (const pair of bitext.pairs) {
      if (pair.target.some((index) => target[index]?.text.trim())) continue;
      for (const index of pair.source) {
        const passage = source[index];
        if (!passage || isFurniture(passage.passage) || !/\p{L}/u.test(passage.text)) continue;
        yield {
          side: 'source',
          segmentIndex: index,
          start: 0,
          end: passage.text.length,
          issueKey: passage.text,
        };
      }
    }
  },
  examples: [
    {
      source: ['Most je otvoren.', '⟦Radovi su trajali dvije godine.⟧'],
      target: ['The bridge has been opened.', ''],
    },
    {
      note: 'Furniture that only the source has is no loss.',
      source: ['Most je otvoren.', 'Radovi su trajali dvije godine.', 'Bonus video:'],
      target: ['The bridge has been opened.', 'The works took two years.', ''],
    },
  ],
};
