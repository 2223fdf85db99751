import type { Edition } from '../../text/edition.ts';
import { codedText, tagsOf } from '../codes/read.ts';
import { writeCoded } from '../codes/write.ts';
import { decode } from '../encoding/decode.ts';
import { encode } from '../encoding/encode.ts';
import { asItWasRead, type Edit, edited, type Segment, segmentsOf } from '../segments.ts';
import type { XmlElement } from '../xml/element.ts';
import { escapeXml, reference } from '../xml/escape.ts';
import { isPair } from './read.ts';
import { readUnits } from './units.ts';

/** Writes the corrected translation into the TMX file it came in: only touched segments change. */
export function updateTmx(original: Uint8Array, edition: Edition): Uint8Array {
  const decoded = decode(original);
  if ('refused' in decoded) return original;
  const { text, encoding } = decoded;
  const targets = asItWasRead(edition, targetsOf(text, edition), (found) =>
    found.map(({ children }) => codedText(children, text, isPair).text),
  );
  if (targets === null) return original;
  const segments = segmentsOf(edition, targets.length);
  const edits = targets.flatMap((target, index) => {
    const now = segments[index];
    return now ? editsOf(target, now, text) : [];
  });
  if (edits.length === 0) return original;
  return encode(edited(text, edits), encoding, reference) ?? original;
}

/** The segments by the languages of the article, and without asking for one or both of them. */
function* targetsOf(text: string, edition: Edition): Generator<XmlElement[]> {
  const source = edition.source?.language ?? null;
  const { language } = edition.target;
  for (const asked of [
    { sourceLanguage: source, language },
    { sourceLanguage: null, language: null },
    { sourceLanguage: null, language },
    { sourceLanguage: source, language: null },
  ]) {
    const targets: XmlElement[] = [];
    readUnits(text, asked, ({ target }) => targets.push(target));
    yield targets;
  }
}

function editsOf(target: XmlElement, now: Segment, file: string): Edit[] {
  const before = codedText(target.children, file, isPair);
  if (isSame(before, now)) return [];
  const written = writeCoded(now, escapeXml, tagsOf(target.children, file, isPair));
  if (!file.slice(target.start, target.end).endsWith('/>')) {
    return [{ start: target.innerStart, end: target.innerEnd, text: written }];
  }
  const tag = file.slice(target.start, target.end - 2).trimEnd();
  return [{ start: target.start, end: target.end, text: `${tag}>${written}</${target.name}>` }];
}

const isSame = (before: Omit<Segment, 'confirmed'>, now: Segment): boolean =>
  before.text === now.text &&
  before.marks.length === now.marks.length &&
  before.marks.every((mark, index) => {
    const other = now.marks[index];
    return (
      other?.kind === 'code' &&
      mark.kind === 'code' &&
      mark.code === other.code &&
      mark.start === other.start &&
      mark.end === other.end
    );
  });
