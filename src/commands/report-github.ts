import type { Checked } from '../app/check-documents.ts';
import { nameOf } from './input.ts';
import { placesIn } from './places.ts';
import type { Paths } from './report-text.ts';

/**
 * Findings as workflow commands, which GitHub shows as annotations beside the lines of a change:
 * `::error file=…,line=…,col=…,title=…::message`.
 */
export function reportGithub({ bitext, report }: Checked, paths: Paths): string {
  const placeOf = placesIn(bitext);
  return report.findings
    .map((finding) => {
      const { line, column, endLine, endColumn } = placeOf(finding);
      const properties = {
        file: nameOf(paths[finding.side] ?? '-'),
        line,
        endLine,
        // A column range is shown for one line only.
        ...(line === endLine && { col: column, endColumn }),
        title: finding.check,
      };
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${property(String(value))}`,
      );
      const command = finding.severity === 'error' ? 'error' : 'warning';
      return `::${command} ${written.join(',')}::${data(finding.message)}\n`;
    })
    .join('');
}

/** What would end the message or the command is written as a per cent code. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
