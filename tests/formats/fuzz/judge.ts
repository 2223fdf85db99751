import type { Format, ReadOptions } from '../../../src/formats/format.ts';
import type { Document } from '../../../src/text/document.ts';
import type { Edition } from '../../../src/text/edition.ts';
import type { Content, Reading } from '../../../src/text/reading.ts';
import { editionOf } from '../edition.ts';

const options: ReadOptions = {
  language: null,
  sourceLanguage: null,
  detect: () => 'en',
  isFurniture: (line) => /^\d+ (?:views|pregleda)$|^(?:Photo|Foto):/.test(line),
};

/** Does one thing of several, of which each has its time. */
export type Step = <Result>(work: () => Result | Promise<Result>) => Promise<Result>;

/**
 * Reads a file and holds the reader to what readers promise: a whole reading, sentences where
 * something is wrong, and, where the format has it, an update that gives back an untouched file.
 *
 * @returns whether anything was read
 * @throws with a sentence, where a promise is broken
 */
export async function judge(format: Format, bytes: Uint8Array, step: Step): Promise<boolean> {
  const reading = await step(() => format.read?.(bytes, options));
  if (!reading) throw new Error('it has no reader');
  judgeReading(reading);
  const [content] = reading.contents;
  if (!content || reading.contents.length > 1) return reading.contents.length > 0;
  const edition = editionOfContent(content);
  if (format.update) {
    const { update } = format;
    const updated = await step(() => update(bytes, edition));
    if (!isEqual(updated, bytes)) throw new Error('an untouched file comes out changed');
    await step(() => update(bytes, touched(edition)));
  }
  await step(() => format.write?.(edition, { furniture: true }));
  return true;
}

function judgeReading({ contents, problems }: Reading): void {
  if (contents.length === 0 && problems.length === 0) throw new Error('nothing read, nothing said');
  for (const { message } of problems) {
    if (message.trim().length < 10 || message.length > 1000) {
      throw new Error(`no sentence: ${message.slice(0, 200)}`);
    }
  }
  for (const content of contents) {
    // An empty text is a text; whoever imports it says that there is nothing in it.
    if (content.kind === 'text') judgeDocument(content.document);
    else {
      judgeDocument(content.source);
      judgeDocument(content.target);
      const { length } = content.states;
      if (length === 0) throw new Error('pairs without segments');
      if (length !== content.source.passages.length || length !== content.target.passages.length) {
        throw new Error('source, translation and states are not of one length');
      }
    }
  }
}

function judgeDocument({ language, passages, gaps }: Document): void {
  if (language === '') throw new Error('no language');
  if (gaps.length !== passages.length + 1) throw new Error('gaps do not fit the passages');
  for (const { text, marks } of passages) {
    if (typeof text !== 'string') throw new Error('a text is no string');
    for (const mark of marks) {
      if (mark.start < 0 || mark.end < mark.start || mark.end > text.length) {
        throw new Error(`a mark lies outside its text: ${JSON.stringify(mark).slice(0, 200)}`);
      }
    }
  }
}

const editionOfContent = (content: Content): Edition => {
  if (content.kind === 'text') return editionOf(content.document);
  const { source, target, states } = content;
  return editionOf(target, [], {
    source,
    rows: target.passages.map((_, index) => ({ source: [index], target: [index] })),
    confirmed: states.map((state) => state === 'reviewed' || state === 'final'),
  });
};

/** The same with every passage changed and confirmed. */
const touched = (edition: Edition): Edition => ({
  ...edition,
  confirmed: edition.confirmed.map(() => true),
  target: {
    ...edition.target,
    passages: edition.target.passages.map((passage) => ({
      ...passage,
      text: `${passage.text} ж<&"`,
    })),
  },
});

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
