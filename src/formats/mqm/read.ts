import type { Problem } from '../../text/document.ts';
import { type Content, type Reading, refusal } from '../../text/reading.ts';
import { columnLanguage } from '../csv/languages.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import {
  mostSegments,
  pairContent,
  plainText,
  type ReadPair,
  stateOf,
  tooManySegments,
} from '../pairs.ts';
import { mqmColumns } from './columns.ts';

/** One translation of one document. */
interface Rated {
  readonly system: string;
  readonly doc: string;
  readonly pairs: Map<string, ReadPair>;
}

// A file of nothing but faults would give one on every line.
const mostProblems = 50;

/**
 * Reads the ratings of a WMT evaluation (tab-separated, one line an error): an article for each
 * document of each system. The rated spans (`<v>…</v>`) and the judgements of the raters are left
 * out: an article begins without findings.
 */
export function readMqm(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const { text, encoding } = decoded;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const columns = mqmColumns(lines[0] ?? '');
  if (columns === null) {
    return refusal(
      'This is no file of MQM ratings: its first line names no columns “system”, “doc”, “source” and “target”, and has no severity in the ninth.',
      encoding,
    );
  }
  const rated = new Map<string, Rated>();
  const problems: Problem[] = [];
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '' || (index === 0 && columns.header)) continue;
    const cells = line.split('\t');
    const [source, target] = [cells[columns.source], cells[columns.target]];
    if (source === undefined || target === undefined) {
      if (problems.length < mostProblems) {
        problems.push({
          message: 'A line has too few columns; it was passed over.',
          line: index + 1,
        });
      }
      continue;
    }
    const [system, doc] = [cells[columns.system] ?? '', cells[columns.doc] ?? ''];
    const key = `${system}\t${doc}`;
    const one = rated.get(key) ?? { system, doc, pairs: new Map() };
    rated.set(key, one);
    const segment = columns.segment.map((column) => cells[column]).join('\t');
    if (one.pairs.has(segment)) continue;
    if (++count > mostSegments) {
      problems.push({ message: tooManySegments, line: index + 1 });
      break;
    }
    one.pairs.set(segment, pairOf(source, target));
  }
  const contents = [...rated.values()].map((one) => contentOf(one, options));
  if (contents.length > 0) return { contents, problems, encoding };
  return refusal('This file of MQM ratings has no segments.', encoding);
}

function pairOf(source: string, target: string): ReadPair {
  const translation = withoutSpans(target);
  return {
    source: plainText(withoutSpans(source)),
    target: plainText(translation),
    state: stateOf(translation),
  };
}

const withoutSpans = (text: string): string => text.replace(/<\/?v>/g, '');

function contentOf({ system, doc, pairs }: Rated, options: ReadOptions): Content {
  // The viewers advise to name the languages behind the document: `doc42:English-German`.
  const [, from, to] = /:([^:-]+)-([^:]+)$/.exec(doc) ?? [];
  const told = { source: columnLanguage(from ?? ''), target: columnLanguage(to ?? '') };
  return pairContent(
    [...pairs.values()],
    told,
    options,
    system === '' ? doc : `${doc} (${system})`,
  );
}
