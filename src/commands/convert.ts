import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { articleOf, inSentence, pairOf } from '../app/intake.ts';
import { plainEdition } from '../app/plain-edition.ts';
import { readFile } from '../app/read-file.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { endingsOf } from '../formats/sniff.ts';
import { LekturaError } from '../text/error.ts';
import { wireChecking } from '../wire-checking.ts';
import type { Command } from './command.ts';
import { nameOf, readBytes } from './input.ts';
import { checkedLanguage } from './language.ts';
import { oneOf, parseOptions } from './options.ts';
import { print } from './output.ts';

type Writable = Format & { readonly write: NonNullable<Format['write']> };

const writable = formats.filter((format): format is Writable => format.write !== undefined);

/** Writes what a file holds in another format; keeps nothing. */
export const convert: Command = {
  usage: [
    `convert IN OUT [--source FILE] [--from FORMAT] [--to FORMAT] [--furniture]
        [--source-language L] [--target-language L]`,
  ],
  summary: 'writes what a file holds in another format',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      source: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      furniture: { type: 'boolean', default: false },
      'source-language': { type: 'string' },
      'target-language': { type: 'string' },
    });
    const [input, output, ...rest] = positionals;
    if (!input || !output || rest.length > 0) {
      throw new LekturaError('bad-input', 'convert takes the file to read and the file to write.');
    }
    const format = formatFor(output, values.to);
    const languages = {
      source: checkedLanguage(values['source-language']),
      target: checkedLanguage(values['target-language']),
    };
    const checking = await wireChecking();
    const reading = async (path: string, language: string | null) =>
      readFile(
        checking,
        {
          name: path === '-' ? null : basename(path),
          bytes: await readBytes(path),
          ...(path === input && values.from !== undefined && { format: values.from }),
        },
        { language, sourceLanguage: languages.source },
      );
    const target = await reading(input, languages.target);
    const source =
      values.source === undefined ? null : await reading(values.source, languages.source);
    for (const problem of target.problems) {
      process.stderr.write(`${nameOf(input)}: ${inSentence(problem)}\n`);
    }
    for (let part = 0; part < Math.max(1, target.contents.length); part++) {
      const intake = source ? pairOf(source, part, target, part) : articleOf(target, part);
      if (format.needsSource && !intake.source) {
        throw new LekturaError(
          'bad-input',
          `${format.title} holds a source beside its translation. Give it with --source FILE.`,
        );
      }
      const { furniture } = values;
      const body = await format.write(plainEdition(checking, intake), { furniture });
      if (output === '-') await print(body);
      else await writeFile(numbered(output, part), body);
    }
    return target.problems.length > 0 ? 2 : 0;
  },
};

/** The format to write: the one that is asked for, or that the file's ending tells. */
function formatFor(output: string, asked: string | undefined): Writable {
  const ids = writable.map(({ id }) => id);
  const id = asked === undefined ? null : oneOf('to', asked, ids);
  const name = output.toLowerCase();
  // `.changes.html` says more than `.html`.
  const ending = writable
    .flatMap((format) => endingsOf(format).map((one) => ({ format, one })))
    .filter(({ one }) => name.endsWith(one))
    .sort((a, b) => b.one.length - a.one.length)[0];
  const format = id === null ? ending?.format : writable.find((one) => one.id === id);
  if (format) return format;
  throw new LekturaError(
    'bad-input',
    `${output}: its ending tells no format. Give --to with one of ${ids.join(', ')}.`,
  );
}

/** `out.xlf`, and `out-2.xlf` for the second article of a file. */
function numbered(path: string, part: number): string {
  if (part === 0) return path;
  const dot = path.indexOf('.', path.length - basename(path).length);
  const at = dot < 0 ? path.length : dot;
  return `${path.slice(0, at)}-${part + 1}${path.slice(at)}`;
}
