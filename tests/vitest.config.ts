import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: [new URL('formats/proof/absent.ts', import.meta.url).pathname],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a page or a server comes to by itself; a busy machine takes its time.
    expect: { poll: { timeout: 15_000 } },
    // Left to itself the runner spares a core, and on two cores takes twice as long.
    maxWorkers: '100%',
  },
});
