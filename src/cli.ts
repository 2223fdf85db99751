import { align } from './commands/align.ts';
import { exportCommand, list } from './commands/articles.ts';
import { check } from './commands/check.ts';
import { checks } from './commands/checks.ts';
import type { Command } from './commands/command.ts';
import { convert } from './commands/convert.ts';
import { backup, restore } from './commands/database.ts';
import { formats } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { nearest } from './commands/options.ts';
import { serve } from './commands/serve.ts';
import { LekturaError } from './text/error.ts';

const commands: readonly Command[] = [
  serve,
  check,
  align,
  importCommand,
  list,
  exportCommand,
  convert,
  formats,
  checks,
  backup,
  restore,
];

// 2 is "could not run", as the contract of the command line says.
const couldNotRun = 2;

// Who closes the pipe early (`| head`) has what they want.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2));

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help(args[0]);
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const near = nearest(
      name,
      commands.map((one) => one.name),
    );
    const hint = near ? `Did you mean ${near}?` : 'Run lektura help to see the commands.';
    return refused(`There is no command ${name}. ${hint}`);
  }
  if (args.includes('--help')) return help(name);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof LekturaError) return refused(error.message);
    throw error;
  }
}

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return couldNotRun;
}

function help(name: string | undefined): number {
  const shown = commands.filter((command) => name === undefined || command.name === name);
  for (const { usage, summary } of shown) {
    process.stdout.write(`${usage.map((line) => `lektura ${line}\n`).join('')}    ${summary}\n`);
  }
  return shown.length > 0 ? 0 : couldNotRun;
}
