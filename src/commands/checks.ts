import { allChecks } from '../checks/registry.ts';
import { familyOf } from '../engine/check.ts';
import { schemaVersion } from './batch-contract.ts';
import type { Command } from './command.ts';
import { oneOf, parseOptions } from './options.ts';
import { print } from './output.ts';

/** Lists every check: what it catches, its type, its default severity. */
export const checks: Command = {
  usage: ['checks [--format text|json]'],
  summary: 'lists every check',
  run: async (args) => {
    const { values } = parseOptions(args, { format: { type: 'string', default: 'text' } });
    if (oneOf('format', values.format, ['text', 'json']) === 'json') {
      const listed = allChecks.map((check) => ({
        id: check.id,
        family: familyOf(check.id),
        title: check.title,
        why: check.why,
        type: check.type,
        mqm: check.mqm,
        severity: check.severity,
        needsSource: check.needsSource,
      }));
      await print(`${JSON.stringify({ schemaVersion, checks: listed }, null, 2)}\n`);
      return 0;
    }
    const width = Math.max(...allChecks.map((check) => check.id.length));
    for (const { id, severity, title, needsSource } of allChecks) {
      const rests = needsSource ? ' (needs the source)' : '';
      await print(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}${rests}\n`);
    }
    return 0;
  },
};
