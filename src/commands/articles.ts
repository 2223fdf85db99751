import { writeFile } from 'node:fs/promises';
import { exportArticle } from '../app/export-article.ts';
import { exportFormats } from '../app/export-formats.ts';
import { listArticles } from '../app/list-articles.ts';
import { LekturaError } from '../text/error.ts';
import { languageName } from '../text/language.ts';
import { schemaVersion } from './batch-contract.ts';
import type { Command } from './command.ts';
import { withApp } from './database.ts';
import { oneOf, parseOptions } from './options.ts';
import { print } from './output.ts';

// The history names who made a change; at a terminal nobody has told a name.
const editor = { name: 'Command line' };

/** Lists the articles on the Desk. */
export const list: Command = {
  usage: ['list [--format text|json]'],
  summary: 'lists the articles on the Desk',
  run: async (args) => {
    const { values } = parseOptions(args, { format: { type: 'string', default: 'text' } });
    const format = oneOf('format', values.format, ['text', 'json']);
    return withApp(async (app) => {
      const articles = await listArticles(app);
      if (format === 'json') {
        await print(`${JSON.stringify({ schemaVersion, articles }, null, 2)}\n`);
        return 0;
      }
      for (const { id, state, errors, questions, title, ...article } of articles) {
        const languages = [article.sourceLanguage, article.targetLanguage]
          .flatMap((tag) => (tag === null ? [] : [languageName(tag, 'en')]))
          .join(' → ');
        const counts = `${errors} errors, ${questions} questions`;
        await print(`${id}  ${state.padEnd(9)}  ${counts.padEnd(24)}  ${title} (${languages})\n`);
      }
      return 0;
    });
  },
};

/** Writes an article in one of the formats, to standard output or to a file. */
export const exportCommand: Command = {
  usage: ['export ID [--format F] [--furniture] [--output FILE]'],
  summary: 'writes the corrected article',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      format: { type: 'string', default: 'text' },
      furniture: { type: 'boolean', default: false },
      output: { type: 'string' },
    });
    const [article, ...rest] = positionals;
    if (!article || rest.length > 0) {
      throw new LekturaError('bad-input', 'export takes the id of one article; list shows them.');
    }
    const format = oneOf(
      'format',
      values.format,
      exportFormats.map(({ id }) => id),
    );
    return withApp(async (app) => {
      const { furniture } = values;
      const { body } = await exportArticle(app, { article, format, furniture, editor });
      if (values.output === undefined) await print(body);
      else await writeFile(values.output, body);
      return 0;
    });
  },
};
