import type { Check } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import { neighbours } from '../text/neighbours.ts';
import { isFurniture } from '../text/passage.ts';

/** A space before a comma, a full stop or a closing bracket, or after an opening bracket. */
export const spacingBeforePunctuation: Check = {
  id: 'spacing-before-punctuation',
  title: 'A space before punctuation',
  why: 'The mark may begin the next line, torn from the word it belongs to.',
  message: 'No space stands here before or after a mark: “{right}”.',
  type: 'whitespace',
  mqm: 'linguistic-conventions/typography',
  severity: 'error',
  needsSource: false,
  *find({ target, targetLanguage }, lexicon) {
    const french = lexicon.typography(targetLanguage).spaceBeforeHighMarks;
    const held = neighboursOf(target);
    for (const { text, index, passage } of target) {
      if (!held.has(index, neighbours.looseMark) || isFurniture(passage)) continue;
      for (const match of text.matchAll(strayed)) {
        const [found] = match;
        const mark = found.trim();
        if (french && /[:;?!]/.test(mark)) continue;
        if (mark === ':' && isScore(text, match.index)) continue;
        const start = match.index;
        const end = start + found.length;
        yield {
          side: 'target',
          segmentIndex: index,
          start,
          end,
          issueKey: text.slice(Math.max(0, start - 20), end + 20),
          suggestions: [mark],
          values: { right: `${text.slice(0, start).match(/\S*$/)?.[0] ?? ''}${mark}` },
        };
      }
    }
  },
  examples: [
    {
      target: [
        'The bridge⟦ ,⟧ which opened on Friday, is long⟦ .⟧',
        'The port ⟦( ⟧near Bar⟦ )⟧ is open.',
      ],
      suggests: ',',
      severity: 'error',
    },
    {
      note: 'Ellipses, decimals, file endings, smileys.',
      target: [
        'He stopped ... and went on . . . to Bar.',
        'A calibre of .22, a .pdf file, a smile :-) and a .com address.',
        'Bar won 2 : 1 on a map of 1 : 50,000.',
      ],
    },
    {
      note: 'French sets a space before high marks.',
      languages: ['sr-Latn-ME', 'fr'],
      target: ['Pourquoi ? Parce que : le pont est ouvert !'],
    },
  ],
};

/** "2 : 1", "1 : 50,000": a score or a scale. */
const isScore = (text: string, at: number): boolean =>
  /\p{Nd}$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\s*:\s*\p{Nd}/u.test(text.slice(at));

// A mark that a letter or figure follows is no end of a word (".22", ".com", ":D"); an ellipsis
// may stand free, and so may the full stops of one that is set with spaces.
const strayed =
  /(?<=[^\s.([])[ \t\u00a0\u202f]+(?:[,;](?![-'^]?[)(DPp])|[!?:](?![-'^]?[)(DPp/])(?=[\s!?"'”’»“)\]]|$)|\.(?![.\p{L}\p{Nd}])(?!\s\.)|[)\]])|(?<=(?:^|[\s"'“„«])[([]?)[([][ \t\u00a0\u202f]+(?=\S)/gu;
