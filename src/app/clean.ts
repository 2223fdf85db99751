import type { Document } from '../text/document.ts';
import { LekturaError } from '../text/error.ts';
import type { Mark } from '../text/passage.ts';

/** How much one text may hold. A bilingual file is all segments, and may be larger than prose. */
const limits = {
  prose: { megabytes: 5, passages: 5_000 },
  bilingual: { megabytes: 50, passages: 50_000 },
} as const;

const megabyte = 1_000_000;

// Half a surrogate pair is no text: the database would keep another sign in its place. NUL ends a
// text for many programs that read what is exported.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const noText = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\u0000/g;

/** A text as it is kept: lines end in `\n`, and what is no text is U+FFFD. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(noText, '\ufffd');

/** A text that an editor typed. */
export function cleanTyped(text: string): string {
  const size = Buffer.byteLength(text);
  if (size > limits.prose.megabytes * megabyte) {
    throw tooLarge('passage', inMegabytes(size), `${limits.prose.megabytes} MB`);
  }
  return cleanText(text);
}

/** Marks that lie within a text; what reaches beyond it is cut, what is empty goes. */
export const cleanMarks = (marks: readonly Mark[], text: string): Mark[] =>
  marks.flatMap((mark) => {
    const start = Math.min(Math.max(0, mark.start), text.length);
    const end = Math.min(Math.max(start, mark.end), text.length);
    return start < end || mark.kind === 'code' ? [{ ...mark, start, end }] : [];
  });

/**
 * A document fit to be kept.
 *
 * @param name what a sentence calls it: “source”, “translation”
 * @throws LekturaError `too-large` with the size and the limit, `bad-input` for one without text
 */
export function cleanDocument(document: Document, name: string): Document {
  const { passages } = document;
  if (passages.every(({ text }) => text.trim() === '')) {
    throw new LekturaError('bad-input', `The ${name} has no text. Paste it or choose its file.`);
  }
  const kind = passages.every((passage) => passage.kind === 'segment') ? 'bilingual' : 'prose';
  const limit = limits[kind];
  if (passages.length > limit.passages) {
    throw tooLarge(name, `${inThousands(passages.length)} passages`, inThousands(limit.passages));
  }
  const size = passages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (size > limit.megabytes * megabyte) {
    throw tooLarge(name, inMegabytes(size), `${limit.megabytes} MB`);
  }
  return {
    ...document,
    passages: passages.map((passage) => ({ ...passage, text: cleanPassage(passage.text) })),
  };
}

// Unlike a typed text it keeps its length, on which its marks rest.
const cleanPassage = (text: string): string => text.replace(noText, '\ufffd');

const tooLarge = (name: string, size: string, limit: string): LekturaError =>
  new LekturaError(
    'too-large',
    `The ${name} has ${size}; at most ${limit} can be taken. Split it and try again.`,
  );

const inMegabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`;

const inThousands = (count: number): string => count.toLocaleString('en');
