// A thread has no loader for TypeScript of its own, so this opens one before the thread begins.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
