import { bitextOfRows } from '../../src/align/align.ts';
import { rowsIndexByIndex } from '../../src/align/rows.ts';
import type { Check, Example } from '../../src/engine/check.ts';
import type { Place, Severity } from '../../src/engine/finding.ts';
import { runChecks } from '../../src/engine/run.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';
import { kindsOf } from '../../src/text/kinds.ts';

/** A text with its `⟦…⟧` taken out, and where they stood. */
export function unmarked(text: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let plain = '';
  for (const part of text.split(/(⟦[^⟧]*⟧)/u)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (part.startsWith('⟦')) spans.push({ start: plain.length, end: plain.length + inner.length });
    plain += inner;
  }
  return { text: plain, spans };
}

const withMarks = (texts: readonly string[], places: readonly Place[], side: Place['side']) =>
  texts.map((text, segmentIndex) => {
    const here = places.filter((one) => one.side === side && one.segmentIndex === segmentIndex);
    const fromTheEnd = [...here].sort((a, b) => b.start - a.start);
    return fromTheEnd.reduce(
      (marked, { start, end }) =>
        `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
      text,
    );
  });

/**
 * Runs one check on an example and gives back the example's texts with the places found marked,
 * so that a failing test shows both in the same writing. Passages pair by their index.
 */
export function found(check: Check, example: Example, shipped: Lexicon) {
  const lexicon = {
    ...shipped,
    ...(example.terms && { terms: example.terms }),
    ...(example.english && { english: example.english }),
  };
  const [sourceLanguage, targetLanguage] = example.languages ?? ['sr-Latn-ME', 'en'];
  const plain = (texts: readonly string[]): string[] => texts.map((text) => unmarked(text).text);
  const isFurniture = (line: string): boolean => lexicon.furnitureKind(line) !== null;
  const documentIn = (language: string, texts: readonly string[], side: Place['side']) => {
    const document = documentOf(language, texts);
    const kinds = kindsOf(texts, isFurniture);
    const passages = document.passages.map((passage, index) => ({
      ...passage,
      kind: kinds[index] === 'furniture' ? ('furniture' as const) : passage.kind,
      marks: example.marks?.[side]?.[index] ?? [],
    }));
    return { ...document, passages };
  };
  const target = plain(example.target);
  const source = example.source ? plain(example.source) : null;
  const bitext = bitextOfRows(
    source ? documentIn(sourceLanguage, source, 'source') : null,
    documentIn(targetLanguage, target, 'target'),
    rowsIndexByIndex(source?.length ?? 0, target.length),
    lexicon,
  );
  const report = runChecks(bitext, lexicon, [check]);
  const severities = new Set<Severity>(report.findings.map((finding) => finding.severity));
  return {
    failures: report.failures,
    source: source ? withMarks(source, report.findings, 'source') : undefined,
    target: withMarks(target, report.findings, 'target'),
    suggests: report.findings[0]?.suggestions[0],
    severities: [...severities],
    findings: report.findings,
  };
}
