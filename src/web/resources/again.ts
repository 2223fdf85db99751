import { type ErrorCode, LekturaError } from '../../text/error.ts';

/**
 * Does what a form asks for. What cannot be used is told where it was typed, so that nothing typed
 * is lost; every other error goes its usual way.
 *
 * @param again shows the form anew, with the sentence that says why and the status of the answer
 */
export async function orAgain(
  again: (error: string, status: number) => void | Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const status = error instanceof LekturaError ? told[error.code] : undefined;
    if (!(error instanceof LekturaError) || status === undefined) throw error;
    await again(error.message, status);
  }
}

const told: Readonly<Partial<Record<ErrorCode, number>>> = { 'bad-input': 400, 'too-large': 413 };
