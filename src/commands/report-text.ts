import type { Checked } from '../app/check-documents.ts';
import type { Finding } from '../engine/finding.ts';
import { languageName } from '../text/language.ts';
import { nameOf } from './input.ts';
import { placesIn } from './places.ts';

/** Where the two texts came from. */
export interface Paths {
  readonly source: string | null;
  readonly target: string;
}

/**
 * Findings for a person at a terminal: a line each, `FILE:LINE:COLUMN`, so that editors of
 * programs jump to the place. Lines and columns count from 1, columns in UTF-16 code units.
 */
export function reportText({ bitext, report }: Checked, paths: Paths): string {
  const placeOf = placesIn(bitext);
  const lines = report.findings.map((finding) => {
    const path = nameOf((finding.side === 'source' ? paths.source : paths.target) ?? '');
    const { line, column } = placeOf(finding);
    return `${path}:${line}:${column}: ${finding.severity}: ${finding.message} [${finding.check}]`;
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
