import type { ChangedPassage, DiffPart, Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';
import { escapeHtml } from '../html/escape.ts';
import { element, htmlPage } from '../html/write.ts';

// Never by colour alone: deletions are struck through, insertions underlined, and both are told
// in hidden words to who does not see them.
const style = [
  'body{font:1.05rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fff}',
  'del{color:#9c2a22;text-decoration:line-through}',
  'ins{color:#1b5e3a;text-decoration:underline}',
  '.furniture,.caption,.byline{font:.85rem/1.4 sans-serif;color:#5d5a54}',
  '.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
].join('');

/** Writes the article with every change that review made to the machine's text. */
export function writeHtmlChanges(edition: Edition, options: WriteOptions): string {
  const passages = edition
    .changes()
    .filter((passage) => options.furniture || !isFurniture(passage));
  const body = passages.map(passageHtml).join('\n');
  return htmlPage(edition, `<article>\n${body}\n</article>`, style);
}

const passageHtml = ({ kind, parts }: ChangedPassage): string =>
  element(kind, parts.map(partHtml).join(''));

function partHtml({ kind, text }: DiffPart): string {
  const html = escapeHtml(text).replaceAll('\n', '<br>\n');
  switch (kind) {
    case 'inserted':
      return `<ins><span class="hidden"> [inserted: </span>${html}<span class="hidden">] </span></ins>`;
    case 'deleted':
      return `<del><span class="hidden"> [deleted: </span>${html}<span class="hidden">] </span></del>`;
    case 'same':
      return html;
  }
}
