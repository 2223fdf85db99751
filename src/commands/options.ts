import { type ParseArgsConfig, parseArgs } from 'node:util';
import { editDistance } from '../names/edits.ts';
import { LekturaError } from '../text/error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and the other words of a command line.
 *
 * @throws LekturaError `bad-input` for an option that the command does not have, with the nearest
 *   one it has as a hint
 */
export function parseOptions<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new LekturaError('bad-input', explained(error, Object.keys(options)), { cause: error });
  }
}

function explained(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
  if (unknown === undefined) return firstSentence(message);
  const hint = nearest(unknown, known);
  const options = known.map((name) => `--${name}`).join(', ');
  return hint
    ? `There is no option --${unknown}. Did you mean --${hint}?`
    : `There is no option --${unknown}. This command has ${options || 'no options'}.`;
}

const firstSentence = (message: string): string =>
  `${message.split(/\.\s/)[0]?.replace(/\.$/, '')}.`;

/** The known word nearest to a mistyped one, or null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = known
    .map((name) => ({ name, distance: editDistance(word, name, limit) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0] && ranked[0].distance <= limit ? ranked[0].name : null;
}

/** One of the values an option may have; a hint and the list where it is none of them. */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found !== undefined) return found;
  throw new LekturaError(
    'bad-input',
    `--${option} takes ${known.join(', ')}; “${value}” is none of them.`,
  );
}
