import { z } from 'zod';

/**
 * The JSON that the command line reads and writes: a contract, published as JSON Schema in
 * `data/schemas/`. `schemaVersion` grows when a program that reads it would break.
 */
export const schemaVersion = 1;

/** What a document of a batch is called. */
export const docId = z.union([z.string(), z.number()]);

const segments = z.array(z.string());

/** A line that `check --batch` reads; keys it does not know are ignored. */
export const checkBatchInput = z.object({
  docId,
  source: segments.optional(),
  target: segments,
  sourceLanguage: z.string().optional(),
  targetLanguage: z.string().optional(),
});

/** A line that `align --batch` reads; keys it does not know are ignored. */
export const alignBatchInput = z.object({
  docId,
  source: segments,
  target: segments,
  sourceParagraphs: z.array(z.number()).optional(),
  targetParagraphs: z.array(z.number()).optional(),
  sourceLanguage: z.string().optional(),
  targetLanguage: z.string().optional(),
});
