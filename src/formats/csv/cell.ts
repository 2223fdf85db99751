import { toCell } from './formula.ts';

/** A text as a cell that is written between delimiters, quoted where it has to be. */
export function writeCell(text: string, delimiter: string, quoted = false): string {
  const cell = toCell(text);
  const needed = /["\n\r]|^\s|\s$/.test(cell) || cell.includes(delimiter);
  return quoted || needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}
