import type { ReadPair } from '../pairs.ts';
import { plainText } from '../pairs.ts';
import { isHeader, type PoEntry, type PoFile, type PoString } from './parse.ts';

/** A string of the file that a segment is read from and written to. */
export interface PoSlot extends ReadPair {
  readonly entry: PoEntry;
  readonly form: PoString;
}

/**
 * The segments of a PO file: each message, and each plural form of one. Of a plural, the first
 * form stands beside the singular and the others beside the plural; where a language has one form
 * only, that translates the plural. Line breaks at the edges belong to the file, not to the text.
 */
export const slotsOf = (file: PoFile): PoSlot[] =>
  file.entries
    .filter((entry) => !isHeader(entry))
    .flatMap((entry) =>
      entry.forms.map((form, index): PoSlot => {
        const isPlural = entry.plural !== null && (index > 0 || entry.forms.length === 1);
        const target = core(form.value);
        return {
          entry,
          form,
          source: plainText(core((isPlural ? entry.plural : null) ?? entry.id)),
          target: plainText(target),
          state: entry.fuzzy || target === '' ? 'initial' : 'translated',
        };
      }),
    );

/** A string without the line breaks at its edges. */
export const core = (text: string): string => text.slice(before(text), after(text));

/** A text in the line breaks that stand at the edges of another: `msgfmt` wants them to agree. */
export const inEdgesOf = (frame: string, text: string): string =>
  text === '' ? '' : frame.slice(0, before(frame)) + text + frame.slice(after(frame));

const before = (text: string): number => {
  let index = 0;
  while (text[index] === '\n') index++;
  return index === text.length ? 0 : index;
};

const after = (text: string): number => {
  let index = text.length;
  while (index > 0 && text[index - 1] === '\n') index--;
  return index === 0 ? text.length : index;
};
