import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { buildSync } from 'esbuild';

// As deep as the folders of `src/`, because data and views are found from where a file lies.
const folder = new URL('../.build/run/', import.meta.url);

/**
 * Runs a TypeScript program of this folder. It is put into one file first, anew at every start, so
 * that nothing can be old: that takes a tenth of a second, and spares the process and each of its
 * threads a loader for TypeScript, which takes a second and some 40 MB. Where nothing can be
 * written, the loader runs it.
 */
export async function run(program) {
  const file = bundled(program);
  if (file) {
    await import(file.href);
    return;
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(`./${program}`);
}

/** The program in one file, or null where it cannot be written. */
function bundled(program) {
  const [{ contents }] = buildSync({
    entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  }).outputFiles;
  const digest = createHash('sha256').update(contents).digest('base64url').slice(0, 12);
  const file = new URL(`${digest}.mjs`, folder);
  try {
    mkdirSync(folder, { recursive: true });
    // What opens a thread looks for its program one folder up.
    place(new URL('../worker.mjs', folder), "import '../src/worker.mjs';\n");
    place(file, contents);
    return file;
  } catch {
    return null;
  }
}

/** Writes a file that is not there yet; others may be at it, and none reads it half written. */
function place(file, contents) {
  if (existsSync(file)) return;
  const part = new URL(`${file.href}.${process.pid}.${threadId}`);
  writeFileSync(part, contents);
  renameSync(part, file);
}
