/** What went wrong, for programs; `web/` and the command line map it to a status in one place. */
export type ErrorCode =
  | 'bad-input'
  | 'too-large'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'unavailable'
  | 'newer-database';

/**
 * The one error that is meant for people: its message is a sentence that says what happened and
 * what to do. Anything else that is thrown is a fault of the program and stays in the log.
 */
export class LekturaError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LekturaError';
    this.code = code;
  }
}
