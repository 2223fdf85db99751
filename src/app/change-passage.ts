import type { PassageKind } from '../text/passage.ts';
import type { App, Editor } from './context.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface ChangeKindInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly kind: PassageKind;
  readonly editor: Editor;
}

export async function changeKind(
  _app: App,
  _input: ChangeKindInput,
): Promise<Saved | Unchanged | Conflict> {
  throw new Error('Not written yet.');
}

export interface InsertInput {
  readonly article: string;
  /** The passage of the translation it follows; null puts it first. */
  readonly after: string | null;
  readonly side: 'target';
  readonly text: string;
  readonly kind?: PassageKind;
  readonly editor: Editor;
}

export async function insertPassage(
  _app: App,
  _input: InsertInput,
): Promise<Saved & { passage: string }> {
  throw new Error('Not written yet.');
}

export interface DeletePassageInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly editor: Editor;
}

export async function deletePassage(
  _app: App,
  _input: DeletePassageInput,
): Promise<Saved | Conflict> {
  throw new Error('Not written yet.');
}
