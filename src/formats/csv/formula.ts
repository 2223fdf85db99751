// A spreadsheet takes a cell that begins so for a formula and runs it (OWASP, “CSV injection”); it
// takes the wide forms for the narrow ones where East Asian text is typed.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const neutralised = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text as it may stand in a cell: one that a spreadsheet would run gets an apostrophe, which the
 * spreadsheet does not show; so does one that has it already, for `fromCell` to give it back.
 */
export const toCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What `toCell` was given. */
export const fromCell = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell);
