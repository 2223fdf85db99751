import type { Format } from '../formats/format.ts';
import { formats as all } from '../formats/registry.ts';
import { endingsOf } from '../formats/sniff.ts';
import { LekturaError } from '../text/error.ts';
import { schemaVersion } from './batch-contract.ts';
import type { Command } from './command.ts';
import { oneOf, parseOptions } from './options.ts';
import { print } from './output.ts';

/** Lists what can be imported and exported. */
export const formats: Command = {
  usage: ['formats [--format text|json]'],
  summary: 'lists what can be read and written',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, {
      format: { type: 'string', default: 'text' },
    });
    if (positionals.length > 0) {
      throw new LekturaError('bad-input', 'formats takes no other words.');
    }
    if (oneOf('format', values.format, ['text', 'json']) === 'json') {
      await print(`${JSON.stringify({ schemaVersion, formats: all.map(jsonOf) }, null, 2)}\n`);
      return 0;
    }
    const widest = Math.max(...all.map(({ id }) => id.length));
    for (const format of all) {
      const { read, write, update } = jsonOf(format);
      const does = [read ? 'in' : '', write ? 'out' : '', update ? 'in place' : '']
        .filter((word) => word !== '')
        .join(', ');
      const endings = endingsOf(format).join(' ');
      await print(
        `${format.id.padEnd(widest)}  ${does.padEnd(17)}  ${format.title} (${endings})\n`,
      );
    }
    return 0;
  },
};

const jsonOf = (format: Format) => ({
  id: format.id,
  title: format.title,
  endings: endingsOf(format),
  mediaType: format.mediaType,
  read: format.read !== undefined,
  write: format.write !== undefined,
  update: format.update !== undefined,
  needsSource: format.needsSource ?? false,
  keeps: format.keeps ?? '',
  loses: format.loses ?? '',
});
