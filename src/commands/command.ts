/** One word of the command line. */
export interface Command {
  /** How it is called, a line each. */
  readonly usage: readonly string[];
  /** What it does, in a few words. */
  readonly summary: string;
  /**
   * Runs it and gives the exit code.
   *
   * @throws LekturaError in a sentence, when it cannot be run as asked
   */
  readonly run: (args: readonly string[]) => Promise<number>;
}
