import type { Edition, TrackedPassage, WriteOptions } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';
import { escapeHtml } from '../html/escape.ts';
import { element, htmlPage } from '../html/write.ts';
import { type Piece, piecesOf } from '../pieces.ts';

// Never by colour alone: deletions are struck through, insertions underlined, and both are told
// in hidden words to who does not see them.
const style = [
  'body{font:1.05rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fff}',
  'del{color:#9c2a22;text-decoration:line-through}',
  'ins{color:#1b5e3a;text-decoration:underline}',
  '.furniture,.caption,.byline{font:.85rem/1.4 sans-serif;color:#5d5a54}',
  '.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
].join('');

/** Writes the article with every change that review made to the machine's text, and by whom. */
export function writeHtmlChanges(edition: Edition, options: WriteOptions): string {
  const body = edition
    .tracked()
    .filter((passage) => options.furniture || !isFurniture(passage))
    .map((passage) => passageHtml(passage, edition))
    .join('\n');
  return htmlPage(edition, `<article>\n${body}\n</article>`, style);
}

function passageHtml({ kind, parts, index }: TrackedPassage, { target }: Edition): string {
  const marks = index === null ? [] : (target.passages[index]?.marks ?? []);
  return element(kind, piecesOf(parts, marks, []).map(pieceHtml).join(''));
}

function pieceHtml(piece: Piece): string {
  if (!('text' in piece)) return '';
  const { kind, by } = piece;
  const html = formatted(piece);
  if (kind === 'same') return html;
  const name = kind === 'inserted' ? 'ins' : 'del';
  const who = by ? ` by ${by.author}` : '';
  const when = by
    ? ` datetime="${new Date(by.at).toISOString()}" title="${escapeHtml(by.author)}"`
    : '';
  return `<${name}${when}><span class="hidden"> [${kind}${escapeHtml(who)}: </span>${html}<span class="hidden">] </span></${name}>`;
}

function formatted({ text, strong, emphasis, href }: Extract<Piece, { text: string }>): string {
  const plain = escapeHtml(text).replaceAll('\n', '<br>\n');
  const slanted = emphasis ? `<em>${plain}</em>` : plain;
  const bold = strong ? `<strong>${slanted}</strong>` : slanted;
  return href === null ? bold : `<a href="${escapeHtml(href)}">${bold}</a>`;
}
