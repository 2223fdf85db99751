import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { garbledIn } from '../text/mojibake.ts';
import { traits } from '../text/traits.ts';

/** Text that was read in the wrong encoding, lost letters, entities left in the text. */
export const encodingMojibake: Check = {
  id: 'encoding-mojibake',
  title: 'Garbled characters',
  why: 'Readers see signs that no keyboard has, and searches do not find the word.',
  message: '“{found}” is garbled text; it was probably “{meant}”.',
  type: 'characters',
  mqm: 'design/character-formatting',
  severity: 'error',
  needsSource: false,
  *find(article) {
    for (const { index, text, traits: held } of article.target) {
      if ((held & unusual) === 0 && !text.includes('?')) continue;
      if (!mayHoldOne.test(text)) continue;
      const source = textBeside(article, index);
      const found = [...garbledIn(text), ...entitiesIn(text), ...lostIn(text)];
      for (const { start, end, meant } of found) {
        const here = text.slice(start, end);
        if (source.includes(here) && here.startsWith('&')) continue;
        yield {
          side: 'target',
          segmentIndex: index,
          start,
          end,
          issueKey: here,
          suggestions: meant === '' ? [] : [meant],
          values: { meant: meant === '' ? 'another letter' : meant },
        };
      }
    }
  },
  examples: [
    {
      target: [
        'The city⟦â€™⟧s port is open.',
        'The mayor of Nik⟦Å¡⟧i⟦Ä‡⟧ spoke.',
        'The harbour ⟦&amp;⟧ the fleet.',
        'The mayor of Nik⟦\ufffd⟧ić spoke.',
      ],
      suggests: '’',
      severity: 'error',
    },
    {
      note: 'Letters of other languages, capitals before a closing mark.',
      source: ['Stranka „FPÖ“ i Ångström.', 'Kod „&amp;“ u HTML-u.'],
      target: [
        'The party “FPÖ” and Ångström, Âge, Élysée, naïve café.',
        'The code “&amp;” in HTML.',
      ],
    },
  ],
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

const unusual = traits.beyondAscii | traits.code;

const mayHoldOne = /[\u00c2-\u00f4\ufffd\u0080-\u009f]|&[#a-z]|\p{Ll}\?\p{Ll}/u;

const entity =
  /&(?:(amp|quot|apos|lt|gt|nbsp|ndash|mdash|hellip|rsquo|lsquo|rdquo|ldquo)|#(\d{2,6})|#x([0-9a-f]{2,5}));/gi;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

const entitiesIn = (text: string): Found[] =>
  [...text.matchAll(entity)].map(({ 0: found, 1: name, 2: decimal, 3: hex, index }) => ({
    start: index,
    end: index + found.length,
    meant:
      entities[name?.toLowerCase() ?? ''] ??
      String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? 'fffd', 16)),
  }));

// The sign that stands for a lost letter; or a question mark inside a word.
const lost = /\ufffd+|[\u0080-\u009f]+|(?<=\p{Ll})\?(?=\p{Ll})/gu;

function lostIn(text: string): Found[] {
  const garbled = garbledIn(text);
  return [...text.matchAll(lost)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, meant: '' }))
    .filter((one) => !garbled.some(({ start, end }) => start <= one.start && one.end <= end))
    .filter(({ start }) => !/[/=&]\S*$/.test(text.slice(Math.max(0, start - 60), start)));
}
