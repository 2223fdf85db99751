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
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';

// As deep as the folders of `src/`, because data and views are found from where a file lies.
const folder = new URL('../.build/run/', import.meta.url);

/**
 * Runs a TypeScript program of this folder. It is put into a few files first, anew at every start,
 * so that nothing can be old: that takes a tenth of a second, and spares the process and each of
 * its threads a loader for TypeScript, which takes a second and some 40 MB. Where nothing can be
 * written, the loader runs it. Threads run what the process put into files when it began.
 */
export async function run(program) {
  const file = madeBefore(program) ?? (await bundled(program));
  if (file) {
    await import(file.href);
    return;
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(`./${program}`);
}

// What threads run. They are told by its name in which file it is.
const threadProgram = 'worker.ts';

/** The file that the process that opened this thread has made of a program, or null. */
function madeBefore(program) {
  const href = getEnvironmentData(program);
  return href !== undefined && existsSync(new URL(href)) ? new URL(href) : null;
}

/**
 * The program in a file, with what it imports when it comes to that in others; null where they
 * cannot be written. Their names are made of what is in them.
 */
async function bundled(program) {
  // Threads do without it.
  const { buildSync } = await import('esbuild');
  const { outputFiles, metafile } = buildSync({
    entryPoints: [...new Set([program, threadProgram])].map((name) =>
      fileURLToPath(new URL(name, import.meta.url)),
    ),
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
  const fileOf = (name) => {
    const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
      entryPoint?.endsWith(name),
    );
    return new URL(basename(path), folder);
  };
  try {
    mkdirSync(folder, { recursive: true });
    // What opens a thread looks for its program one folder up.
    place(new URL('../worker.mjs', folder), "import '../src/worker.mjs';\n");
    for (const { path, contents } of outputFiles) place(pathToFileURL(path), contents);
    removeOld();
    setEnvironmentData(threadProgram, fileOf(threadProgram).href);
    return fileOf(program);
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
