import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Express } from 'express';
import type { ClientBundle } from './build.ts';
import { routes } from './routes.ts';

const forEver = { immutable: true, maxAge: '365d', index: false, redirect: false } as const;

const require = createRequire(import.meta.url);
const fontPackages = [
  require.resolve('@fontsource-variable/inter'),
  require.resolve('@fontsource-variable/source-serif-4'),
];

/** Serves the bundle, whose names change with its content, and the fonts out of their packages. */
export function serveAssets(server: Express, bundle: ClientBundle): void {
  server.use(routes.assets, express.static(bundle.folder, { ...forEver, fallthrough: false }));
  for (const entry of fontPackages) {
    const folder = join(dirname(entry), 'files');
    server.use(routes.fonts, express.static(folder, forEver));
  }
}
