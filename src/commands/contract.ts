import { z } from 'zod';
import { articleRecord } from '../app/article-record.ts';
import { findingRecord } from '../app/finding-record.ts';
import { issueTypes, severities } from '../engine/finding.ts';
import { alignBatchInput, checkBatchInput, docId, schemaVersion } from './batch-contract.ts';
import { config } from './config-contract.ts';

const index = z.int().min(0);

const language = z.string().nullable();

/** What `check --format json` writes. */
export const checkOutput = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  sourceLanguage: language,
  targetLanguage: z.string(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  findings: z.array(findingRecord),
});

const failure = z.strictObject({ docId: docId.nullable(), error: z.string() });

/** A line that `check --batch` writes. */
export const checkBatchOutput = z.union([
  z.strictObject({
    schemaVersion: z.literal(schemaVersion),
    docId,
    findings: z.array(findingRecord),
    milliseconds: z.number().min(0),
  }),
  failure,
]);

/** A line that `align --batch` writes: source indices and target indices of each bead. */
export const alignBatchOutput = z.union([
  z.strictObject({
    schemaVersion: z.literal(schemaVersion),
    docId,
    beads: z.array(z.tuple([z.array(index), z.array(index)])),
  }),
  failure,
]);

/** What `checks --format json` writes. */
export const checksOutput = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      family: z.string(),
      title: z.string(),
      why: z.string(),
      type: z.enum(issueTypes),
      mqm: z.string(),
      severity: z.enum(severities),
      needsSource: z.boolean(),
    }),
  ),
});

/** What `list --format json` writes; times are UTC milliseconds. */
export const listOutput = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  articles: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      state: z.string(),
      sourceLanguage: language,
      targetLanguage: z.string(),
      passages: index,
      confirmed: index,
      words: index,
      errors: index,
      questions: index,
      editor: z.string().nullable(),
      createdAt: z.int(),
      updatedAt: z.int(),
    }),
  ),
});

/** What `formats --format json` writes. */
export const formatsOutput = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  formats: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** What names of its files end in, each with its dot. */
      endings: z.array(z.string()),
      mediaType: z.string(),
      read: z.boolean(),
      write: z.boolean(),
      /** Whether a translation is written into the file it came in. */
      update: z.boolean(),
      needsSource: z.boolean(),
      keeps: z.string(),
      loses: z.string(),
    }),
  ),
});

/** The published schemas by file name. */
export const published = {
  config,
  check: checkOutput,
  'check-batch-input': checkBatchInput,
  'check-batch-output': checkBatchOutput,
  'align-batch-input': alignBatchInput,
  'align-batch-output': alignBatchOutput,
  checks: checksOutput,
  list: listOutput,
  formats: formatsOutput,
  article: articleRecord,
} as const;
