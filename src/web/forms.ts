import { z } from 'zod';
import { rowOperations } from '../app/realign.ts';
import { families } from '../engine/check.ts';
import { severities } from '../engine/finding.ts';
import { dismissalScopes } from '../review/dismissal.ts';
import { LekturaError } from '../text/error.ts';
import { canonicalLanguage } from '../text/language.ts';
import { passageKinds } from '../text/passage.ts';
import { articlePanels, articleViews } from './pages/article/page.ts';
import { errorWords } from './words/pages.ts';

const revision = z.coerce.number().int().min(0);
const id = z.string().min(1).max(200);
// A text area sends its line ends as CR LF, whatever they were.
const text = z.string().transform((value) => value.replaceAll('\r\n', '\n'));
const list = z.union([id, z.array(id)]).transform((value) => [value].flat());

/** What the empty choice of a select stands for, and an omitted field. */
const blankIsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

const language = blankIsNull(
  z.string().transform((tag, context) => {
    const canonical = canonicalLanguage(tag);
    if (canonical !== null) return canonical;
    context.addIssue({ code: 'custom', message: `“${tag}” is no language tag.` });
    return z.NEVER;
  }),
);

export const articleForm = z.object({
  title: z.string().trim().max(300).default(''),
  sourceText: z.string().default(''),
  targetText: z.string().default(''),
  sourceLanguage: language,
  targetLanguage: language,
  /** Only the languages are wanted: nothing is imported yet. */
  tell: z.literal('yes').optional(),
});

export const passageForm = z.object({
  text,
  revision,
  /** The gesture of the save before, where this one goes on with it. */
  continues: blankIsNull(id),
});
export const confirmationForm = z.object({
  confirmed: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  revision,
});
export const kindForm = z.object({ kind: z.enum(passageKinds), revision });
export const deletionForm = z.object({ revision });
export const insertionForm = z.object({
  after: blankIsNull(id),
  text: text.pipe(z.string().trim().min(1)),
});
export const restorationForm = z.object({ to: revision, revision });
export const alignmentForm = z.object({ operation: z.enum(rowOperations), revision });

export const correctionForm = z.object({
  issue: id,
  fingerprint: id.optional(),
  scope: z.enum(['here', 'everywhere']),
  replacement: z.string().max(1000).optional(),
  places: list.optional(),
});

export const dismissalForm = z.object({
  issue: id,
  fingerprint: id.optional(),
  scope: z.enum(dismissalScopes).default('article'),
  /** A dismissal that this one takes the place of. */
  instead: id.optional(),
});

export const renderingForm = z.object({ from: list, to: z.string().trim().min(1).max(200) });
export const articleNameForm = z.object({
  english: z.string().trim().min(1).max(200),
  forms: list.default([]),
});

const languagePair = blankIsNull(z.string().regex(/^[a-z]{2,8}-[a-z]{2,8}$/));

export const checkForm = z.object({
  pair: languagePair,
  enabled: blankIsNull(z.enum(['on', 'off']).transform((value) => value === 'on')),
  severity: blankIsNull(z.enum(['own', ...severities])),
  from: z.enum(['list', 'check']).catch('list').default('list'),
});

export const checksQuery = z.object({ pair: languagePair.catch(null).default(null) });

export const approvalForm = z.object({ despiteOpen: z.literal('yes').optional() });
export const editorForm = z.object({
  name: z.string().trim().min(1).max(60),
  from: z.string().default('/'),
});

export const articleQuery = z.object({
  view: z.enum(articleViews).catch('edit').default('edit'),
  panel: z.enum(articlePanels).catch('findings').default('findings'),
  severity: z.enum(['error', 'question']).nullable().catch(null).default(null),
  family: z.enum(families).nullable().catch(null).default(null),
  side: z.enum(['source', 'target']).nullable().catch(null).default(null),
  finding: id.nullable().catch(null).default(null),
  passage: id.nullable().catch(null).default(null),
  of: id.nullable().catch(null).default(null),
  author: id.nullable().catch(null).default(null),
});

/** Digests of what a page has of an article already. */
export const knownForm = z.object({ known: z.array(z.string().max(40)).max(20_000) });

/** What a page calls itself, over all its connections. */
const client = z.string().regex(/^[a-z0-9]{8,40}$/);
export const eventsQuery = z.object({ client, since: revision });
export const presenceForm = z.object({
  client,
  passage: blankIsNull(id),
  /** The passages the caret has been in since the last time. */
  visited: list.default([]),
});

const place = z.number().int().min(0);
const span = { start: place, end: place };
const mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['strong', 'emphasis']), ...span }),
  z.object({ kind: z.literal('link'), href: z.string().max(4000), ...span }),
  z.object({
    kind: z.literal('code'),
    code: z.string(),
    close: z.string().exactOptional(),
    ...span,
  }),
]);

/** What the editor in the page saves, as JSON. */
export const gestureForm = z.object({
  origin: z.enum(['typed', 'suggestion', 'everywhere', 'undo', 'redo']),
  check: id.nullable(),
  issue: id.nullable(),
  continues: id.nullable(),
  edits: z
    .array(z.object({ passage: id, revision, text: z.string(), marks: z.array(mark) }))
    .min(1),
});

/** A choice of two words, of which one holds where nothing is said. */
const oneOf = <const Word extends string>(words: readonly [Word, Word], otherwise: Word) =>
  z.enum(words, { error: `it is “${words[0]}” or “${words[1]}”` }).default(otherwise);

/** Whether counters, credits and disclaimers are written into an export. */
export const furnitureChoice = oneOf(['in', 'out'], 'out');

export const exportQuery = z.object({
  /** Whether it is written anew in UTF-8, and not into the file it came in. */
  anew: oneOf(['yes', 'no'], 'no'),
  furniture: furnitureChoice,
});

/**
 * The values of a form, or an error in words. What a form of ours sends always fits, so the words
 * are for whoever writes to the address by hand.
 */
export function parsed<T>(schema: z.ZodType<T>, values: unknown): T {
  const result = schema.safeParse(values ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new LekturaError('bad-input', errorWords.badField(field, issue?.message ?? ''));
}
