import type { Checked } from '../app/check-documents.ts';
import type { Finding } from '../engine/finding.ts';
import type { Document } from '../text/document.ts';
import { languageName } from '../text/language.ts';
import { nameOf } from './input.ts';

interface Paths {
  readonly source: string | null;
  readonly target: string;
}

/**
 * Findings for a person at a terminal: a line each, `FILE:LINE:COLUMN`, so that editors of
 * programs jump to the place. Lines and columns count from 1, columns in UTF-16 code units.
 */
export function reportText({ bitext, report }: Checked, paths: Paths): string {
  const places = {
    source: bitext.source ? startsOf(bitext.source) : [],
    target: startsOf(bitext.target),
  };
  const lines = report.findings.map((finding) => {
    const path = nameOf((finding.side === 'source' ? paths.source : paths.target) ?? '');
    const place = placeOf(finding, places[finding.side]);
    return `${path}:${place}: ${finding.severity}: ${finding.message} [${finding.check}]`;
  });
  return [languages(report), ...lines, '', summary(report.findings), ''].join('\n');
}

const languages = ({ sourceLanguage, targetLanguage }: Checked['report']): string => {
  const name = (tag: string): string =>
    tag === 'und' ? 'unknown language' : `${languageName(tag, 'en')} (${tag})`;
  return sourceLanguage
    ? `${name(sourceLanguage)} → ${name(targetLanguage)}`
    : `${name(targetLanguage)}, without its source: checks that compare the two did not run`;
};

function summary(findings: readonly Finding[]): string {
  const issues = new Map(findings.map((finding) => [finding.issue, finding.severity]));
  const count = (severity: Finding['severity'], one: string, many: string): string => {
    const total = [...issues.values()].filter((value) => value === severity).length;
    return `${total} ${total === 1 ? one : many}`;
  };
  if (issues.size === 0) return 'Nothing found.';
  const places = `${findings.length} ${findings.length === 1 ? 'place' : 'places'}`;
  return `${count('error', 'error', 'errors')}, ${count('question', 'question', 'questions')} at ${places}.`;
}

/** For each passage, what comes before it in the file: how many line breaks, how far into a line. */
function startsOf({ passages, gaps }: Document): { line: number; column: number }[] {
  let line = 1;
  let column = 1;
  const pass = (text: string): void => {
    const breaks = text.split('\n').length - 1;
    line += breaks;
    column = breaks > 0 ? text.length - text.lastIndexOf('\n') : column + text.length;
  };
  return passages.map(({ text }, index) => {
    pass(gaps[index] ?? '');
    const start = { line, column };
    pass(text);
    return { ...start, text };
  });
}

function placeOf(
  { segmentIndex, start }: Finding,
  starts: readonly { line: number; column: number; text?: string }[],
): string {
  const passage = starts[segmentIndex];
  if (!passage) return '1:1';
  const before = (passage.text ?? '').slice(0, start);
  const breaks = before.split('\n').length - 1;
  const column =
    breaks > 0 ? before.length - before.lastIndexOf('\n') : passage.column + before.length;
  return `${passage.line + breaks}:${column}`;
}
