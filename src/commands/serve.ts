import { serveWorkbench } from '../serve.ts';
import type { Command } from './command.ts';
import { parseOptions } from './options.ts';

/** Opens the workbench on a local address. */
export const serve: Command = {
  name: 'serve',
  usage: ['serve'],
  summary: 'opens the workbench (PORT, HOST, LEKTURA_DATA)',
  run: async (args) => {
    parseOptions(args, {});
    return serveWorkbench(process.env);
  },
};
