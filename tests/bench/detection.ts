import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDocuments } from '../../src/app/check-documents.ts';
import type { Checking } from '../../src/app/context.ts';
import { allChecks } from '../../src/checks/registry.ts';
import { familyOf } from '../../src/engine/check.ts';
import { pairOf } from '../../src/engine/choice.ts';
import type { Finding } from '../../src/engine/finding.ts';
import { documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import { wireChecking } from '../../src/wire-checking.ts';
import { type CheckTally, createTally } from './by-check.ts';
import { type Control, type KitDocument, languagesOf, type Mutant, rowsOf } from './kit.ts';
import { isNew, keyOf, kinds, listKinds, seeing, segmentMap } from './score.ts';

export interface DetectionOptions {
  /** The folder of the kit. */
  readonly data?: string;
  /** Only these checks, by id or family; all when left out. */
  readonly checks?: readonly string[];
  /** Only these kinds of planted errors. */
  readonly kinds?: readonly string[];
  /** Print the planted errors that were missed, and every alarm on clean text. */
  readonly verbose?: boolean;
  /** Keep the figures of each check in `data/checks/measured.json`. */
  readonly write?: boolean;
}

/** Prints recall by kind, and what fires on clean and on rightly changed documents. */
export async function detection({ data, ...options }: DetectionOptions): Promise<void> {
  if (data === undefined) {
    console.log('measured with --data DIR, on a kit of planted errors');
    return;
  }
  const folder = join(data, 'data');
  const tallies = new Map<string, CheckTally>();
  for (const pair of ['srp-Latn-eng', 'deu-eng']) {
    const clean = await rowsOf<KitDocument>(folder, `${pair}.clean.dev.jsonl`);
    if (clean.length === 0) continue;
    const mutants = await rowsOf<Mutant>(folder, `${pair}.mutants.dev.jsonl`);
    const controls = await rowsOf<Control>(folder, `${pair}.controls.dev.jsonl`);
    tallies.set(pair, await measure(pair, { clean, mutants, controls }, options));
  }
  if (options.write) await writeMeasured(tallies);
}

/** Keeps what each check does by itself, for the page that tells of it. */
async function writeMeasured(tallies: ReadonlyMap<string, CheckTally>): Promise<void> {
  const pairs = [...tallies].map(([pair, tally]) => {
    const { source, target } = languagesOf(pair);
    return [pairOf(source, target) ?? pair, tally] as const;
  });
  const checks = Object.fromEntries(
    allChecks.map(({ id }) => [
      id,
      Object.fromEntries(pairs.map(([pair, tally]) => [pair, tally.figuresOf(id)])),
    ]),
  );
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(measuredFile, `${JSON.stringify({ date, checks }, null, 2)}\n`);
}

const measuredFile = new URL('../../data/checks/measured.json', import.meta.url);

interface Kit {
  readonly clean: readonly KitDocument[];
  readonly mutants: readonly Mutant[];
  readonly controls: readonly Control[];
}

async function measure(
  pair: string,
  { clean, mutants, controls }: Kit,
  options: Omit<DetectionOptions, 'data'>,
): Promise<CheckTally> {
  const checking = await chosen(options.checks);
  const untouched = new Map(clean.map((document) => [document.docId, document]));
  const before = new Map<string, Set<string>>();
  const alarms: string[] = [];
  const tally = createTally();
  for (const document of clean) {
    const findings = findingsOf(checking, pair, document);
    before.set(document.docId, new Set(findings.map((one) => keyOf(one, one.segmentIndex))));
    alarms.push(...alarmsOf(document, findings));
    tally.addClean(findings);
  }
  const wanted = options.kinds ?? kinds.filter((kind) => !listKinds.includes(kind));
  const counts = new Map(wanted.map((kind) => [kind, { seen: 0, all: 0 }]));
  for (const mutant of mutants) {
    const count = counts.get(mutant.kind);
    if (!count) continue;
    const findings = findingsOf(checking, pair, mutant);
    const map = segmentMap(mutant.source, untouched.get(mutant.base)?.source ?? []);
    const seen = seeing(mutant, findings, before.get(mutant.base) ?? new Set(), map);
    tally.addPlanted(
      mutant.kind,
      seen.map(({ check }) => check),
    );
    count.all += 1;
    if (seen.length > 0) count.seen += 1;
    else if (options.verbose) console.log(missed(mutant, findings));
  }
  let fresh = 0;
  for (const control of controls) {
    const map = segmentMap(control.source, untouched.get(control.base)?.source ?? []);
    const known = before.get(control.base) ?? new Set<string>();
    const findings = findingsOf(checking, pair, control).filter((one) => isNew(one, known, map));
    fresh += findings.length;
    if (options.verbose) {
      for (const finding of findings) console.log(`CONTROL ${control.docId} ${shown(finding)}`);
    }
  }
  const rows = [...counts].filter(([, { all }]) => all > 0);
  console.log(`\n${pair}: recall by kind of planted error`);
  for (const [kind, { seen, all }] of rows) {
    console.log(`  ${kind.padEnd(30)} ${(seen / all).toFixed(3)}  (${seen} of ${all})`);
  }
  const mean = rows.reduce((sum, [, { seen, all }]) => sum + seen / all, 0) / rows.length;
  console.log(`  mean of ${rows.length} kinds: ${mean.toFixed(3)}`);
  console.log(`  alarms a clean document: ${(alarms.length / clean.length).toFixed(3)}`);
  console.log(`  new alarms a rightly changed document: ${(fresh / controls.length).toFixed(3)}`);
  if (options.verbose) for (const alarm of alarms) console.log(`CLEAN ${alarm}`);
  return tally;
}

async function chosen(only: readonly string[] | undefined): Promise<Checking> {
  const checking = await wireChecking();
  if (!only) return checking;
  const checks = checking.checks.filter(
    ({ id }) => only.includes(id) || only.includes(familyOf(id)),
  );
  return { ...checking, checks };
}

/** What is found in a document of the kit. */
export function findingsOf(
  checking: Checking,
  pair: string,
  document: KitDocument,
): readonly Finding[] {
  const { source, target } = languagesOf(pair);
  const { report } = checkDocuments(
    { ...checking, memo: createMemo() },
    documentOf(source, document.source),
    documentOf(target, document.target),
    document.aligned !== false,
  );
  for (const failure of report.failures) console.error(document.docId, failure);
  return report.findings;
}

/** One line an issue, for places of one issue are one alarm. */
function alarmsOf(document: KitDocument, findings: readonly Finding[]): string[] {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) {
    if (!firsts.has(finding.issue)) firsts.set(finding.issue, finding);
  }
  return [...firsts.values()].map(
    (finding) =>
      `${document.docId} ${shown(finding)}\n    S ${document.source[finding.segmentIndex]}\n    T ${document.target[finding.segmentIndex]}`,
  );
}

const shown = ({ check, severity, side, segmentIndex, text, suggestions, message }: Finding) =>
  `${check} ${severity} ${side} ${segmentIndex} ⟦${text}⟧ → ${suggestions.join(' | ')} (${message})`;

function missed(mutant: Mutant, findings: readonly Finding[]): string {
  const { kind, docId, gold, source, target } = mutant;
  const text = target[gold.segmentIndex] ?? '';
  const points = [...text];
  const marked = `${points.slice(0, gold.start).join('')}⟦${points.slice(gold.start, gold.end).join('')}⟧${points.slice(gold.end).join('')}`;
  const here = findings.filter(({ segmentIndex }) => segmentIndex === gold.segmentIndex).map(shown);
  return `MISSED ${kind} ${docId} ${gold.segmentIndex}\n    S ${source[gold.segmentIndex]}\n    T ${marked}\n    found here: ${here.join('; ') || 'nothing'}`;
}
