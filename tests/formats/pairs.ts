import type { ReadOptions } from '../../src/formats/format.ts';
import type { Edition } from '../../src/text/edition.ts';
import type { Mark } from '../../src/text/passage.ts';
import type { Content, Reading } from '../../src/text/reading.ts';
import { editionOf } from './edition.ts';

/** What readers are told where a test does not say more. */
export const readOptions: ReadOptions = {
  language: null,
  sourceLanguage: null,
  detect: () => 'und',
  isFurniture: () => false,
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | string): string =>
  typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

type Pairs = Extract<Content, { kind: 'pairs' }>;

/** The pairs of a file that holds one article of pairs. */
export function pairsIn({ contents, problems }: Reading): Pairs {
  const [content] = contents;
  if (content?.kind !== 'pairs') throw new Error(`No pairs were read: ${JSON.stringify(problems)}`);
  return content;
}

/** Source, translation and state of each segment. */
export const listed = ({ source, target, states }: Pairs): string[][] =>
  source.passages.map(({ text }, index) => [
    text,
    target.passages[index]?.text ?? '',
    states[index] ?? '',
  ]);

export interface Touches {
  /** What an editor wrote, by segment. */
  readonly texts?: Readonly<Record<number, string>>;
  readonly marks?: Readonly<Record<number, readonly Mark[]>>;
  readonly confirmed?: readonly number[];
}

/** An edition of what was read, as an editor left it. */
export function editionOfPairs(content: Pairs, touches: Touches = {}): Edition {
  const { source, target, states } = content;
  const passages = target.passages.map((passage, index) => ({
    ...passage,
    text: touches.texts?.[index] ?? passage.text,
    marks: touches.marks?.[index] ?? passage.marks,
  }));
  return editionOf({ ...target, passages }, [], {
    title: content.title ?? 'A file of pairs',
    source,
    rows: passages.map((_, index) => ({ source: [index], target: [index] })),
    machine: target.passages.map(({ text }) => text),
    confirmed: states.map(
      (state, index) =>
        state === 'reviewed' || state === 'final' || (touches.confirmed?.includes(index) ?? false),
    ),
  });
}
