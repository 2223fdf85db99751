import { isFurniture, type Passage } from '../text/passage.ts';

// What fits on a line of the Desk and of a window's title.
const longestTitle = 160;

/**
 * What an article is called: its headline, or the first words of its first passage that is no
 * furniture. One line, of at most 160 code units.
 */
export function titleOf(passages: readonly Passage[]): string {
  const named =
    passages.find(({ kind, text }) => kind === 'headline' && text.trim() !== '') ??
    passages.find((passage) => !isFurniture(passage) && passage.text.trim() !== '') ??
    passages[0];
  return oneLine(named?.text ?? '');
}

/** A text as one line, cut at a word with an ellipsis where it is too long. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle - 1);
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
