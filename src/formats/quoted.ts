const longest = 60;

/** A name from a file as a sentence may quote it: on one line, and not longer than one reads. */
export function quoted(name: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
