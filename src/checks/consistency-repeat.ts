import type { Check, Draft } from '../engine/check.ts';
import { type NearRepeat, nearRepeats } from '../engine/near-repeats.ts';
import { type Rendering, renderings } from '../engine/renderings.ts';
import { mostFrequent, repeats } from '../engine/repeats.ts';

/** One source sentence that stands twice and is translated two ways: a standfirst and its quote. */
export const consistencyRepeat: Check = {
  id: 'consistency-repeat',
  title: 'One sentence, two translations',
  why: 'The source repeats itself word for word; readers who meet both translations take them for two statements.',
  message: 'The same words of the source are translated elsewhere as: {usual}',
  type: 'inconsistency',
  mqm: 'terminology/inconsistent',
  severity: 'error',
  needsSource: true,
  *find(article) {
    const known = renderings(article, fewestWords);
    const told = new Set<number>();
    for (const [key, all] of repeats(known)) {
      const usual = mostFrequent(all);
      for (const place of all) {
        if (place.folded === usual.folded) continue;
        told.add(place.order);
        yield finding(key, place, usual, all);
      }
    }
    for (const near of nearRepeats(known)) {
      if (!told.has(near.place.order) && !told.has(near.usual.order)) yield question(near);
    }
  },
  examples: [
    {
      source: [
        'Nećemo odustati od ovog plana.',
        'Ministar je govorio kratko.',
        '„Nećemo odustati od ovog plana.“',
      ],
      target: [
        'We will not give up this plan.',
        'The minister spoke briefly.',
        '“⟦We are not going to abandon the plan.⟧”',
      ],
      suggests: 'We will not give up this plan.',
      severity: 'error',
    },
    {
      note: 'Another order of the same words is a question.',
      source: ['„Gradimo novi most“, rekao je Kovač.', 'Gradimo novi most, rekao je Kovač.'],
      target: [
        '“We are building a new bridge,” Kovač said.',
        '“⟦We are building a new bridge,” said Kovač.⟧',
      ],
      severity: 'question',
    },
    {
      note: 'A quotation that stands alone and with its speaker is asked about.',
      source: [
        'Kovač: Nećemo odustati od ovog plana',
        'Ministar Kovač govorio je u Baru.',
        '„Nećemo odustati od ovog plana“, rekao je on.',
      ],
      target: [
        'Kovač: We will not abandon the plan',
        'Minister Kovač spoke in Bar.',
        '“⟦We are not giving up on this plan⟧,” he said.',
      ],
      suggests: 'We will not abandon the plan',
      severity: 'question',
    },
    {
      note: 'Sentences that differ in one word may differ in that word alone.',
      source: [
        'Vlada će do kraja godine izgraditi novi most preko rijeke.',
        'Vlada će do kraja ove godine izgraditi novi most preko rijeke.',
        'Luka će sutra primiti prvi veliki brod iz Italije.',
        'Luka će sutra ujutro primiti prvi veliki brod iz Italije.',
      ],
      target: [
        'The government will build a new bridge over the river by the end of the year.',
        '⟦By the end of this year the cabinet is to put up a new river bridge.⟧',
        'Tomorrow the port will receive the first big ship from Italy.',
        'Tomorrow morning the port will receive the first big ship from Italy.',
      ],
      severity: 'question',
    },
    {
      note: 'Quotation marks and final punctuation do not count; short formulas may vary.',
      source: [
        'Nećemo odustati od ovog plana.',
        '„Nećemo odustati od ovog plana!“',
        'Hvala lijepo.',
        'Hvala lijepo.',
      ],
      target: [
        'We will not give up this plan.',
        '“We will not give up this plan!”',
        'Thank you.',
        'Many thanks.',
      ],
    },
  ],
};

// Shorter sentences ("He said so.") are formulas that every writer varies.
const fewestWords = 4;

function finding(
  key: string,
  place: Rendering,
  usual: Rendering,
  all: readonly Rendering[],
): Draft {
  return {
    side: 'target',
    segmentIndex: place.segmentIndex,
    start: place.start,
    end: place.end,
    issueKey: key,
    severity: sameWords(place.folded, usual.folded) ? 'question' : 'error',
    suggestions: [usual.text],
    values: { usual: usual.text },
    related: [
      ...all
        .filter((other) => other.folded === usual.folded)
        .map(({ segmentIndex, start, end }) => ({
          side: 'target' as const,
          segmentIndex,
          start,
          end,
          role: 'usual' as const,
        })),
      ...all.map(({ source }) => ({ side: 'source' as const, ...source, role: 'source' as const })),
    ],
  };
}

function question({ place, usual, isSame }: NearRepeat): Draft {
  const { segmentIndex, start, end } = place;
  const right = isSame ? inPlaceOf(place.text, usual.text) : null;
  return {
    side: 'target',
    segmentIndex,
    start,
    end,
    issueKey: place.sourceFolded,
    severity: 'question',
    suggestions: right === null ? [] : [right],
    values: { usual: usual.text },
    related: [
      {
        side: 'target',
        segmentIndex: usual.segmentIndex,
        start: usual.start,
        end: usual.end,
        role: 'usual',
      },
      { side: 'source', ...place.source, role: 'source' },
      { side: 'source', ...usual.source, role: 'source' },
    ],
  };
}

// Whether a capital may become small cannot be told: it may begin a name.
function inPlaceOf(text: string, usual: string): string | null {
  const isCapital = (one: string): boolean => /^\p{Lu}/u.test(one);
  if (isCapital(text)) return usual.charAt(0).toUpperCase() + usual.slice(1);
  return isCapital(usual) ? null : usual;
}

const sameWords = (a: string, b: string): boolean =>
  a.split(' ').sort().join(' ') === b.split(' ').sort().join(' ');
