/**
 * The tables as the queries see them. Ids are text, times are UTC milliseconds, truth is 0 or 1,
 * and what the database never looks into is JSON as text: all of it the same in PostgreSQL, where
 * counts and sums come back as text and are made numbers by the query that asks for them.
 */
export interface Tables {
  articles: ArticleRow;
  documents: DocumentRow;
  files: FileRow;
  originals: OriginalRow;
  passages: PassageRow;
  corrections: CorrectionRow;
  gestures: GestureRow;
  dismissals: DismissalRow;
  snapshots: SnapshotRow;
  events: EventRow;
  visits: VisitRow;
  house_names: HouseNameRow;
  check_settings: CheckSettingRow;
  settings: SettingRow;
  terms: TermRow;
  migrations: MigrationRow;
}

export interface ArticleRow {
  id: string;
  title: string;
  /** 1 when somebody named it; otherwise the title follows the headline. */
  titled: number;
  state: string;
  source_language: string | null;
  target_language: string;
  /** 0 without a source, then counted up with each version of it. */
  source_version: number;
  /** JSON: the alignment by passage ids. Its order is the reading order of both sides. */
  row_list: string;
  rows_revision: number;
  /** The number of its last correction. */
  revision: number;
  /** The number of its last correction that can change what is found. */
  content_revision: number;
  editor: string | null;
  created_at: number;
  updated_at: number;
  deleted_at: number | null;
}

/** A text as it came in, with its skeleton: never changed, never deleted. */
export interface DocumentRow {
  article: string;
  side: string;
  version: number;
  language: string;
  newline: string;
  /** JSON, as are the next two. */
  gaps: string;
  metadata: string;
  passages: string;
  added_at: number;
}

/** A file as it came in, by the SHA-256 of its bytes. */
export interface FileRow {
  id: string;
  bytes: Uint8Array;
}

/** Which file a document of an article came in. */
export interface OriginalRow {
  article: string;
  side: string;
  version: number;
  format: string;
  file_name: string | null;
  encoding: string | null;
  part: number;
  file: string;
}

/** A passage as it now stands: the fold of the corrections, kept so that reading is quick. */
export interface PassageRow {
  article: string;
  id: string;
  side: string;
  kind: string;
  text: string;
  /** JSON. */
  marks: string;
  revision: number;
  machine_text: string | null;
  machine_index: number | null;
  confirmed_by: string | null;
}

export interface CorrectionRow {
  id: string;
  article: string;
  number: number;
  gesture: string;
  passage: string | null;
  /** JSON. */
  change: string;
  base_revision: number;
  author: string;
  made_at: number;
  origin: string;
  check_id: string | null;
  issue: string | null;
  undoes: string | null;
  source_version: number;
}

/**
 * A gesture and every undo and redo of it are a family with one root. The latest of a family says
 * whether it stands: forward it does, back it does not.
 */
export interface GestureRow {
  id: string;
  article: string;
  /** That of its first correction. */
  number: number;
  root: string;
  forward: number;
}

export interface DismissalRow {
  id: string;
  article: string;
  scope: string;
  check_id: string;
  issue: string;
  fingerprint: string | null;
  found: string;
  message: string;
  author: string;
  made_at: number;
  restored_by: string | null;
  restored_at: number | null;
}

/** What was found in an article, so that the Desk need not run the checks. */
export interface SnapshotRow {
  article: string;
  content_revision: number;
  /** The version of the engine and its checks. */
  engine: string;
  words: number;
  /** JSON: fingerprint, issue and severity of each finding. */
  findings: string;
}

/** What happened to an article beside corrections: imported, approved, exported, deleted … */
export interface EventRow {
  id: string;
  article: string;
  kind: string;
  author: string;
  made_at: number;
  /** JSON, or null. */
  detail: string | null;
}

/** Somebody had the caret in a passage; only the first time is kept. */
export interface VisitRow {
  article: string;
  passage: string;
  author: string;
  made_at: number;
}

/** An entry of the house register. */
export interface HouseNameRow {
  id: string;
  english: string;
  /** JSON: the forms a source may have. */
  source_forms: string;
  note: string;
  author: string;
  changed_at: number;
  deleted_at: number | null;
}

/** What is wanted of a check; null is left to a wider setting or a default. */
export interface CheckSettingRow {
  check_id: string;
  /** A language pair (`sr-en`), or `*` for all of them. */
  pair: string;
  enabled: number | null;
  severity: string | null;
  author: string;
  changed_at: number;
}

/** What a house sets for all its articles: a value by its name. */
export interface SettingRow {
  name: string;
  value: string;
  author: string;
  changed_at: number;
}

/** A term of the glossary (`glossary`) or a word that is not written (`forbidden`). */
export interface TermRow {
  id: string;
  kind: string;
  /** A language pair (`sr-en`), or `*` for all of them. */
  pair: string;
  term: string;
  /** What the translation is to say; empty for a forbidden word without a better one. */
  wanted: string;
  match: string;
  author: string;
  changed_at: number;
  deleted_at: number | null;
}

export interface MigrationRow {
  number: number;
  name: string;
  applied_at: number;
}
