import { backup as backUp } from '../app/backup.ts';
import type { App } from '../app/context.ts';
import { restoreStore } from '../store/open.ts';
import { LekturaError } from '../text/error.ts';
import { wire } from '../wire.ts';
import { wireOnDemand } from '../wire-checking.ts';
import type { Command } from './command.ts';
import { parseOptions } from './options.ts';
import { print } from './output.ts';

/** The folder that holds the database, as the environment says. */
export const dataFolder = (): string => process.env.LEKTURA_DATA || '.lektura';

/** Opens the database for a command, and closes it however the command ends. */
export async function withApp(work: (app: App) => Promise<number>): Promise<number> {
  const app = await wire(dataFolder(), wireOnDemand);
  try {
    return await work(app);
  } finally {
    await app.store.close();
  }
}

/** Writes the whole database to a file, also while the workbench is open. */
export const backup: Command = {
  usage: ['backup FILE'],
  summary: 'writes the whole database to a file, while it is in use',
  run: async (args) => {
    const file = oneFile('backup', args);
    return withApp(async (app) => {
      await backUp(app, file);
      await print(`${file}\n`);
      return 0;
    });
  },
};

/** Puts a backup in the place of the database. */
export const restore: Command = {
  usage: ['restore FILE'],
  summary: 'puts a backup in the place of the database',
  run: async (args) => {
    await restoreStore(dataFolder(), oneFile('restore', args));
    return 0;
  },
};

function oneFile(command: string, args: readonly string[]): string {
  const [file, ...rest] = parseOptions(args, {}).positionals;
  if (!file || rest.length > 0) throw new LekturaError('bad-input', `${command} takes one file.`);
  return file;
}
