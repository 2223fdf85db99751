import type { Check } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import { leftOversOf } from '../names/left-over.ts';
import type { Placed } from '../names/mentions.ts';
import type { Side } from '../text/bitext.ts';
import { groupBy } from '../text/group.ts';

/** A name left as the source language spells it, throughout: only the register can see it. */
export const nameRegister: Check = {
  id: 'name-register',
  title: 'Name left in the source’s spelling',
  why: 'A consistent wrong spelling looks right until a reader searches for the name.',
  message: '“{found}” is “{usual}” in English.',
  type: 'inconsistent-entities',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  needsSource: false,
  *find(article, lexicon) {
    const words = leftOversOf(article, lexicon).flatMap(({ words, name, proof }) =>
      words.map((word) => ({ ...word, name, proof })),
    );
    for (const [name, places] of groupBy(words, (word) => word.name)) {
      for (const { mention, right, proof } of places) {
        yield {
          ...placeOf('target', mention),
          issueKey: name.toLowerCase(),
          severity: proof.length > 0 ? 'error' : 'question',
          suggestions: [right],
          related: [
            ...places
              .filter((other) => other.mention !== mention)
              .map((other) => ({ ...placeOf('target', other.mention), role: 'same' as const })),
            ...proof.map((source) => ({ ...placeOf('source', source), role: 'source' as const })),
          ],
          values: { usual: right },
        };
      }
    }
  },
  examples: [
    {
      note: 'The transcription everywhere, so no spelling of the article contradicts it.',
      source: ['Juče je Tramp razgovarao sa Šolcom.', 'Šolc nije želio da govori o tome.'],
      target: ['Yesterday ⟦Tramp⟧ talked with ⟦Šolc⟧.', '⟦Šolc⟧ did not want to speak about it.'],
      suggests: 'Trump',
    },
    {
      note: 'A place, with the case ending of the source.',
      source: ['Samit u Briselu je odložen.'],
      target: ['The summit in ⟦Briselu⟧ has been put off.'],
      suggests: 'Brussels',
      severity: 'error',
    },
    {
      note: 'Somebody of the same family name; an English word.',
      source: ['Dvi Haris je stajao na rubu kanjona.', 'Haris je slikao.'],
      target: ['Dwi Haris stood on the Rim of the canyon.', 'Haris took pictures.'],
    },
    {
      note: 'Local names are right as they are.',
      source: ['Aleksandar Vučić je stigao u Podgoricu.', 'Milojko Spajić ga je dočekao.'],
      target: ['Aleksandar Vučić arrived in Podgorica.', 'Milojko Spajić welcomed him.'],
    },
  ],
};

const placeOf = (side: Side, { segmentIndex, start, end }: Placed): Place => ({
  side,
  segmentIndex,
  start,
  end,
});
