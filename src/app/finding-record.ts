import { z } from 'zod';
import { issueTypes, severities } from '../engine/finding.ts';

const index = z.int().min(0);
const side = z.enum(['source', 'target']);
const place = { side, segmentIndex: index, start: index, end: index, text: z.string() };

/** A finding as JSON writes it: a contract. Places are UTF-16 code units. */
export const findingRecord = z.strictObject({
  check: z.string(),
  type: z.enum(issueTypes),
  severity: z.enum(severities),
  issue: z.string(),
  ...place,
  suggestions: z.array(z.string()),
  related: z.array(z.strictObject({ ...place, role: z.enum(['same', 'usual', 'source']) })),
  message: z.string(),
  fingerprint: z.string(),
});
