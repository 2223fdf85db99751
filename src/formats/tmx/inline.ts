import type { SentenceRef } from '../../text/bitext.ts';
import type { Document } from '../../text/document.ts';
import type { Mark } from '../../text/passage.ts';
import { nativeCode } from '../codes/native.ts';
import type { CodedText } from '../codes/read.ts';
import { writeCoded } from '../codes/write.ts';
import { escapeXml } from '../xml/escape.ts';

/** Sentences as one text, with what of the marks of their passages lies in them. */
export function joinedSentences({ passages }: Document, refs: readonly SentenceRef[]): CodedText {
  let text = '';
  const marks: Mark[] = [];
  for (const ref of refs) {
    const passage = passages[ref.segmentIndex];
    if (!passage) continue;
    if (text !== '') text += ' ';
    const shift = text.length - ref.start;
    for (const mark of passage.marks) {
      if (!isIn(mark, ref, passage.text)) continue;
      const start = Math.max(mark.start, ref.start) + shift;
      marks.push({ ...mark, start, end: Math.min(mark.end, ref.end) + shift });
    }
    text += passage.text.slice(ref.start, ref.end);
  }
  return { text, marks };
}

/** A segment in TMX: formatting, links and inline tags as the native code they stand for. */
export const segmentXml = ({ text, marks }: CodedText): string =>
  writeCoded({ text, marks: marks.map(tagOf) }, escapeXml);

/** A tag that covers nothing is in the sentence it stands in or behind, not before the next. */
const isIn = ({ start, end }: Mark, sentence: SentenceRef, text: string): boolean =>
  start === end
    ? sentence.start <= start &&
      (start < sentence.end || (start === sentence.end && !/\S/.test(text.charAt(start))))
    : start < sentence.end && end > sentence.start;

// As TMX 1.4b recommends to call them.
const types = {
  strong: ' type="bold"',
  emphasis: ' type="italic"',
  link: ' type="link"',
  code: '',
} as const;

function tagOf(mark: Mark, index: number): Mark {
  const { open, close } = nativeCode(mark);
  const { start, end, kind } = mark;
  if (close === null) {
    return { kind: 'code', code: `<ph${types[kind]}>${escapeXml(open)}</ph>`, start, end };
  }
  const i = index + 1;
  return {
    kind: 'code',
    code: `<bpt i="${i}"${types[kind]}>${escapeXml(open)}</bpt>`,
    close: `<ept i="${i}">${escapeXml(close)}</ept>`,
    start,
    end,
  };
}
