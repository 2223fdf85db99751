import { z } from 'zod';
import type { TypographyFacts } from '../lexicon/typography.ts';
import { dataJson } from './files.ts';
import { foldersOf } from './languages.ts';

const typographyFile = z.strictObject({
  doubles: z.array(z.string()).default([]),
  rareDoubles: z.array(z.string()).default([]),
  questionWords: z.array(z.string()).default([]),
  questionVerbs: z.array(z.string()).default([]),
  pronouns: z.array(z.string()).default([]),
  nameLinks: z.array(z.string()).default([]),
  shortened: z.array(z.string()).default([]),
  spaceBeforeHighMarks: z.boolean().default(false),
});

/** How a language sets its text, from the `typography.json` of each of its folders. */
export function typographyFacts(tag: string): TypographyFacts {
  const found = foldersOf(tag).flatMap((folder) => {
    const value = dataJson(`languages/${folder}/typography.json`);
    return value === null ? [] : [typographyFile.parse(value)];
  });
  return {
    doubles: new Set(found.flatMap(({ doubles }) => doubles)),
    rareDoubles: new Set(found.flatMap(({ rareDoubles }) => rareDoubles)),
    questionWords: new Set(found.flatMap(({ questionWords }) => questionWords)),
    questionVerbs: new Set(found.flatMap(({ questionVerbs }) => questionVerbs)),
    pronouns: new Set(found.flatMap(({ pronouns }) => pronouns)),
    nameLinks: new Set(found.flatMap(({ nameLinks }) => nameLinks)),
    shortened: new Set(found.flatMap(({ shortened }) => shortened)),
    spaceBeforeHighMarks: found.some((facts) => facts.spaceBeforeHighMarks),
  };
}
