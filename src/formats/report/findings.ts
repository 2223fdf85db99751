import type { Edition, ReportedFinding } from '../../text/edition.ts';
import { escapeHtml } from '../html/escape.ts';
import { attributes, placeHtml } from './words.ts';

/** Every finding that nobody has settled, errors first. */
export function openFindings(edition: Edition): string {
  const open = edition.findings().filter(({ dismissed }) => !dismissed);
  if (open.length === 0) return '<h2>Still open</h2>\n<p>Nothing.</p>';
  const inOrder = [...open].sort(
    (a, b) => rank(a) - rank(b) || a.segmentIndex - b.segmentIndex || a.start - b.start,
  );
  const rows = inOrder.map((one) => row(edition, one));
  return [
    '<h2>Still open</h2>',
    '<table>',
    '<thead><tr><th scope="col">Place</th><th scope="col">Text</th><th scope="col">What is asked</th><th scope="col">Suggested</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

const rank = ({ severity }: ReportedFinding): number => (severity === 'error' ? 0 : 1);

function row({ source, target }: Edition, finding: ReportedFinding): string {
  const { side, segmentIndex, text, severity, message, suggestions, check } = finding;
  const document = side === 'source' ? source : target;
  const cells = [
    `${side === 'source' ? 'Source, ' : ''}${placeHtml(document, segmentIndex)}`,
    `<span${attributes(document)}>${escapeHtml(text)}</span>`,
    `<strong>${severity === 'error' ? 'Error' : 'Question'}:</strong> ${escapeHtml(message)} (${escapeHtml(check)})`,
    suggestions.map((one) => `<span${attributes(target)}>${escapeHtml(one)}</span>`).join(', '),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
