import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import { addressesIn } from '../text/addresses.ts';
import { neighbours } from '../text/neighbours.ts';
import { isFurniture } from '../text/passage.ts';
import { contains } from '../text/span.ts';

/** Two words with a mark between them and no space: “chest,abdomen”, “stopped.Then”. */
export const spacingAfterPunctuation: Check = {
  id: 'spacing-after-punctuation',
  title: 'No space after punctuation',
  why: 'Two words run into one, and searches and line breaks take them for one.',
  message: 'A space is missing after “{mark}”.',
  type: 'whitespace',
  mqm: 'linguistic-conventions/typography',
  severity: 'error',
  needsSource: false,
  *find(article) {
    const held = neighboursOf(article.target);
    for (const { text, index, passage } of article.target) {
      if (!held.has(index, neighbours.tightMark)) continue;
      if (!runTogether.test(text) || isFurniture(passage)) continue;
      const addresses = addressesIn(text);
      for (const match of text.matchAll(everyRunTogether)) {
        const [found] = match;
        const start = match.index;
        const end = start + found.length;
        if (addresses.some((address) => contains(address, { start, end }))) continue;
        // What the source writes the same way is a name or a code.
        if (textBeside(article, index).includes(wordAround(text, start, end))) continue;
        const mark = found.replace(/[\p{L}\p{M}\p{Nd}]/gu, '');
        yield {
          side: 'target',
          segmentIndex: index,
          start,
          end,
          issueKey: text.slice(Math.max(0, start - 20), end + 20),
          suggestions: [found.replace(mark, `${mark} `)],
          values: { mark },
        };
      }
    }
  },
  examples: [
    {
      target: [
        'He was shot in the ches⟦t,a⟧bdomen and hand.',
        'The port is close⟦d.T⟧wo ships are waiting.',
        'Is it ope⟦n?N⟧obody know⟦s;t⟧he captain is away.',
      ],
      suggests: 't, a',
      severity: 'error',
    },
    {
      note: 'Abbreviations, decimals, times, addresses, initials.',
      source: ['Sastanak je u 15:30.', 'Pišite na www.luka.example/red,vožnje.'],
      target: [
        'The U.S. team meets J.K. Rowling at 3:30 p.m. for 1,250.50 euros, i.e. more than e.g. 3:1.',
        'Write to www.luka.example/red,voznje or luka@bar.example.',
      ],
    },
  ],
};

// A full stop joins two words only before a capital, as in "closed.Two": elsewhere it is part of
// an abbreviation or an address.
const expression = String.raw`[\p{L}\p{M}\p{Nd}][,;](?=\p{L})\p{L}|\p{L}:(?=\p{Lu}\p{Ll})\p{L}|\p{L}[!?](?=\p{Lu})\p{L}|(?<=\p{Ll}{2})\p{Ll}\.(?=\p{Lu}\p{Ll})\p{L}|\p{Ll},(?=\p{Nd})\p{Nd}`;
const runTogether = new RegExp(expression, 'u');
const everyRunTogether = new RegExp(expression, 'gu');

/** The word with the mark in it. */
function wordAround(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{M}\p{Nd}]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{Nd}]*/u.exec(text.slice(end))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`;
}
