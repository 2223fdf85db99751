import { z } from 'zod';
import { articleStates } from '../review/article.ts';
import { origins } from '../review/correction.ts';
import { dismissalScopes } from '../review/dismissal.ts';
import { eventKinds } from '../store/events.ts';
import { passageKinds } from '../text/passage.ts';
import { findingRecord } from './finding-record.ts';

const index = z.int().min(0);
/** UTC milliseconds. */
const time = z.int();
const side = z.enum(['source', 'target']);
const kind = z.enum(passageKinds);

const span = { start: index, end: index };

const mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['strong', 'emphasis']), ...span }),
  z.strictObject({ kind: z.literal('link'), href: z.string(), ...span }),
  z.strictObject({
    kind: z.literal('code'),
    code: z.string(),
    close: z.string().optional(),
    ...span,
  }),
]);

const content = { kind, text: z.string(), marks: z.array(mark) };

const passage = z.strictObject({
  id: z.string(),
  side,
  ...content,
  revision: index,
  machineText: z.string().nullable(),
  machineIndex: index.nullable(),
  confirmed: z.boolean(),
  confirmedBy: z.string().nullable(),
});

const document = z.strictObject({
  language: z.string(),
  passages: z.array(z.strictObject(content)),
  gaps: z.array(z.string()),
  newline: z.enum(['\n', '\r\n']),
  metadata: z.strictObject({
    byline: z.string().optional(),
    published: time.optional(),
    modified: time.optional(),
    url: z.string().optional(),
  }),
});

const row = z.strictObject({ source: z.array(z.string()), target: z.array(z.string()) });
const rows = z.array(row);

const splice = z.strictObject({ start: index, removed: z.string(), inserted: z.string() });

const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    passage: z.string(),
    splices: z.array(splice),
    marksBefore: z.array(mark),
    marksAfter: z.array(mark),
    confirmedBefore: z.string().nullable(),
    confirmedAfter: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.enum(['insert', 'delete']),
    passage: z.string(),
    content: passage,
    after: z.string().nullable(),
    row: index,
    alone: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('realign'), at: index, before: rows, after: rows }),
  z.strictObject({
    kind: z.literal('source'),
    before: index,
    after: index,
    rowsBefore: rows,
    rowsAfter: rows,
  }),
  z.strictObject({
    kind: z.literal('passage-kind'),
    passage: z.string(),
    before: kind,
    after: kind,
  }),
  z.strictObject({
    kind: z.literal('confirm'),
    passage: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
]);

const correction = z.strictObject({
  id: z.string(),
  article: z.string(),
  number: index,
  gesture: z.string(),
  change,
  baseRevision: index,
  author: z.string(),
  at: time,
  origin: z.enum(origins),
  check: z.string().nullable(),
  issue: z.string().nullable(),
  undoes: z.string().nullable(),
  sourceVersion: index,
});

const dismissal = z.strictObject({
  id: z.string(),
  article: z.string(),
  scope: z.enum(dismissalScopes),
  check: z.string(),
  issue: z.string(),
  fingerprint: z.string().nullable(),
  text: z.string(),
  message: z.string(),
  author: z.string(),
  at: time,
});

const original = z.strictObject({
  side,
  version: index,
  format: z.string(),
  fileName: z.string().nullable(),
  encoding: z.string().nullable(),
  part: index,
  bytes: z.base64(),
});

const gesture = z.strictObject({
  id: z.string(),
  number: index,
  root: z.string(),
  forward: z.boolean(),
});

const visit = z.strictObject({ passages: z.array(z.string()), author: z.string(), at: time });

const event = z.strictObject({
  id: z.string(),
  article: z.string(),
  kind: z.enum(eventKinds),
  author: z.string(),
  at: time,
  detail: z.unknown(),
});

const figures = { open: index, setAside: index, corrected: index };

const receipt = z.strictObject({
  errors: index,
  questions: index,
  coverage: z.strictObject({
    passages: index,
    confirmed: index,
    neverVisited: z.array(z.string()),
    untouched: z.array(z.string()),
  }),
  /** The share of the machine's words that stand unmodified, 0 to 1. */
  untouched: z.number().min(0).max(1),
  editors: z.array(
    z.strictObject({
      name: z.string(),
      corrections: index,
      confirmed: index,
      from: time,
      to: time,
    }),
  ),
  origins: z.partialRecord(z.enum(origins), index),
  checks: z.array(z.strictObject({ check: z.string(), ...figures })),
  rested: z.array(z.strictObject({ check: z.string(), reason: z.string() })),
  failures: z.array(z.strictObject({ check: z.string(), message: z.string() })),
  approvals: z.array(
    z.strictObject({
      kind: z.enum(['approved', 'reopened']),
      author: z.string(),
      at: time,
      detail: z.unknown(),
    }),
  ),
});

/**
 * Everything that is kept of an article, as the JSON export writes it: a contract, published as
 * JSON Schema. Places are UTF-16 code units, times UTC milliseconds. The texts as they came in,
 * with the rows of the event `imported` and the corrections in order, give what stands.
 */
export const articleRecord = z.strictObject({
  schemaVersion: z.literal(1),
  exportedAt: time,
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** Whether somebody named it; otherwise the title follows the headline. */
    titled: z.boolean(),
    state: z.enum(articleStates),
    sourceLanguage: z.string().nullable(),
    targetLanguage: z.string(),
    sourceVersion: index,
    rowsRevision: index,
    revision: index,
    /** The number of its last correction that can change what is found. */
    contentRevision: index,
    editor: z.string().nullable(),
    createdAt: time,
    updatedAt: time,
  }),
  source: z.array(passage).nullable(),
  target: z.array(passage),
  rows,
  documents: z.array(z.strictObject({ side, version: index, addedAt: time, document })),
  /** The files that the documents came in, their bytes in Base64. */
  originals: z.array(original),
  corrections: z.array(correction),
  /** What each gesture is one of: it, and all that undid and redid it, share a root. */
  gestures: z.array(gesture),
  /** Those that hold in it: its own, and those that hold everywhere. */
  dismissals: z.array(dismissal),
  takenBackDismissals: z.array(dismissal.extend({ restoredBy: z.string(), restoredAt: time })),
  /** What the checks find in what stands, and nobody has dismissed. */
  findings: z.array(findingRecord),
  /** What was dismissed, with the id of the dismissal. */
  dismissedFindings: z.array(findingRecord.extend({ dismissal: z.string() })),
  events: z.array(event),
  /** Which passages somebody had the caret in, and when first. */
  visits: z.array(visit),
  /** Follows from the rest: who reviewed it, what was checked, what was left. */
  receipt: receipt.exactOptional(),
});
