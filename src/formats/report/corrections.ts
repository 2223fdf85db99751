import type { Edition, ReportedCorrection } from '../../text/edition.ts';
import { escapeHtml } from '../html/escape.ts';
import { attributes, momentOf, placeHtml } from './words.ts';

/** Every correction as a row: in the order of the article, and of time where they share a place. */
export function corrections(edition: Edition): string {
  const all = [...edition.corrections()].sort((a, b) => placeOf(a) - placeOf(b) || a.at - b.at);
  if (all.length === 0) return '<h2>Corrections</h2>\n<p>None: this is the machine’s text.</p>';
  const rows = all.map((one) => row(edition, one));
  return [
    `<h2>Corrections</h2>`,
    '<table>',
    '<thead><tr><th scope="col">Place</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Who and when</th><th scope="col">Why</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

// What no longer stands comes last.
const placeOf = ({ segmentIndex }: ReportedCorrection): number =>
  segmentIndex ?? Number.MAX_SAFE_INTEGER;

function row({ target }: Edition, correction: ReportedCorrection): string {
  const { segmentIndex, before, after, author, at, undone } = correction;
  const language = attributes(target);
  const cells = [
    placeHtml(target, segmentIndex),
    before === '' ? '<em>nothing</em>' : `<del${language}>${shown(before)}</del>`,
    after === '' ? '<em>nothing</em>' : `<ins${language}>${shown(after)}</ins>`,
    `${escapeHtml(author)}<br>${momentOf(at)}`,
    `${escapeHtml(reasonOf(correction))}${undone ? '<br><strong>Undone later</strong>' : ''}`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const shown = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const origins: Readonly<Record<string, string>> = {
  typed: 'Typed by the editor',
  suggestion: 'A suggestion was taken',
  everywhere: 'Put right everywhere at one stroke',
  undo: 'Taken back',
  restored: 'Brought back',
  'source-update': 'The source was updated',
};

const reasonOf = ({ origin, check }: ReportedCorrection): string =>
  `${origins[origin] ?? origin}${check === null ? '' : ` (${check})`}`;
