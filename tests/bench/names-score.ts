import { bitextOfRows } from '../../src/align/align.ts';
import { rowsIndexByIndex } from '../../src/align/rows.ts';
import { nameRegister } from '../../src/checks/name-register.ts';
import { nameTwoSpellings } from '../../src/checks/name-two-spellings.ts';
import type { Finding } from '../../src/engine/finding.ts';
import { runChecks } from '../../src/engine/run.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';

/** An article whose passages correspond index by index. */
export interface NameText {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceLanguage: string;
}

/** One name that is known to stand in two spellings. */
export interface KnownSlip {
  readonly usual: string;
  readonly variant: string;
}

/** What became of a known slip: whether both spellings were joined, and which was to be kept. */
export type Outcome = 'right' | 'wrong direction' | 'missed';

const checks = [nameTwoSpellings, nameRegister];

/** What the checks of names find in an article, by card. */
export function nameCards(text: NameText, lexicon: Lexicon): Finding[][] {
  const source = documentOf(text.sourceLanguage, text.source);
  const target = documentOf('en', text.target);
  const rows = rowsIndexByIndex(text.source.length, text.target.length);
  const memo = createMemo();
  const bitext = bitextOfRows(source, target, rows, lexicon, memo);
  const { findings, failures } = runChecks(bitext, lexicon, checks, memo);
  const [failure] = failures;
  if (failure) throw new Error(`${failure.check}: ${failure.message}`);
  const cards = new Map<string, Finding[]>();
  for (const finding of findings) {
    cards.set(finding.issue, [...(cards.get(finding.issue) ?? []), finding]);
  }
  return [...cards.values()];
}

/** Looks for a known slip among the cards. */
export function outcomeOf(
  { usual, variant }: KnownSlip,
  cards: readonly (readonly Finding[])[],
): Outcome {
  const findings = cards.flat();
  const joins = (from: string, to: string): boolean =>
    findings.some(({ text, suggestions }) => text === from && suggestions[0] === to);
  if (joins(variant, usual)) return 'right';
  return joins(usual, variant) ? 'wrong direction' : 'missed';
}
