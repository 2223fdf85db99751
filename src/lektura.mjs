#!/usr/bin/env node
// The program is TypeScript and is run as it is: nothing is built, so nothing can be old.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
