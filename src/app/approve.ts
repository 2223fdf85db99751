import type { Counts } from '../review/counts.ts';
import type { App, Editor } from './context.ts';

export interface ApproveInput {
  readonly article: string;
  readonly editor: Editor;
  /** Approve although something is open. */
  readonly despiteOpen?: boolean;
}

/** `open`: what an editor should know before approving; nothing was changed. */
export type Approval =
  | { readonly kind: 'approved' }
  | ({
      readonly kind: 'open';
      /** Passages that nobody confirmed. */
      readonly unconfirmed: number;
      /** The share of the machine's words that stand unmodified, 0 to 1. */
      readonly untouched: number;
    } & Counts);

export async function approve(_app: App, _input: ApproveInput): Promise<Approval> {
  throw new Error('Not written yet.');
}

export async function reopen(
  _app: App,
  _input: { article: string; editor: Editor },
): Promise<void> {
  throw new Error('Not written yet.');
}
