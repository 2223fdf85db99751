import type { Edition } from '../../text/edition.ts';
import { type CodedText, codedText, type OrderedTag, tagsOf } from '../codes/read.ts';
import { writeCoded } from '../codes/write.ts';
import { decode } from '../encoding/decode.ts';
import { encode } from '../encoding/encode.ts';
import { asItWasRead, type Edit, edited, type Segment, segmentsOf } from '../segments.ts';
import { type Outline, outlineOf } from '../xml/element.ts';
import { escapeXml, reference } from '../xml/escape.ts';
import { isPair } from './read.ts';
import { readUnits } from './units.ts';

/** Writes the corrected translation into the TMX file it came in: only touched segments change. */
export function updateTmx(original: Uint8Array, edition: Edition): Uint8Array {
  const decoded = decode(original);
  if ('refused' in decoded) return original;
  const { text, encoding } = decoded;
  const slots = asItWasRead(edition, slotsIn(text, edition), (found) =>
    found.map((slot) => slot.text),
  );
  if (slots === null) return original;
  const segments = segmentsOf(edition, slots.length);
  const edits = slots.flatMap((slot, index) => {
    const now = segments[index];
    return now ? editsOf(slot, now, text) : [];
  });
  if (edits.length === 0) return original;
  return encode(edited(text, edits), encoding, reference) ?? original;
}

/** A segment with its place, without the elements around it, which are not to be kept in memory. */
interface Slot extends CodedText {
  readonly order: readonly OrderedTag[];
  readonly place: Outline;
}

/** The segments by the languages of the article, and without asking for one or both of them. */
function* slotsIn(text: string, edition: Edition): Generator<Slot[]> {
  const source = edition.source?.language ?? null;
  const { language } = edition.target;
  for (const asked of [
    { sourceLanguage: source, language },
    { sourceLanguage: null, language: null },
    { sourceLanguage: null, language },
    { sourceLanguage: source, language: null },
  ]) {
    const slots: Slot[] = [];
    readUnits(text, asked, ({ target }) => {
      const { text: own, marks } = codedText(target.children, text, isPair);
      const order = tagsOf(target.children, text, isPair);
      slots.push({ text: own, marks, order, place: outlineOf(target) });
    });
    yield slots;
  }
}

function editsOf(slot: Slot, now: Segment, file: string): Edit[] {
  if (isSame(slot, now)) return [];
  const written = writeCoded(now, escapeXml, slot.order);
  const { name, start, end, innerStart, innerEnd } = slot.place;
  if (!file.slice(start, end).endsWith('/>')) {
    return [{ start: innerStart, end: innerEnd, text: written }];
  }
  const tag = file.slice(start, end - 2).trimEnd();
  return [{ start, end, text: `${tag}>${written}</${name}>` }];
}

const isSame = (before: CodedText, now: Segment): boolean =>
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
