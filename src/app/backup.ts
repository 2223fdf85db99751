import type { App } from './context.ts';

/** Writes the whole database to a file while it is in use. */
export async function backup(app: App, file: string): Promise<void> {
  await app.store.backup(file);
}
