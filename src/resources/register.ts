import { z } from 'zod';
import {
  createRegister,
  type NameEntry,
  type NameRegister,
  nameKinds,
} from '../lexicon/register.ts';
import { dataText } from './files.ts';

const spellings = z.array(z.string().min(1)).default([]);
const byLanguage = z
  .record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(1)).min(1))
  .default({});

// `basis` and `checked` are for whoever tends the data; the program has no use for them.
const line = z.strictObject({
  kind: z.enum(nameKinds),
  en: z.string().min(1),
  accepted: spellings,
  names: byLanguage,
  family: z.string().min(1).optional(),
  whole: z.literal(true).optional(),
  forms: byLanguage,
  wrong: spellings,
  traps: spellings,
  basis: z.string().min(1),
  checked: z.iso.date(),
});

const files = ['persons', 'places', 'countries', 'peoples', 'institutions'];

/**
 * The register of names that comes with the program.
 *
 * @throws an error that names file and line when an entry is not of the form
 */
export const readRegister = (): NameRegister => createRegister(files.flatMap(entriesOf));

function entriesOf(name: string): NameEntry[] {
  const path = `register/${name}.jsonl`;
  return (dataText(path) ?? '').split('\n').flatMap((text, index): NameEntry[] => {
    if (text === '') return [];
    try {
      const { basis: _, checked: __, family, whole, ...entry } = line.parse(JSON.parse(text));
      return [{ ...entry, ...(family && { family }), ...(whole && { whole }) }];
    } catch (error) {
      throw new Error(`data/${path}, line ${index + 1} is no entry.`, { cause: error });
    }
  });
}
