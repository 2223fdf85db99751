import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermLists } from '../../src/lexicon/terms.ts';
import { wireChecking } from '../../src/wire-checking.ts';
import { findingsOf } from './detection.ts';
import { type KitDocument, type Mutant, rowsOf } from './kit.ts';
import { keyOf, listKinds, seeing, segmentMap } from './score.ts';

interface KitLists {
  readonly glossary: readonly { source: string; target: string; matchStem: boolean }[];
  readonly forbidden: readonly { term: string; prefer?: string }[];
}

/** Prints what a house's own lists find: breaches planted in translations, and what they add. */
export async function terms({ data }: { readonly data?: string }): Promise<void> {
  if (data === undefined) {
    console.log('measured with --data DIR, on a kit of planted errors with its lists');
    return;
  }
  const folder = join(data, 'data');
  for (const pair of ['srp-Latn-eng', 'deu-eng']) {
    const path = join(folder, `${pair}.termlists.json`);
    if (existsSync(path)) await measure(folder, pair, listsIn(path));
  }
}

async function measure(folder: string, pair: string, lists: TermLists): Promise<void> {
  const { lexicon, checks, ...rest } = await wireChecking();
  const ours = checks.filter(({ id }) => id === 'glossary-term' || id === 'forbidden-term');
  const checking = { ...rest, lexicon: { ...lexicon, terms: lists }, checks: ours };
  const clean = await rowsOf<KitDocument>(folder, `${pair}.clean.dev.jsonl`);
  const untouched = new Map(clean.map((document) => [document.docId, document]));
  const before = new Map<string, Set<string>>();
  let alarms = 0;
  for (const document of clean) {
    const findings = findingsOf(checking, pair, document);
    before.set(document.docId, new Set(findings.map((one) => keyOf(one, one.segmentIndex))));
    alarms += new Set(findings.map(({ issue }) => issue)).size;
  }
  const mutants = await rowsOf<Mutant>(folder, `${pair}.mutants.dev.jsonl`);
  for (const kind of listKinds) {
    const planted = mutants.filter((mutant) => mutant.kind === kind);
    const seen = planted.filter((mutant) => {
      const map = segmentMap(mutant.source, untouched.get(mutant.base)?.source ?? []);
      const known = before.get(mutant.base) ?? new Set<string>();
      return seeing(mutant, findingsOf(checking, pair, mutant), known, map).length > 0;
    });
    const share = (seen.length / planted.length).toFixed(3);
    console.log(`${pair} ${kind.padEnd(20)} ${share}  (${seen.length} of ${planted.length})`);
  }
  console.log(
    `${pair} alarms the lists add a clean document: ${(alarms / clean.length).toFixed(3)}`,
  );
}

function listsIn(path: string): TermLists {
  const { glossary, forbidden } = JSON.parse(readFileSync(path, 'utf8')) as KitLists;
  return {
    glossary: glossary.map(({ source, target, matchStem }) => ({
      source,
      target,
      match: matchStem ? 'stem' : 'word',
    })),
    forbidden: forbidden.map(({ term, prefer = '' }) => ({ term, prefer })),
  };
}
