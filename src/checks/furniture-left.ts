import type { Check } from '../engine/check.ts';
import { isFurniture } from '../text/passage.ts';

/** Counters, credits, disclaimers and stubs of the page, all on one card. */
export const furnitureLeft: Check = {
  id: 'furniture-left',
  title: 'Page furniture left in the text',
  why: 'Counters, credits, disclaimers and “Bonus video:” belong to the old page, not to the article; exports leave them out unless you ask for them.',
  message: '“{found}” is page furniture, not part of the article.',
  type: 'non-conformance',
  mqm: 'design-and-markup',
  severity: 'question',
  needsSource: false,
  *find(article) {
    for (const { passage, index, text } of article.target) {
      if (!isFurniture(passage) || text === '') continue;
      yield {
        side: 'target',
        segmentIndex: index,
        start: 0,
        end: text.length,
        issueKey: 'furniture',
        suggestions: [''],
      };
    }
  },
  examples: [
    {
      note: 'All places share one card.',
      target: [
        'Port reports a record month',
        '⟦2310 views 8 comments⟧',
        '⟦Photo: City archive⟧',
        'The port handled more cargo in May than in any month before.',
        '⟦Bonus video:⟧',
      ],
    },
    {
      note: 'A sentence that speaks of views and photos is part of the article.',
      target: [
        'Port reports a record month',
        'The film had 2310 views on its first day, the photo editor said.',
        'The port handled more cargo in May than in any month before.',
      ],
    },
  ],
};
