// Parsing takes time that grows with the signs, lines and long runs of spaces of a block times its
// length. The figure is what
// takes about a second; an article of 5 MB with ten links in each paragraph has half of it.
const mostWork = 100_000_000;
const deepestPrefix = 300;
const longest = 8_000_000;

/** Why a text is not to be parsed as Markdown, as a sentence, or null. */
export function unfitMarkdown(text: string): string | null {
  if (text.length > longest) {
    return `The file has more than ${longest.toLocaleString('en')} characters. Split it and try again.`;
  }
  let work = 0;
  let signs = 0;
  let length = 0;
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    const prefix = /^[\s>]*/.exec(content)?.[0].length ?? 0;
    if (prefix > deepestPrefix && prefix < content.length) {
      return `Lists or quotations stand in each other too deep (line ${line}). Save the article as plain text and try again.`;
    }
    if (prefix === content.length || /^ {0,3}(?:[-+*]|#{1,6})\s/.test(content)) {
      work += signs * length;
      signs = 0;
      length = 0;
    }
    signs += 1 + content.replace(/[^[\]`*_~<!\\]/g, '').length;
    for (const [run] of content.matchAll(/\s{20,}/g)) signs += run.length;
    length += content.length;
    if (work + signs * length > mostWork) {
      return `The paragraph that ends in line ${line} has too many brackets, spaces and signs of Markdown to be read. Save the article as plain text and try again.`;
    }
  }
  return null;
}
