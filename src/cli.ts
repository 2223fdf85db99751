import type { Command } from './commands/command.ts';
import { nearest } from './commands/options.ts';
import { LekturaError } from './text/error.ts';

// Each command is loaded when it is called: what opens the workbench is large, and a batch that
// threads check needs next to nothing itself.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  check: async () => (await import('./commands/check.ts')).check,
  align: async () => (await import('./commands/align.ts')).align,
  import: async () => (await import('./commands/import.ts')).importCommand,
  list: async () => (await import('./commands/articles.ts')).list,
  export: async () => (await import('./commands/articles.ts')).exportCommand,
  convert: async () => (await import('./commands/convert.ts')).convert,
  formats: async () => (await import('./commands/formats.ts')).formats,
  checks: async () => (await import('./commands/checks.ts')).checks,
  backup: async () => (await import('./commands/database.ts')).backup,
  restore: async () => (await import('./commands/database.ts')).restore,
};

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
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const near = nearest(name, Object.keys(commands));
    const hint = near ? `Did you mean ${near}?` : 'Run lektura help to see the commands.';
    return refused(`There is no command ${name}. ${hint}`);
  }
  if (args.includes('--help')) return help(name);
  try {
    const command = await load();
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

async function help(name: string | undefined): Promise<number> {
  const loads = Object.entries(commands).filter(([one]) => name === undefined || one === name);
  for (const { usage, summary } of await Promise.all(loads.map(([, load]) => load()))) {
    process.stdout.write(`${usage.map((line) => `lektura ${line}\n`).join('')}    ${summary}\n`);
  }
  return loads.length > 0 ? 0 : couldNotRun;
}
