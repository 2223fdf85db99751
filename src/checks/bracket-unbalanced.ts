import type { AnalysedPassage } from '../engine/analysis.ts';
import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { isFurniture } from '../text/passage.ts';
import { traits } from '../text/traits.ts';

/** A bracket without its partner, unless the source has the same. */
export const bracketUnbalanced: Check = {
  id: 'bracket-unbalanced',
  title: 'A bracket without its partner',
  why: 'Where an aside begins or ends is left to the reader to guess.',
  message: '“{found}” has no partner.',
  type: 'typographical',
  mqm: 'linguistic-conventions/punctuation',
  severity: 'error',
  needsSource: false,
  *find(article) {
    for (const { index, text, at, sign } of withoutPartner(article.target)) {
      const here = text.slice(Math.max(0, at - 20), at + 20);
      if (sameInSource(textBeside(article, index), sign)) continue;
      yield {
        side: 'target',
        segmentIndex: index,
        start: at,
        end: at + 1,
        issueKey: `${sign} ${here}`,
      };
    }
  },
  examples: [
    {
      source: ['Luka (u Baru) je otvorena.', 'Most (dug 200 metara) je zatvoren.'],
      target: ['The port ⟦(⟧in Bar is open.', 'The bridge, 200 metres long⟦)⟧, is closed.'],
      severity: 'error',
    },
    {
      note: 'An aside over two passages, points of a list, smileys.',
      source: ['(Luka je otvorena.', 'Most je zatvoren.)', 'a) prvo', 'Dobro :)'],
      target: ['(The port is open.', 'The bridge is closed.)', 'a) first and 2) second', 'Good :)'],
    },
  ],
};

interface Lonely {
  readonly index: number;
  readonly text: string;
  readonly at: number;
  readonly sign: string;
}

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

// An aside of several sentences may be several segments, never a whole article.
const longestAside = 5;

const everyBracket = /[()[\]{}]/g;

function withoutPartner(target: readonly AnalysedPassage[]): Lonely[] {
  const lonely: Lonely[] = [];
  const open: Lonely[] = [];
  for (const { index, text, passage, traits: held } of target) {
    if ((held & traits.bracket) === 0 || isFurniture(passage)) continue;
    for (const { 0: sign, index: at } of text.matchAll(everyBracket)) {
      if (isSmiley(text, at)) continue;
      const partner = partners[sign];
      if (partner === undefined) {
        open.push({ index, text, at, sign });
        continue;
      }
      const last = open.at(-1);
      if (last && last.sign === partner && belongTogether(last, { index, text, at })) open.pop();
      else if (!isPoint(text, at)) lonely.push({ index, text, at, sign });
    }
  }
  return [...lonely, ...open];
}

/** In one passage, or an aside that begins one passage and ends another. */
const belongTogether = (first: Omit<Lonely, 'sign'>, last: Omit<Lonely, 'sign'>): boolean =>
  first.index === last.index ||
  (last.index - first.index <= longestAside &&
    first.text.slice(0, first.at).trim() === '' &&
    /^[).!?…"”“]*$/.test(last.text.slice(last.at)));

/** ":)", ";-)" and the like. */
const isSmiley = (text: string, at: number): boolean =>
  /(?:^|\s)[:;=]['-]?$/.test(text.slice(Math.max(0, at - 4), at));

/** "a)", "2)" before a point of a list. */
const isPoint = (text: string, at: number): boolean =>
  /(?:^|[\s(])(?:\p{L}|\p{Nd}{1,2}|[ivx]{1,4})$/u.test(text.slice(Math.max(0, at - 5), at));

function sameInSource(source: string, sign: string): boolean {
  const partner = partners[sign] ?? Object.keys(partners).find((key) => partners[key] === sign);
  if (partner === undefined) return false;
  return source.split(sign).length - source.split(partner).length > 0;
}
