import { serveWorkbench } from './serve.ts';
import { LekturaError } from './text/error.ts';

try {
  process.exitCode = await serveWorkbench(process.env);
} catch (error) {
  if (!(error instanceof LekturaError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
