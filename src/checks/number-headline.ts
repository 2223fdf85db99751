import type { Check } from '../engine/check.ts';
import { headlineContradictions, isFaithful } from '../engine/headline-numbers.ts';
import { needsNumberWords } from '../engine/needs.ts';
import { differencesIn, quantityPlace, targetFacts } from '../engine/quantities.ts';
import { suggestNumber } from '../lexicon/quantities/suggest.ts';

/** A number of the headline or the standfirst that the body gives otherwise. */
export const numberHeadline: Check = {
  id: 'number-headline',
  title: 'The headline and the text give two numbers',
  why: 'Everybody reads the headline, and who reads on sees that one of the two numbers is wrong.',
  message: 'The headline says “{headline}”, the text “{body}”.',
  type: 'inconsistency',
  mqm: 'accuracy/mistranslation',
  severity: 'question',
  needsSource: false,
  needs: (lexicon, _source, target) => needsNumberWords(lexicon, null, target),
  *find(article, lexicon) {
    const found = headlineContradictions(article, lexicon);
    if (found.length === 0) return;
    const told = new Set(
      differencesIn(article, lexicon).map(
        ({ target }) => target && `${target.segmentIndex} ${target.start}`,
      ),
    );
    const facts = targetFacts(article, lexicon);
    for (const { head, body } of found) {
      if ([head, body].some(({ segmentIndex, start }) => told.has(`${segmentIndex} ${start}`))) {
        continue;
      }
      if (isFaithful(article, lexicon, head) && isFaithful(article, lexicon, body)) continue;
      const place = quantityPlace(article, 'target', head, head);
      const [headline, text] = [head, body].map((one) => quantityPlace(article, 'target', one));
      const suggestion =
        head.scale === body.scale ? suggestNumber(body, head, place.text, facts) : null;
      yield {
        ...place,
        issueKey: `${headline?.text}|${text?.text}`,
        suggestions: suggestion === null ? [] : [suggestion],
        values: { headline: headline?.text ?? '', body: text?.text ?? '' },
        related: text ? [{ ...text, role: 'usual' }] : [],
      };
    }
  },
  examples: [
    {
      note: 'Without a source: the same thing, counted with two figures changed over.',
      target: [
        '⟦72⟧ ships wait outside the port',
        'The harbour master counted 27 ships on Monday. Twelve crews have no water left.',
      ],
      suggests: '27',
      severity: 'question',
    },
    {
      note: 'Millions in the headline, billions in the text.',
      target: [
        'Government to spend €⟦20.5⟧ million on bridge',
        'The bridge will cost €20.5 billion, the minister said.',
      ],
      severity: 'question',
    },
    {
      note: 'A headline that has no counterpart in the source.',
      source: ['', 'Lučki kapetan je u ponedjeljak izbrojao 130 brodova.'],
      target: [
        '⟦1,300⟧ ships wait outside the port',
        'The harbour master counted 130 ships on Monday.',
      ],
      suggests: '130',
      severity: 'question',
    },
    {
      note: 'Headlines round off.',
      target: [
        'Nearly 40 km of road closed, a tenth of drivers late',
        'In all 38.5 km of road are closed, and 10.4 percent of drivers came late.',
      ],
    },
    {
      note: 'Other things, ranges, and a number that the text gives as well.',
      target: [
        '27 ships and 300 sailors wait outside the port',
        'Some 72 sailors came ashore on Monday, 228 sailors stayed on board.',
        'There are 25 to 30 ships, of them 17 ships without water.',
      ],
    },
    {
      note: 'A source that contradicts itself is not the translation’s slip.',
      source: ['72 broda čekaju ispred luke', 'Lučki kapetan je izbrojao 27 brodova.'],
      target: ['72 ships wait outside the port', 'The harbour master counted 27 ships.'],
    },
  ],
};
