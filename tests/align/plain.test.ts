import { describe, expect, test } from 'vitest';
import { alignSentences } from '../../src/align/align.ts';
import { areOneByOne, type PlainSide } from '../../src/align/plain.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { ownAlignments } from '../bench/alignment-texts.ts';

const lexicon = await loadLexicon();

/** A passage of these sentences. */
function passageOf(sentences: readonly string[], language: string): PlainSide {
  let end = -1;
  const spans = sentences.map((sentence) => {
    const start = end + 1;
    end = start + sentence.length;
    return { start, end };
  });
  return { tokens: tokenise(sentences.join(' ')), sentences: spans, language };
}

const plain = (source: readonly string[], target: readonly string[]): boolean =>
  areOneByOne(passageOf(source, 'sr-Latn'), passageOf(target, 'en'));

test('sentences that fit each other in length, marks, numbers and names go one by one', () => {
  expect(
    plain(
      [
        'Most u Kotoru otvoren je 12. maja.',
        'Dug je 400 metara, kazala je Ana Petrović.',
        'Gradila ga je firma iz Soluna.',
      ],
      [
        'The bridge in Kotor was opened on May 12.',
        'It is 400 metres long, said Ana Petrović.',
        'It was built by a firm from Thessaloniki.',
      ],
    ),
  ).toBe(true);
});

test('a number holds two sentences in their places where the lengths of one say little', () => {
  const [long, short] = [
    'Vlada će o tome odlučiti na sjednici koja je zakazana za sljedeću srijedu.',
    'The government will decide it next Wednesday.',
  ];
  expect(plain([long, 'Ima ih 64.'], [short, 'It has 64.'])).toBe(true);
  expect(plain([long, 'Ima ih dosta.'], [short, 'It has many.'])).toBe(false);
});

describe('it takes a search', () => {
  const cases: readonly (readonly [why: string, source: string[], target: string[]])[] = [
    ['where one side has more sentences', ['Most je dug.'], ['It is long.', 'It is new.']],
    [
      'where a number stands crosswise',
      ['Most je dug 400 metara.', 'Luka ima stotine radnika.'],
      ['The port has hundreds of workers.', 'The bridge is 400 metres long.'],
    ],
    [
      'where a name stands crosswise',
      ['Juče je stigao Marko Kovačević.', 'Danas je stigao neko drugi.'],
      ['Someone else arrived today.', 'Yesterday came Marko Kovacevic.'],
    ],
    [
      'where the lengths do not fit',
      ['Da.', 'Vlada će o tome odlučiti na sjednici koja je zakazana za sljedeću srijedu.'],
      ['The government will decide on that at a session set for next Wednesday.', 'Yes.'],
    ],
    [
      'where one asks and the other does not',
      ['Ko je tamo bio sinoć?', 'Niko tamo nije bio.'],
      ['Nobody was there then.', 'Who was there last night?'],
    ],
    [
      'where a sentence was cut in two',
      ['Most je dug, kažu;', 'i nov je, kažu oni.'],
      ['The bridge is long.', 'It is new, they say.'],
    ],
  ];

  test.each(cases)('%s', (_, source, target) => {
    expect(plain(source, target)).toBe(false);
  });
});

test('whatever goes plainly one by one does so too when it is searched', () => {
  let plainly = 0;
  for (const { input } of ownAlignments()) {
    const { source, target, sourceLanguage, targetLanguage } = input;
    for (const [i, j, count] of windows(source.length, target.length)) {
      const [ours, theirs] = [source.slice(i, i + count), target.slice(j, j + count)];
      const sides = [
        passageOf(ours, sourceLanguage ?? ''),
        passageOf(theirs, targetLanguage ?? ''),
      ];
      const [one, other] = sides;
      if (!one || !other || !areOneByOne(one, other)) continue;
      plainly++;
      const beads = alignSentences(
        { source: ours, target: theirs, sourceLanguage, targetLanguage },
        lexicon,
      );
      expect(beads).toEqual(ours.map((_, index) => ({ source: [index], target: [index] })));
    }
  }
  expect(plainly).toBeGreaterThan(10);
});

/** Stretches of as many sentences of both sides that lie near each other, translations or not. */
function* windows(sourceCount: number, targetCount: number): Generator<[number, number, number]> {
  for (let count = 2; count <= 4; count++) {
    for (let i = 0; i + count <= sourceCount; i++) {
      const near = Math.round((i * targetCount) / sourceCount);
      for (let j = Math.max(0, near - 2); j <= near + 2 && j + count <= targetCount; j++) {
        yield [i, j, count];
      }
    }
  }
}
