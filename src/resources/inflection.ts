import { z } from 'zod';
import type { InflectionFacts } from '../lexicon/inflection.ts';
import { dataJson } from './files.ts';
import { foldersOf } from './languages.ts';

const inflectionFile = z.strictObject({
  // Parted by spaces.
  endings: z.array(z.string()).default([]),
  // "y>ies": what a word ends in, and what comes in its place.
  changes: z.array(z.string()).default([]),
  irregular: z.record(z.string(), z.string()).default({}),
  fleetingVowel: z.string().default(''),
  dictionaryEndings: z.array(z.string()).default([]),
  nounsCapitalised: z.boolean().default(false),
});

/** How the words of a language change, from the `inflection.json` of each of its folders. */
export function inflectionFacts(tag: string): InflectionFacts {
  const found = foldersOf(tag).flatMap((folder) => {
    const value = dataJson(`languages/${folder}/inflection.json`);
    return value === null ? [] : [inflectionFile.parse(value)];
  });
  const endings = new Set(found.flatMap((facts) => facts.endings.flatMap(parted)));
  return {
    endings: [...endings].sort((a, b) => b.length - a.length),
    changes: found.flatMap(({ changes }) =>
      changes.map((change): readonly [string, string] => {
        const [from = '', to = ''] = change.split('>');
        return [from, to];
      }),
    ),
    irregular: new Map(
      found.flatMap(({ irregular }) =>
        Object.entries(irregular).map(([word, forms]): [string, string[]] => [word, parted(forms)]),
      ),
    ),
    fleetingVowel: found.find((facts) => facts.fleetingVowel !== '')?.fleetingVowel ?? '',
    dictionaryEndings: found.flatMap((facts) => facts.dictionaryEndings.flatMap(parted)),
    nounsCapitalised: found.some(({ nounsCapitalised }) => nounsCapitalised),
  };
}

const parted = (text: string): string[] => text.split(' ').filter((part) => part !== '');
