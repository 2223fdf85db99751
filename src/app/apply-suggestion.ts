import type { App, Editor } from './context.ts';

export interface ApplyInput {
  readonly article: string;
  readonly issue: string;
  /** The finding whose place is meant by `here`. */
  readonly fingerprint?: string;
  readonly scope: 'here' | 'everywhere';
  /** Of `everywhere`, these places only: fingerprints, or `placeKey` of a related place. */
  readonly places?: readonly string[];
  /** Another spelling than the one suggested; possessive and case are kept at each place. */
  readonly replacement?: string;
  readonly editor: Editor;
}

/** `gone`: the finding is no longer there, and nothing was changed. */
export type Applied =
  | {
      readonly kind: 'applied';
      readonly gesture: string;
      readonly corrections: number;
      readonly places: number;
    }
  | { readonly kind: 'gone' };

export async function applySuggestion(_app: App, _input: ApplyInput): Promise<Applied> {
  throw new Error('Not written yet.');
}
