import { z } from 'zod';
import { englishChoices } from '../../app/house-settings.ts';
import { matchChoices } from '../../app/house-terms.ts';
import { termKinds } from '../../store/terms.ts';
import { canonicalLanguage } from '../../text/language.ts';

const id = z.string().min(1).max(200);
const page = z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1);
const ids = z
  .union([id, z.array(id)])
  .default([])
  .transform((value) => [value].flat());
const blankIsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

export const namesQuery = z.object({
  query: z.string().trim().max(200).catch('').default(''),
  page,
  selected: z.literal('all').nullable().catch(null).default(null),
});

export const nameForm = z.object({
  english: z.string().max(1000).default(''),
  /** A form a line. */
  forms: z
    .string()
    .max(20_000)
    .default('')
    .transform((text) => text.split(/\r?\n/)),
  note: z.string().max(2000).default(''),
});

export const namesSelection = z.object({ name: ids });

/** The moment of a deletion, UTC milliseconds. */
const at = z.coerce.number().int().min(0);

export const namesRecovery = z.object({ at });

const pair = blankIsNull(z.string().regex(/^[a-z]{2,8}-[a-z]{2,8}$/));

export const termsQuery = z.object({
  kind: z.enum(termKinds).catch('glossary').default('glossary'),
  pair: pair.catch(null).default(null),
  page,
  selected: z.literal('all').nullable().catch(null).default(null),
  edit: id.nullable().catch(null).default(null),
});

export const listForm = z.object({ kind: z.enum(termKinds), pair });

export const termForm = listForm.extend({
  id: blankIsNull(id),
  term: z.string().max(300).default(''),
  wanted: z.string().max(300).default(''),
  match: z.enum(matchChoices).catch('stem').default('stem'),
});

export const termsSelection = listForm.extend({ term: ids });

export const termsRecovery = z.object({ at, list: z.string().max(400).default('') });

const language = z.string().transform((tag, context) => {
  const canonical = canonicalLanguage(tag);
  if (canonical !== null) return canonical;
  context.addIssue({ code: 'custom', message: `“${tag}” is no language tag.` });
  return z.NEVER;
});

export const settingsForm = z.object({
  english: blankIsNull(z.enum(englishChoices)),
  sourceLanguage: language,
  targetLanguage: language,
  furniture: z
    .enum(['in', 'out'])
    .default('out')
    .transform((value) => value === 'in'),
});
