import { z } from 'zod';
import { deskSorts } from '../../app/desk.ts';
import { furnitureChoice } from '../forms.ts';

const word = z.string().trim().max(200);
const id = z.string().min(1).max(200);

/** A value of an address that may be left out, empty or nonsense: then it does not count. */
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), schema.optional())
    .catch(undefined as never);

export const deskQuery = z.object({
  query: optional(word),
  state: optional(z.enum(['open', 'new', 'in-review', 'approved', 'exported'])),
  pair: optional(z.string().regex(/^[a-z]{2,8}-[a-z]{2,8}$/)),
  editor: optional(word),
  errors: optional(z.literal('open')),
  name: optional(id),
  sort: optional(z.enum(deskSorts)),
  order: optional(z.enum(['up', 'down'])),
  page: optional(z.coerce.number().int().min(1).max(1_000_000)),
  /** `all` marks every article of the page, for browsers without our script. */
  selected: optional(z.literal('all')),
});

export type DeskQuery = z.infer<typeof deskQuery>;

/** The articles that were marked on the Desk; none is no mistake, but nothing to do. */
export const selectionForm = z.object({
  article: z
    .union([id, z.array(id)])
    .default([])
    .transform((value) => [value].flat())
    .pipe(z.array(id).max(500)),
  format: z.string().max(40).default('text'),
  furniture: furnitureChoice,
});
