import { execFile, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { bitextOfRows } from '../../src/align/align.ts';
import { rowsIndexByIndex } from '../../src/align/rows.ts';
import { checkDocuments } from '../../src/app/check-documents.ts';
import type { Checking } from '../../src/app/context.ts';
import { runChecks } from '../../src/engine/run.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import { wireChecking } from '../../src/wire-checking.ts';
import { type BatchDocument, batchOf } from './batch-text.ts';
import { percentile } from './percentiles.ts';

const sizes = [10_000, 100_000];
// So many that the first, while the program is cold, do not decide.
const edits = 240;

/** Prints how fast a batch is checked and with how much memory, and what one article costs. */
export async function speed(): Promise<void> {
  const checking = await wireChecking();
  const folder = mkdtempSync(join(tmpdir(), 'lektura-speed-'));
  try {
    for (const segments of sizes) await batch(folder, segments, checking.lexicon);
    await peer(folder, sizes[0] ?? 0, checking.lexicon);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const passages of [100, 500]) namesAlone(checking, passages);
  recheck(checking, 100);
}

async function batch(folder: string, segments: number, lexicon: Lexicon): Promise<void> {
  const [input, output] = [join(folder, 'batch.jsonl'), join(folder, 'answers.jsonl')];
  writeFileSync(
    input,
    [...batchOf(segments, lexicon)].map((document) => `${JSON.stringify(document)}\n`).join(''),
  );
  const began = performance.now();
  const command = spawn('node', ['src/lektura.mjs', 'check', '--batch', input]);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMegabytes(command.pid));
  }, 100);
  await finished(command.stdout.pipe(createWriteStream(output)));
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  const times = readFileSync(output, 'utf8')
    .trim()
    .split('\n')
    .map((line): number => JSON.parse(line).milliseconds);
  console.log(
    `${segments} different segments   ${(segments / seconds).toFixed(0)} a second, the start included`,
  );
  console.log(
    `  a document   p50 ${percentile(times, 0.5).toFixed(1)} ms   p95 ${percentile(times, 0.95).toFixed(1)} ms   p99 ${percentile(times, 0.99).toFixed(1)} ms`,
  );
  console.log(`  peak memory  ${peak === 0 ? 'not told by this system' : `${peak.toFixed(0)} MB`}`);
}

/** The most memory that a process has had, where the system keeps count; else 0. */
function peakMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The same segments through Translate Toolkit's checks. */
async function peer(folder: string, segments: number, lexicon: Lexicon): Promise<void> {
  const [input, output] = [join(folder, 'batch.po'), join(folder, 'filtered.po')];
  const entries = [...batchOf(segments, lexicon)].flatMap(({ source, target }) =>
    source.map(
      (text, index) =>
        `msgid ${JSON.stringify(text)}\nmsgstr ${JSON.stringify(target[index] ?? '')}\n`,
    ),
  );
  const header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
  writeFileSync(input, [header, ...entries].join('\n'));
  const began = performance.now();
  try {
    await promisify(execFile)('pofilter', ['--language=en', input, output]);
    const seconds = (performance.now() - began) / 1000;
    console.log(`pofilter   ${(segments / seconds).toFixed(0)} segments a second`);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    console.log(isMissing ? 'pofilter is not installed: nothing to compare with' : String(error));
  }
}

/** What the checks of names cost on an aligned article that is seen for the first time. */
function namesAlone({ checks, lexicon }: Checking, passages: number): void {
  const names = checks.filter(({ id }) => id.startsWith('name-'));
  const run = (skipped: number): number => {
    const { source, target, sourceLanguage, targetLanguage } = articleOf(
      passages,
      lexicon,
      skipped,
    );
    const memo = createMemo();
    const bitext = bitextOfRows(
      documentOf(sourceLanguage, source),
      documentOf(targetLanguage, target),
      rowsIndexByIndex(source.length, target.length),
      lexicon,
      memo,
    );
    const began = performance.now();
    runChecks(bitext, lexicon, names, memo);
    return performance.now() - began;
  };
  for (let round = 0; round < 5; round++) run(round);
  const times = Array.from({ length: 9 }, (_, round) => run(5 + round));
  console.log(
    `names alone, ${passages} passages, first run   p50 ${percentile(times, 0.5).toFixed(1)} ms`,
  );
}

/** What all checks cost again after an edit of one passage. */
function recheck(checking: Checking, passages: number): void {
  const lasting = { ...checking, memo: createMemo() };
  const article = articleOf(passages, checking.lexicon, 0);
  timed(lasting, article);
  const times = Array.from({ length: edits }, (_, round) => {
    const at = (round * 7) % passages;
    const target = article.target.map((text, index) =>
      index === at ? `${text} It took ${round + 2} weeks.` : text,
    );
    return timed(lasting, { ...article, target });
  });
  const [middle, most] = [percentile(times, 0.5), percentile(times, 0.95)];
  console.log(
    `re-check after one edit, ${passages} passages   p50 ${middle.toFixed(1)} ms   p95 ${most.toFixed(1)} ms`,
  );
}

function articleOf(passages: number, lexicon: Lexicon, skipped: number): BatchDocument {
  const documents = [...batchOf(passages * (skipped + 3), lexicon)].slice(skipped);
  const [first] = documents;
  if (!first) throw new Error('There is no demo article.');
  return {
    ...first,
    source: documents.flatMap(({ source }) => source).slice(0, passages),
    target: documents.flatMap(({ target }) => target).slice(0, passages),
  };
}

/** Milliseconds that a check of a document takes. */
function timed(checking: Checking, document: BatchDocument): number {
  const source = documentOf(document.sourceLanguage, document.source);
  const target = documentOf(document.targetLanguage, document.target);
  const began = performance.now();
  checkDocuments(checking, source, target, true);
  return performance.now() - began;
}
