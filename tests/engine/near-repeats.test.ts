import { expect, it } from 'vitest';
import { consistencyRepeat } from '../../src/checks/consistency-repeat.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { found } from '../checks/marked.ts';

const lexicon = await loadLexicon();

const marked = (...rows: readonly [source: string, target: string][]) =>
  found(
    consistencyRepeat,
    { source: rows.map(([source]) => source), target: rows.map(([, target]) => target) },
    lexicon,
  ).target.filter((text) => text.includes('⟦'));

it.each<[string, [string, string][], string[]]>([
  [
    'a quotation with two speeches around it',
    [
      [
        '„Luka mora ostati otvorena i zimi“, kaže Petrović.',
        '“The port must stay open in winter too,” Petrović says.',
      ],
      [
        'Rekao je novinarima: „Luka mora ostati otvorena i zimi.“',
        'He told reporters: “The harbour has to remain open in winter as well.”',
      ],
    ],
    ['He told reporters: “⟦The harbour has to remain open in winter as well⟧.”'],
  ],
  [
    'the same quotation with another order of its speaker',
    [
      [
        '„Luka mora ostati otvorena i zimi“, kaže Petrović.',
        '“The port must stay open in winter too,” Petrović says.',
      ],
      [
        'Petrović je rekao: „Luka mora ostati otvorena i zimi.“',
        'Petrović said: “The port must stay open in winter too.”',
      ],
    ],
    [],
  ],
  [
    'two quotations that begin alike',
    [
      [
        '„Luka mora ostati otvorena i zimi“, kaže Petrović.',
        '“The port must stay open in winter too,” Petrović says.',
      ],
      ['„Luka mora ostati čista i zimi“, kaže Marić.', '“We want a clean port,” says Marić.'],
    ],
    [],
  ],
  [
    'a short form of four words',
    [
      ['„Potreban nam je most“, kaže Petrović.', '“We need a bridge,” Petrović says.'],
      ['Rekao je: „Potreban nam je most.“', 'He said: “What we need is a bridge.”'],
    ],
    [],
  ],
])('%s', (_, rows, places) => {
  expect(marked(...rows)).toEqual(places);
});
