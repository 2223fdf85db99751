import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import { neighbours } from '../text/neighbours.ts';
import { isFurniture } from '../text/passage.ts';

/** Two marks where one belongs: “,,”, “..”, “.,”. */
export const punctuationDoubled: Check = {
  id: 'punctuation-doubled',
  title: 'Two marks where one belongs',
  why: 'A mark left over from an edit says that nobody read the sentence again.',
  message: '“{found}” stands where one mark belongs.',
  type: 'typographical',
  mqm: 'linguistic-conventions/punctuation',
  severity: 'error',
  needsSource: false,
  *find(article) {
    const held = neighboursOf(article.target);
    for (const { text, index, passage } of article.target) {
      if (!held.has(index, neighbours.twoMarks)) continue;
      if (!doubled.test(text) || isFurniture(passage)) continue;
      for (const match of text.matchAll(everyDoubled)) {
        const [found] = match;
        if (textBeside(article, index).includes(found)) continue;
        yield {
          side: 'target',
          segmentIndex: index,
          start: match.index,
          end: match.index + found.length,
          issueKey: text.slice(Math.max(0, match.index - 20), match.index + 20),
          suggestions: suggestionsFor(found),
        };
      }
    }
  },
  examples: [
    {
      target: ['The bridge⟦,,⟧ which is long, is open⟦..⟧', 'Traffic was light⟦,.⟧'],
      suggests: ',',
      severity: 'error',
    },
    {
      note: 'Ellipses, a comma after an abbreviation, marks of astonishment.',
      target: [
        'He stopped... and went on…. Then,… at 3 p.m., with Kovač Inc., he said: "What?!"',
        'See the folder ../luka and the years 1999:: in the code.',
      ],
      source: [
        'Stao je... i nastavio…. U 15 časova rekao je: „Šta?!“',
        'Fascikla ../luka i 1999:: u kodu.',
      ],
    },
  ],
};

const expression = String.raw`,{2,}|;{2,}|(?<![:/\p{Nd}]):{2,}(?![:/])|(?<![.…\s(["“/])\.\.(?![./…])|,\.(?![.\p{Nd}])|[;:][.,](?![.\p{Nd}])|[!?]\.(?!\.)|[!?],(?=\s)`;
const doubled = new RegExp(expression, 'u');
const everyDoubled = new RegExp(expression, 'gu');

/** One of the two marks; which of two different ones is meant, the editor says. */
const suggestionsFor = (found: string): string[] => [...new Set([...found])];
