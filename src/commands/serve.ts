import type { Command } from './command.ts';
import { parseOptions } from './options.ts';

/** Opens the workbench on a local address. */
export const serve: Command = {
  usage: ['serve'],
  summary: 'opens the workbench (PORT, HOST, LEKTURA_DATA)',
  run: async (args) => {
    parseOptions(args, {});
    // The server and all it is made of are loaded by nobody else.
    const { serveWorkbench } = await import('../serve.ts');
    return serveWorkbench(process.env);
  },
};
