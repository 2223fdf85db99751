import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';
import type { Span } from '../../text/span.ts';
import { toCell } from '../csv/formula.ts';
import { type MqmError, type RatedSegment, ratedSegments } from './errors.ts';

const columns = [
  'system',
  'doc',
  'doc_id',
  'seg_id',
  'rater',
  'source',
  'target',
  'category',
  'severity',
  'comment',
];

/** What the machine is called where nobody has named it. */
const system = 'machine';

/**
 * Writes what is wrong with the machine's translation as WMT's MQM ratings: a line an error, its
 * words in `<v>…</v>`, and a line `No-error` for a segment without one. Tabs and line breaks in a
 * text become spaces, for the format has no way to write them.
 */
export function writeMqm(edition: Edition, { furniture }: WriteOptions): string {
  const wanted = edition.tracked().map((passage) => furniture || !isFurniture(passage));
  const segments = ratedSegments(edition).filter((_, index) => wanted[index]);
  const lines = segments.flatMap((segment, index) => {
    const errors = segment.errors.length > 0 ? segment.errors : [null];
    return errors.map((error) =>
      [system, edition.title, String(index + 1), String(index + 1), ...rated(segment, error)]
        .map((cell) => oneLine(cell))
        .join('\t'),
    );
  });
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

function rated({ source, target }: RatedSegment, error: MqmError | null): string[] {
  if (error === null) return ['Lektura', source, target, 'No-error', 'No-error', ''];
  const { side, span, rater, category, severity, comment } = error;
  return [
    toCell(rater),
    side === 'source' ? marked(source, span) : source,
    side === 'target' ? marked(target, span) : target,
    category,
    severity,
    toCell(comment),
  ];
}

const marked = (text: string, { start, end }: Span): string =>
  `${text.slice(0, start)}<v>${text.slice(start, end)}</v>${text.slice(end)}`;

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
