import type { Format } from '../../src/formats/format.ts';

/** The page of the manual about formats, its table made of the table of formats itself. */
export const manualPage = (formats: readonly Format[]): string => `# Formats

What can be brought in and taken out, what of an article each format keeps, and what it cannot hold.
\`lektura formats\` prints the same table; this page is made from it by a test.

| format | endings | in | out | into its own file | what is kept | what is not |
| --- | --- | --- | --- | --- | --- | --- |
${formats.map(row).join('\n')}

**Into its own file** means that the corrected translation is written into the file that came in. An
article that nobody has touched gives that file back byte for byte; in one that was touched only the
touched translations, and their states, differ. Comments, notes, other languages, other columns and
the way the file is laid out stay as they are, and so does its encoding, as long as it has the signs.

## How a file is read

- What a file is, is told by what stands in it; its name counts only where that does not tell.
- How its letters are written is told by its first bytes, by what the file declares, or by the
  letters themselves: UTF-8, UTF-16, windows-1250, windows-1251, windows-1252, ISO-8859-2. The import
  says which it was.
- Two files, a source and its translation, may be of different formats.
- A segment of XLIFF, TMX, PO or a table is a passage of its own. Inline tags are kept with the text
  as they were written; the check \`markup-code\` tells of one that was lost or doubled.
- A segment that was reviewed or final where it came from comes in as confirmed.
- A damaged file gives what could be read of it, and what could not is told with its line.

## What is refused, and what is only held back

Files come from anywhere, so nothing in them is trusted. No entity is expanded and no other file is
fetched, whatever a document type says; archives are limited by what they declare and again while
they are unpacked; deep nesting, long attributes and endless tables end in a sentence that names the
limit. Addresses that would run script lose their link. What a spreadsheet would run as a formula
(\`=\`, \`+\`, \`-\`, \`@\` at the beginning of a cell) is written after an apostrophe, and read again
without it.
`;

function row({
  title,
  extension,
  extensions = [extension],
  read,
  write,
  update,
  keeps = '',
  loses = '',
}: Format): string {
  const endings = extensions.map((ending) => `\`${ending}\``).join(' ');
  const cells = [title, endings, yes(read), yes(write), yes(update), keeps, loses];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

const yes = (what: unknown): string => (what === undefined ? '' : 'yes');
