import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arePlainlyAlike } from '../../src/lexicon/quantities/alike.ts';
import { quantityDifferences } from '../../src/lexicon/quantities/differences.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();

const saidIn = (language: string, text: string) => ({
  said: { text, tokens: tokenise(text) },
  facts: lexicon.facts(language).quantities,
});

it.each([
  ['Most je otvoren.', 'The bridge is open.', true],
  ['Došlo je 48 ljudi i pas.', 'There were 48 people and a dog.', true],
  ['Došlo je 48 ljudi.', 'There were 49 people.', false],
  ['Došlo je 48 ljudi.', 'There were many people.', false],
  ['Putuje 48 dana.', 'He travels for 48 days.', true],
  ['Putuje 48 dana.', 'He travels for 48 hours.', false],
  ['Putuje 48 dana.', 'He travels 48.', false],
  ['Stan od 48 kvadrata za 48 ljudi.', 'A flat of 48 metres for 48 people.', false],
  ['Od 10 do 15 dana.', 'From 10 to 15 days.', false],
  ['Došlo je pet miliona ljudi.', 'Five million people came.', true],
  ['Došlo je 5 miliona ljudi.', 'A group of 5 billion people came.', false],
  ['Porast od 7 odsto.', 'A rise of 7%.', true],
  ['Dve nedelje, pa petak.', 'Two weeks, then Friday.', true],
  ['Petak, pa nedelja.', 'Friday, Friday.', false],
  ['Tereza Mej je otišla.', 'Theresa May left.', true],
  ['Tereza Mej, 5 ljudi.', 'Theresa May 5 people.', false],
  ['Jedan od njih.', 'One of them.', true],
  ['Pola grada.', 'Half of the town.', true],
  ['Pola miliona.', 'Half a million.', false],
  ['Dani su dugi, a radi ih 48.', 'The days are long, and 48 of them work.', true],
  ['Došlo je dvoje ljudi.', 'Two people came.', true],
  ['Došlo je petoro ljudi.', 'Some people came.', false],
  ['Došao je prvi put.', 'He came again.', true],
  ['Brojevi 48 i 49.', 'The numbers 49 and 48.', true],
  ['Brojevi 48, 48 i 49.', 'The numbers 48 and 49.', true],
  ['Otvoren je 2018. godine u petak.', 'It was opened on Friday in 2018.', true],
  ['Sezona 2017/18.', 'The season of 2017/18.', false],
  ['Došlo je 1.250 ljudi.', 'There were 1,250 people.', true],
  ['Došlo je 1.250 ljudi i 48 žena.', 'There were 48 women and 1,250 people.', false],
  ['U petak 48.', 'On Friday, $48.', false],
  ['Vidi 48.', 'See example.com/48.', false],
  ['Pojela je ½ torte.', 'She ate the cake.', false],
])('whether “%s” and “%s” are alike at a glance: %s', (source, target, expected) => {
  expect(arePlainlyAlike(saidIn('sr-Latn', source), saidIn('en', target))).toBe(expected);
});

/** Texts put together of words and signs, mostly with spaces between. */
const textsOf = (pieces: string) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...pieces.split(' ')),
        fc.constantFrom(
          ' ',
          ' ',
          ' ',
          ' ',
          '. ',
          ', ',
          '',
          '.',
          '-',
          '\u00a0',
          '\ufeff',
          '\u200b',
          '  ',
        ),
      ),
      { maxLength: 9 },
    )
    .map((all) => all.flat().join(''));

const numbers = '1 2 5 10 48 000 18 2017 2018 1,5 1.250 1,250 12:30 12.30 12.5.2018 ½ ٣ 2nd 1930s';
const signs = '. , - – ’ " „ ( / @ $ € % ° £ 😀 \u0301 II m2 p.m www.bar.me a.com com';
const serbian = textsOf(
  `${numbers} ${signs} ljudi reka i i a na do po pol pola jedan dva pet prvog drugi peti stotinu hiljade milion milijardi dana godine godina sati april maja petak u juče danas odsto procentnih poena evra funti km kvadratnih dvadeset osamdesetih desetak oba decenija`,
);
const english = textsOf(
  `${numbers} ${signs} people river and and a an the of of to or one two five first second fifth hundred thousands million billion day year years hours April May may Friday friday yesterday today percent per cent points pounds dollars USD km square twenty-five eighties half quarter past both decade ten`,
);

// The same thing in both languages, mostly.
const things = fc.constantFrom(
  ...([
    ['48', '48'],
    ['5', '5'],
    ['5', 'five'],
    ['2', 'two'],
    ['dva', 'two'],
    ['jedan', 'one'],
    ['prvi', 'first'],
    ['prvog', '1'],
    ['petog', '5'],
    ['2017', '2017'],
    ['2017. godine', '2017'],
    ['2017. 18', '2017–18'],
    ['1.250', '1,250'],
    ['1250', '1,250'],
    ['1,25', '1.25'],
    ['12.30', '12:30'],
    ['petak', 'Friday'],
    ['aprila', 'April'],
    ['juče', 'yesterday'],
    ['hiljade', 'thousands'],
    ['1000', '1,000'],
    ['dan', 'a day'],
    ['5 odsto', '5%'],
    ['2 miliona', '2 million'],
    ['oba', 'both'],
    ['godine', 'year'],
    ['i', 'and'],
    ['ili', 'or'],
    ['reka', 'the river'],
    ['do', 'to'],
    ['od', 'of'],
    ['na', 'per'],
    ['48 dana', '48 days'],
    ['pet godina', 'five years'],
    ['jednu godinu', 'one year'],
    ['godinu dana', 'a year'],
    ['30 sekundi', '30 seconds'],
    ['drugi', 'second'],
    ['nedelje', 'weeks'],
    ['u nedelju', 'on Sunday'],
    ['Mej', 'May'],
    ['maja', 'may'],
    ['pola', 'half'],
    ['četvrtina', 'a quarter'],
    ['24-godišnji', '24-year-old'],
    ['pet miliona', 'five million'],
    ['jedan milion', 'a million'],
    ['2,7 miliona dana', '2.7 million days'],
    ['48 odsto', '48 per cent'],
    ['5 poena', '5 points'],
    ['5 procentnih poena', '5 percentage points'],
    ['dvadeset', 'twenty'],
    ['dvadeset pet', 'twenty-five'],
    ['tri člana', 'three members'],
    ['te', 'and'],
    ['5 funti', '5 pounds'],
    ['5 dolara', '$5'],
    ['5 km', '5 km'],
    ['60 minuta', 'an hour'],
  ] as const),
);
const gap = fc.constantFrom(
  ...[' ', ' ', ' ', ' ', ', ', ', ', '. ', '-', ' – ', ' i ', ' and ', ' or ', ' reka river '],
);
const rowsAlike = fc
  .tuple(fc.array(fc.tuple(things, gap, gap), { maxLength: 7 }), fc.nat(40))
  .map(([all, turn]) => {
    const text = (side: 0 | 1): string[] => all.map((one) => one[0][side] + one[1 + side]);
    const target = text(1);
    // Now and then two things change places.
    const [first, second] = target;
    if (turn < 10 && first && second) target.splice(0, 2, second, first);
    if (turn === 11) target.pop();
    if (turn === 12 && first) target.push(first);
    return [text(0).join(''), target.join('')] as const;
  });

/** What is found in rows of one passage each; `inFull` adds an empty one, so that each is read. */
function foundIn(sources: readonly string[], targets: readonly string[], inFull: boolean) {
  const extra = inFull ? [''] : [];
  const source = documentOf('sr-Latn', [...sources, ...extra]);
  const target = documentOf('en', [...targets]);
  const sideOf = ({ language, passages }: typeof source) => ({
    language,
    facts: lexicon.facts(language).quantities,
    passages: passages.map((passage) => ({ ...passage, passage, tokens: tokenise(passage.text) })),
  });
  const pairs = targets.map((_, index) => ({
    source: inFull ? [index, sources.length] : [index],
    target: [index],
    sentences: [],
  }));
  return quantityDifferences({ source, target, pairs }, createMemo(), {
    source: sideOf(source),
    target: sideOf(target),
  });
}

it('calls alike only what differs in nothing', () => {
  let alike = 0;
  fc.assert(
    fc.property(fc.oneof(rowsAlike, fc.tuple(serbian, english)), ([ours, theirs]) => {
      if (!arePlainlyAlike(saidIn('sr-Latn', ours), saidIn('en', theirs))) return;
      alike++;
      expect(foundIn([ours], [theirs], true)).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
  expect(alike).toBeGreaterThan(100);
});

it('finds the same at a glance as by reading all rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(rowsAlike, fc.tuple(serbian, english)), { maxLength: 4 }),
      (rows) => {
        const [sources, targets] = [rows.map(([one]) => one), rows.map(([, other]) => other)];
        expect(foundIn(sources, targets, false)).toEqual(foundIn(sources, targets, true));
      },
    ),
    { numRuns: 3000 },
  );
});
