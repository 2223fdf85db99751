import type { Check, Draft } from '../engine/check.ts';
import type { Place, RelatedRole } from '../engine/finding.ts';
import type { Placed } from '../names/mentions.ts';
import { type Slip, slipsOf } from '../names/slips.ts';
import type { Side } from '../text/bitext.ts';
import { isAllCapitals } from '../text/capitals.ts';

/** One person, place or body under two spellings, proved from the source. */
export const nameTwoSpellings: Check = {
  id: 'name-two-spellings',
  title: 'One name, two spellings',
  why: 'Readers take two spellings for two people, and searches find only one of them.',
  message: '“{found}” is spelled “{usual}” elsewhere in this article.',
  type: 'inconsistent-entities',
  mqm: 'terminology/inconsistent',
  severity: 'error',
  needsSource: false,
  *find(article, lexicon) {
    for (const slip of slipsOf(article, lexicon)) yield* draftsOf(slip);
  },
  examples: [
    {
      note: 'A Serbian transcription left beside the English spelling.',
      source: [
        'Mark Rute je doputovao u Podgoricu.',
        'Rute je rekao da će pomoć stići.',
        'Novinari su pitali Rutea o rokovima.',
      ],
      target: [
        'Mark Rutte arrived in Podgorica.',
        '⟦Rute⟧ said that the aid would arrive.',
        "Reporters asked about Rutte's deadlines.",
      ],
      suggests: 'Rutte',
      severity: 'error',
    },
    {
      note: 'The possessive stays outside the marked word.',
      source: ['Džonson je otputovao u London.', 'Džonsonov savetnik je ostao.'],
      target: ['Johnson travelled to London.', "⟦Dzonson⟧'s adviser stayed behind."],
      suggests: 'Johnson',
    },
    {
      note: 'A typing slip, seen without help from the source.',
      target: ['The court in Massachusetts agreed.', 'Lawyers in ⟦Massachussetts⟧ did not.'],
      suggests: 'Massachusetts',
    },
    {
      note: 'Two people, two countries, a word made of a name.',
      source: [
        'Vil Vejd i Vejd Kolins su igrali za Iran i Irak.',
        'Vejd je pohvalio Kolinsa.',
        'Korejski trener je stigao iz Koreje.',
      ],
      target: [
        'Will Wade and Wayde Collins played for Iran and Iraq.',
        'Wade praised Collins.',
        'The Korean coach arrived from Korea.',
      ],
    },
  ],
};

function* draftsOf({ usual, variant, sure }: Slip): Generator<Draft> {
  const same = variant.mentions.map((mention) => relatedPlace('target', mention, 'same'));
  const related = [
    ...usual.mentions.map((mention) => relatedPlace('target', mention, 'usual')),
    ...distinct([...variant.proof, ...usual.proof]).map((mention) =>
      relatedPlace('source', mention, 'source'),
    ),
  ];
  for (const [index, mention] of variant.mentions.entries()) {
    const others = same.filter((_, other) => other !== index);
    yield {
      ...placeOf('target', mention),
      issueKey: [usual.word, variant.word]
        .map((word) => word.toLowerCase())
        .sort()
        .join('|'),
      severity: sure ? 'error' : 'question',
      suggestions: [inCaseOf(mention.word, usual.word)],
      related: [...related, ...others],
      values: { usual: usual.word },
    };
  }
}

const placeOf = (side: Side, { segmentIndex, start, end }: Placed): Place => ({
  side,
  segmentIndex,
  start,
  end,
});

const relatedPlace = (side: Side, mention: Placed, role: RelatedRole) => ({
  ...placeOf(side, mention),
  role,
});

const distinct = (mentions: readonly Placed[]): Placed[] => [...new Set(mentions)];

/** A name in a headline of capitals stays in capitals. */
const inCaseOf = (written: string, name: string): string =>
  isAllCapitals(written) ? name.toUpperCase() : name;
