import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSentences } from '../../src/align/align.ts';
import type { Bead } from '../../src/align/bead.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';

const lexicon = await loadLexicon();

const align = (source: string[], target: string[], languages: [string, string] = ['sr', 'en']) =>
  alignSentences(
    { source, target, sourceLanguage: languages[0], targetLanguage: languages[1] },
    lexicon,
  );

const written = (beads: readonly Bead[]): string =>
  beads.map(({ source, target }) => `${source.join('+')}:${target.join('+')}`).join(' ');

const sequence = (count: number): number[] => [...Array(count).keys()];

const sentence = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '…',
    'Da.',
    'Yes.',
    'Ana Petrović je stigla u Pariz 12. maja 2019. godine.',
    'Ana Petrovic arrived in Paris on 12 May 2019.',
    '„Ko je tamo?“',
    '2019',
    '会议昨天在日内瓦开始。',
  ),
  fc.string({ maxLength: 40 }),
);

test('every sentence is in one bead, in order, and none is paired with nothing but itself', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 12 }),
      fc.array(sentence, { maxLength: 12 }),
      (source, target) => {
        const beads = align(source, target);
        expect(beads.flatMap((bead) => bead.source).sort((a, b) => a - b)).toEqual(
          sequence(source.length),
        );
        expect(beads.flatMap((bead) => bead.target).sort((a, b) => a - b)).toEqual(
          sequence(target.length),
        );
        for (const bead of beads) {
          expect(bead.source.length + bead.target.length).toBeGreaterThan(0);
          if (bead.source.length === 0) expect(bead.target.length).toBe(1);
          if (bead.target.length === 0) expect(bead.source.length).toBe(1);
        }
        expect(align(source, target)).toEqual(beads);
      },
    ),
    { numRuns: 60 },
  );
});

test('an empty side leaves every sentence alone', () => {
  expect(align([], [])).toEqual([]);
  expect(written(align(['Prva.', 'Druga.'], []))).toBe('0: 1:');
  expect(written(align([], ['First.', 'Second.']))).toBe(':0 :1');
});

test('one sentence finds its translation among five hundred', () => {
  const target = sequence(500).map((n) => `Item ${n + 1000} was sold to the museum in the spring.`);
  target[307] = 'Marta Kovač was born in Subotica in 1931.';
  const beads = align(['Marta Kovač rođena je u Subotici 1931. godine.'], target);
  expect(beads.find((bead) => bead.source.length > 0)).toEqual({ source: [0], target: [307] });
});

test('a text beside one of a thousand times its length still comes out whole', () => {
  const source = [
    'Marta Kovač rođena je u Subotici 1931. godine.',
    'Pisala je pesme.',
    'Umrla je u Beču.',
  ];
  const target = sequence(20_000).map((n) => `Item ${n + 1000} was sold.`);
  target[15_000] = 'Marta Kovač was born in Subotica in 1931.';
  const beads = align(source, target);
  expect(beads.flatMap((bead) => bead.target)).toEqual(sequence(20_000));
  expect(beads.flatMap((bead) => bead.source)).toEqual([0, 1, 2]);
});

test('the same sentence over and over is paired in order', () => {
  const source = sequence(30).map(() => 'Tako je odlučeno.');
  const target = sequence(30).map(() => 'So it was decided.');
  expect(align(source, target)).toEqual(sequence(30).map((n) => ({ source: [n], target: [n] })));
});

test('without a letter in common, length and signs still lead', () => {
  const source = [
    'Die Konferenz begann gestern in der Hauptstadt mit mehr als dreihundert Gästen aus aller Welt.',
    'Warum?',
    'Der Gastgeber sagte, der Frieden sei ohne Geduld nicht zu haben, und bat alle um Geduld.',
    'Heute reisen sie ab.',
  ];
  const target = [
    '会议昨天在首都开幕,来自世界各地的三百多位嘉宾出席了会议。',
    '为什么?',
    '东道主说,没有耐心就不可能有和平,并请求所有人保持耐心。',
    '他们今天离开。',
  ];
  expect(written(align(source, target, ['de', 'zh']))).toBe('0:0 1:1 2:2 3:3');
});

// biome-ignore format: a table reads better in rows
const cases: readonly (readonly [string, string[], string[], string])[] = [
  [
    'a sentence split in two',
    ['Vlada je juče usvojila budžet, a ministar Perić najavio je nove poreze.', 'Opozicija je napustila salu.'],
    ['The government adopted the budget yesterday.', 'Minister Peric announced new taxes.', 'The opposition left the hall.'],
    '0:0+1 1:2',
  ],
  [
    'two sentences joined',
    ['Kiša je padala tri dana.', 'Reka Drina izlila se kod Ljubovije.', 'Škole su zatvorene do ponedeljka.'],
    ['It rained for three days and the river Drina overflowed near Ljubovija.', 'Schools are closed until Monday.'],
    '0+1:0 2:1',
  ],
  [
    'a sentence left out',
    ['Voz je kasnio 40 minuta.', 'Putnicima niko nije rekao zašto.', 'Prevoznik je u petak obećao povraćaj novca.'],
    ['The train was 40 minutes late.', 'The operator promised refunds on Friday.'],
    '0:0 1: 2:1',
  ],
  [
    'a sentence put in',
    ['Sud je oslobodio Marka Ilića.', 'Tužilac će se žaliti.'],
    ['The court acquitted Marko Ilic.', 'He had spent two years in custody without being told the charge against him.', 'The prosecutor will appeal.'],
    '0:0 :1 1:2',
  ],
  [
    'a sentence left out between two that were joined',
    ['Direktor Pavle Lukić otvorio je fabriku u Kraljevu.', 'Na parkingu je za to vreme svirao gradski duvački orkestar.', 'Ona će zaposliti 250 ljudi do oktobra.', 'Plate neće biti velike.'],
    ['Director Pavle Lukic opened the factory in Kraljevo, which will employ 250 people by October.', 'The salaries will not be large.'],
    '0+2:0 1: 3:1',
  ],
  [
    'a sentence cut in two on both sides',
    ['Sneg je pao i na Zlatiboru,', 'ali su putevi prohodni.', 'Temperatura je minus pet.'],
    ['Snow fell on Zlatibor too,', 'but the roads are passable.', 'The temperature is minus five.'],
    '0+1:0+1 2:2',
  ],
  [
    'a number in words against one in digits',
    ['U nesreći je povređeno pet radnika.', 'Fabrika je zatvorena.', 'Istraga je počela u sredu.'],
    ['5 workers were injured in the accident.', 'The inquiry began on Wednesday.'],
    '0:0 1: 2:1',
  ],
];

test.each(cases)('%s is seen as that', (_, source, target, beads) => {
  expect(written(align(source, target))).toBe(beads);
});

test('paragraph breaks are hints, never fences', () => {
  const source = [
    'Predsednik je doputovao u Beč.',
    'Dočekao ga je kancelar.',
    'Razgovori su trajali tri sata.',
  ];
  const target = [
    'The president arrived in Vienna, where the chancellor met him.',
    'The talks lasted three hours.',
  ];
  const input = { source, target, sourceLanguage: 'sr-Latn', targetLanguage: 'en' };
  const beads = alignSentences(
    { ...input, sourceParagraphs: [0, 1, 1], targetParagraphs: [0, 0] },
    lexicon,
  );
  expect(written(beads)).toBe('0+1:0 2:1');
});
