import { LekturaError } from '../../text/error.ts';

/**
 * Does what a form asks for. What cannot be used is told where it was typed, so that nothing typed
 * is lost; every other error goes its usual way.
 *
 * @param again shows the form anew, with the sentence that says why
 */
export async function orAgain(
  again: (error: string) => void | Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof LekturaError) || !told.includes(error.code)) throw error;
    await again(error.message);
  }
}

const told: readonly string[] = ['bad-input', 'too-large'];
