import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';

const root = new URL('../', import.meta.url);
const rootPath = fileURLToPath(root);

// As deep as the folders of `src/`, because data and views are found from where a file lies.
const folder = new URL('.build/run/', root);

// What threads run. They are told by its name in which file it is.
const threadProgram = 'worker.ts';

/**
 * Runs a TypeScript program of this folder. It is put into a few files first, which spares the
 * process and each of its threads a loader for TypeScript: that takes a second and some 40 MB. The
 * files of an earlier start are used as long as nothing that went into them has changed. Where
 * nothing can be written, the loader runs the program. Threads run what their process began with.
 */
export async function run(program) {
  const file = ofProcess(program) ?? madeBefore(program) ?? (await made(program));
  if (file) {
    await import(file.href);
    return;
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(`./${program}`);
}

/** The file that the process that opened this thread runs its threads with, or null. */
function ofProcess(program) {
  const href = getEnvironmentData(program);
  return href !== undefined && existsSync(new URL(href)) ? new URL(href) : null;
}

/**
 * The file that an earlier start made, or null where there is none or where it would be made
 * otherwise now. A file cannot come to what went in unless one of those that did is edited, for
 * every import says in full which file it wants.
 */
function madeBefore(program) {
  try {
    const { sources, outputs, entries } = JSON.parse(readFileSync(recordOf(program), 'utf8'));
    for (const [path, state] of sources) if ((stateOf(path)?.text ?? null) !== state) return null;
    const files = outputs.map((name) => new URL(name, folder));
    if (!files.every((file) => existsSync(file))) return null;
    markUsed([recordOf(program), ...files]);
    return began(program, entries);
  } catch {
    return null;
  }
}

/** Where it is written down what a program was made of and into which files. */
const recordOf = (program) => new URL(`${program}.json`, folder);

/**
 * What a file is told to be another by; null where there is none. The time of its last change
 * cannot be set, as that of its last writing can, and tells of a file that took another's place.
 */
function stateOf(path) {
  const stat = statSync(join(rootPath, path), { throwIfNoEntry: false });
  if (!stat) return null;
  const { size, mtimeMs, ctimeMs } = stat;
  return { text: `${size} ${mtimeMs} ${ctimeMs}`, changed: Math.max(mtimeMs, ctimeMs) };
}

/** What threads run is settled for as long as the process lives, whatever is edited meanwhile. */
function began(program, entries) {
  setEnvironmentData(threadProgram, new URL(entries[threadProgram], folder).href);
  return new URL(entries[program], folder);
}

/**
 * The program in a file, with what it imports when it comes to that in others; null where they
 * cannot be written. Their names are made of what is in them.
 */
async function made(program) {
  const beginning = Date.now();
  // Whoever finds the files made does without it.
  const { buildSync } = await import('esbuild');
  const { outputFiles, metafile } = buildSync({
    entryPoints: [...new Set([program, threadProgram])].map((name) =>
      fileURLToPath(new URL(name, import.meta.url)),
    ),
    absWorkingDir: rootPath,
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
    external: packagesApart(),
  });
  const entries = {};
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    const name = entryPoint?.replace(/^src\//, '');
    if (name === program || name === threadProgram) entries[name] = basename(path);
  }
  try {
    mkdirSync(folder, { recursive: true });
    // What opens a thread looks for its program one folder up.
    place(new URL('../worker.mjs', folder), "import '../src/worker.mjs';\n");
    for (const { path, contents } of outputFiles) place(pathToFileURL(path), contents);
    const outputs = outputFiles.map(({ path }) => basename(path));
    record(program, beginning, { sources: Object.keys(metafile.inputs), outputs, entries });
    removeOld();
    return began(program, entries);
  } catch {
    return null;
  }
}

// These are many small files, whose finding takes longer than their running.
const packagesTogether = ['csv-parse', 'franc', 'zod'];

/** The packages that stay where they are: most find files of their own by where they lie. */
function packagesApart() {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return Object.keys(dependencies).filter((name) => !packagesTogether.includes(name));
}

// The coarsest clock of a file system, in milliseconds: two edits within it look like one.
const coarsest = 2000;

/**
 * Writes down what went in. What was edited while it was read, or just before, may have been read
 * as it was or as it is; then nothing is written down, and the next start makes the files anew.
 */
function record(program, beginning, { sources, outputs, entries }) {
  const own = relative(rootPath, fileURLToPath(import.meta.url));
  const states = [];
  for (const path of [own, 'package.json', 'tsconfig.json', ...sources]) {
    const state = stateOf(path);
    if (state && state.changed > beginning - coarsest) return;
    states.push([path, state?.text ?? null]);
  }
  replace(recordOf(program), JSON.stringify({ sources: states, outputs, entries }));
}

/** Writes a file whose name says what is in it, unless it is there. */
function place(file, contents) {
  if (existsSync(file)) markUsed([file]);
  else replace(file, contents);
}

/** Writes a file whole: others may be at it, and none reads it half written. */
function replace(file, contents) {
  const part = new URL(`${file.href}.${process.pid}.${threadId}`);
  writeFileSync(part, contents);
  renameSync(part, file);
}

/** Keeps files from being taken for old; where they cannot be written, nobody removes them. */
function markUsed(files) {
  const now = new Date();
  try {
    for (const file of files) utimesSync(file, now, now);
  } catch {}
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
