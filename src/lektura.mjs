#!/usr/bin/env node
import { run } from './bundled.mjs';

await run('cli.ts');
