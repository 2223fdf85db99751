import { z } from 'zod';
import { type ForbiddenTerm, type GlossaryTerm, termMatches } from '../lexicon/terms.ts';
import { badLine, csvRows } from './csv-rows.ts';

const glossaryRow = z.object({
  source: z.string().min(1, 'the source term is missing'),
  target: z.string().min(1, 'the target term is missing'),
  match: z
    .string()
    .transform((match) => match || 'stem')
    .pipe(z.enum(termMatches, `match is ${termMatches.join(', ')}`))
    .default('stem'),
});

/**
 * A house's glossary: CSV with the columns `source,target,match`, where match is `stem` (the
 * default), `word` or `exact`.
 *
 * @throws LekturaError `bad-input` with the line that cannot be read
 */
export function readGlossary(csv: string): GlossaryTerm[] {
  const wanted = 'a glossary begins with the columns source,target,match';
  return csvRows(csv, ['source', 'target'], wanted).map(({ record, info }) => {
    const row = glossaryRow.safeParse(record);
    if (row.success) return row.data;
    const [issue] = row.error.issues;
    throw badLine(info.lines, issue?.message ?? 'it is not as the header says');
  });
}

/**
 * What a house does not write: a line a term, `term<TAB>what to write instead`. Empty lines and
 * lines that begin with `#` are passed over.
 *
 * @throws LekturaError `bad-input` with the line that cannot be read
 */
export function readForbidden(text: string): ForbiddenTerm[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [term = '', prefer = '', ...rest] = line.split('\t').map((part) => part.trim());
      if (term === '') throw badLine(index + 1, 'the term is missing');
      if (rest.length > 0) throw badLine(index + 1, 'it has more than two columns');
      return [{ term, prefer }];
    });
}
