import { beside } from '../engine/beside.ts';
import type { Check, Draft } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import { editDistance } from '../names/edits.ts';
import { type Address, addressesIn, hasInnerStop } from '../text/addresses.ts';
import { neighbours } from '../text/neighbours.ts';
import type { Span } from '../text/span.ts';
import { traits } from '../text/traits.ts';

/** An address of the source that is another one in the translation, or is torn by a space. */
export const urlAltered: Check = {
  id: 'url-altered',
  title: 'An address was changed',
  why: 'An address that differs by one sign leads nowhere, or to somebody else.',
  message: 'The source has the address “{source}”.',
  type: 'non-conformance',
  mqm: 'accuracy/mistranslation',
  severity: 'error',
  needsSource: false,
  *find(article) {
    const signs = neighboursOf(article.target);
    for (const { index, text, traits: held } of article.target) {
      const hasStop = signs.has(index, neighbours.tightStop) && hasInnerStop(text);
      const isUsual = (held & traits.code) === 0 && !hasStop && !text.includes('www');
      if (isUsual || !mayHoldOne.test(text)) continue;
      const { source } = beside(article, index);
      const here = addressesIn(text);
      const originals = source.flatMap((passage) =>
        addressesIn(passage.text).map((address) => ({ address, segmentIndex: passage.index })),
      );
      const known = new Set(originals.map(({ address }) => folded(address.text)));
      const strange = here.filter((address) => !known.has(folded(address.text)));
      for (const { address, segmentIndex } of originals) {
        const broken = tornPlace(text, address.text);
        const isThere = here.some((one) => folded(one.text) === folded(address.text));
        const place = broken ?? (isThere ? null : nearest(strange, address.text));
        if (!place) continue;
        const related = {
          side: 'source',
          segmentIndex,
          start: address.start,
          end: address.end,
          role: 'source',
        } as const;
        yield draft(index, text, place, address.text, [related]);
      }
      if (originals.length > 0) continue;
      for (const match of text.matchAll(torn)) {
        const place = { start: match.index, end: match.index + match[0].length };
        yield draft(index, text, place, match[0].replace(/\s/g, ''), []);
      }
    }
  },
  examples: [
    {
      source: ['Raspored je na www.luka-bar.example/red (redvoznje@luka.example).'],
      target: ['The timetable is at ⟦www.luka-bar.exampel/red⟧ (⟦redvoznje@luka. example⟧).'],
      suggests: 'www.luka-bar.example/red',
      severity: 'error',
    },
    {
      note: 'A space inside an address is seen without a source.',
      target: ['The timetable is at ⟦www. luka-bar.example⟧ today.'],
      suggests: 'www.luka-bar.example',
    },
    {
      note: 'The same address in a sentence that is put another way, a site named in prose.',
      source: [
        'Na sajtu luka.example, pišite na info@luka.example.',
        'Više na https://www.luka.example/.',
      ],
      target: ['Write to info@luka.example, or see Luka.example.', 'More at www.luka.example.'],
    },
  ],
};

const mayHoldOne = /@|:\/\/|www|\p{L}\.\p{L}{2}/u;

// "www. site", "name@site. com": a space that only an address shows to be wrong.
const torn =
  /www\.\s+[\p{L}\p{Nd}-]+\.\p{L}{2,}|www\s\.[\p{L}\p{Nd}-]+\.\p{L}{2,}|[\p{L}\p{Nd}._-]+@(?:\s[\p{L}\p{Nd}-]+\.\p{L}{2,}|[\p{L}\p{Nd}-]+(?:\.\s|\s\.)(?:com|org|net|me|rs|hr|ba|de|example)(?![\p{L}\p{Nd}]))/gu;

/** Scheme, "www." and a last slash change nothing about where an address leads. */
const folded = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

/** Where the address stands in the text with spaces inside. */
function tornPlace(text: string, address: string): Span | null {
  if (text.includes(address)) return null;
  const spaced = new RegExp([...address].map(escaped).join('\\s*'), 'iu').exec(text);
  if (!spaced || !/\s/.test(spaced[0])) return null;
  return { start: spaced.index, end: spaced.index + spaced[0].length };
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');

// Of the longer of two addresses, the share of signs that may differ for one to be the other.
const mostChanged = 0.45;

/** The address of the translation that is the likeliest to stand for one of the source. */
function nearest(strange: readonly Address[], address: string): Span | null {
  const isMail = address.includes('@');
  const [best] = strange
    .filter(({ text }) => text.includes('@') === isMail)
    .map((one) => ({ one, distance: editDistance(folded(one.text), folded(address)) }))
    .filter(
      ({ one, distance }) => distance <= mostChanged * Math.max(one.text.length, address.length),
    )
    .sort((a, b) => a.distance - b.distance);
  return best?.one ?? null;
}

const draft = (
  segmentIndex: number,
  text: string,
  { start, end }: Span,
  right: string,
  related: NonNullable<Draft['related']>,
): Draft => ({
  side: 'target',
  segmentIndex,
  start,
  end,
  issueKey: `${right} ${text.slice(start, end)}`,
  suggestions: [right],
  related,
  values: { source: right },
});
