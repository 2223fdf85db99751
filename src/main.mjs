import { run } from './bundled.mjs';

await run('main.ts');
