import { z } from 'zod';
import { type Varieties, varietiesOf } from '../lexicon/varieties.ts';
import { dataJson } from './files.ts';
import { foldersOf } from './languages.ts';

const varietiesFile = z.array(z.tuple([z.string(), z.string()]));

/** The words of a language that two standards spell differently; of most languages, none. */
export const languageVarieties = (tag: string): Varieties =>
  varietiesOf(
    foldersOf(tag).flatMap((folder) =>
      varietiesFile.parse(dataJson(`languages/${folder}/varieties.json`) ?? []),
    ),
  );
