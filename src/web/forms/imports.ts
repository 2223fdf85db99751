import { z } from 'zod';
import { canonicalLanguage } from '../../text/language.ts';

const language = z.preprocess(
  (value) => (value === '' ? null : value),
  z
    .string()
    .transform((tag, context) => {
      const canonical = canonicalLanguage(tag);
      if (canonical !== null) return canonical;
      context.addIssue({ code: 'custom', message: `“${tag}” is no language tag.` });
      return z.NEVER;
    })
    .nullable(),
);

/** The place of a file among those that were chosen; null for none. */
const place = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number().int().min(0).nullable(),
);

const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(schema).max(200));

/** The pairs as an editor wants them; the fields of a line have the same place in each list. */
export const pairingForm = z.object({
  source: many(place),
  target: many(place),
  sourceLanguage: many(language),
  targetLanguage: many(language),
  /** The lines that are imported. */
  take: many(z.coerce.number().int().min(0)),
});

export const languageGuessForm = z.object({ text: z.string().max(60_000).default('') });

export const languagesForm = z.object({
  sourceLanguage: language.default(null),
  targetLanguage: z.string().min(1),
});
