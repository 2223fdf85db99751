import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { buildSync } from 'esbuild';

// As deep as the folders of `src/`, because data and views are found from where a file lies.
const folder = new URL('../.build/run/', import.meta.url);

/**
 * Runs a TypeScript program of this folder. It is put into a few files first, anew at every start,
 * so that nothing can be old: that takes a tenth of a second, and spares the process and each of
 * its threads a loader for TypeScript, which takes a second and some 40 MB. Where nothing can be
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

/**
 * The program in a file, with what it imports when it comes to that in others; null where they
 * cannot be written. Their names are made of what is in them.
 */
function bundled(program) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    outdir: fileURLToPath(folder),
    entryNames: '[hash]',
    chunkNames: '[hash]',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith(program),
  );
  try {
    mkdirSync(folder, { recursive: true });
    // What opens a thread looks for its program one folder up.
    place(new URL('../worker.mjs', folder), "import '../src/worker.mjs';\n");
    for (const { path, contents } of outputFiles) place(pathToFileURL(path), contents);
    removeOld();
    return new URL(basename(entry[0]), folder);
  } catch {
    return null;
  }
}

/** Writes a file that is not there yet; others may be at it, and none reads it half written. */
function place(file, contents) {
  if (existsSync(file)) {
    const now = new Date();
    utimesSync(file, now, now);
    return;
  }
  const part = new URL(`${file.href}.${process.pid}.${threadId}`);
  writeFileSync(part, contents);
  renameSync(part, file);
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Removes what no program was begun with for a week; another process may be removing it too. */
function removeOld() {
  for (const name of readdirSync(folder)) {
    const file = new URL(name, folder);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > week) rmSync(file, { force: true });
  }
}
