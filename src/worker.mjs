import { run } from './bundled.mjs';

await run('worker.ts');
