import { GFM, parser } from '@lezer/markdown';
import { type FrontMatter, frontMatterOf, type Scalar } from './front-matter.ts';
import { addressOf, type InlineText, inlineText, type SyntaxNode } from './inline-read.ts';

/** A stretch of a Markdown file that says something, and where it is written. */
export interface MarkdownBlock extends InlineText {
  readonly role: 'heading' | 'paragraph' | 'item' | 'cell' | 'image' | 'title' | 'description';
  /** Of a heading, 1 to 6. */
  readonly level: number;
  /** Its content in the file, in UTF-16 code units: what an edit replaces. */
  readonly from: number;
  readonly to: number;
  /** How a value of the front matter is quoted. */
  readonly quote: Scalar['quote'];
}

export interface MarkdownFile {
  readonly blocks: readonly MarkdownBlock[];
  readonly front: FrontMatter;
  /** Lines of blocks of HTML that hold text, which is kept and not shown. */
  readonly hidden: readonly number[];
}

const markdown = parser.configure(GFM);

/** The blocks of a Markdown file (CommonMark with GitHub's tables), in reading order. */
export function markdownBlocks(text: string): MarkdownFile {
  // Offsets are those of the file, so a line break of two signs keeps its length.
  const source = text.replaceAll('\r\n', ' \n');
  const front = frontMatterOf(source);
  const body = source.slice(front.end);
  const tree = markdown.parse(body).topNode;
  const references = referencesIn(tree, body);
  const blocks: MarkdownBlock[] = front.scalars.map(scalarBlock);
  const hidden: number[] = [];
  const add = (
    node: SyntaxNode,
    role: MarkdownBlock['role'],
    place: { readonly from: number; readonly to: number },
    level = 0,
  ): void => {
    const read = inlineText(body, node, place, references);
    if (read.text === '') return;
    blocks.push({
      ...read,
      role,
      level,
      from: place.from + front.end,
      to: place.to + front.end,
      quote: '',
    });
  };
  const walk = (parent: SyntaxNode): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const heading = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name);
      if (heading) add(node, 'heading', headingPlace(node, body), Number(heading[1]));
      else if (node.name === 'Paragraph') paragraph(node);
      else if (node.name === 'Task') add(node, 'item', taskPlace(node, body));
      else if (node.name === 'TableCell') add(node, 'cell', node);
      else if (node.name === 'HTMLBlock') {
        if (/\p{L}/u.test(body.slice(node.from, node.to).replace(/<[^<>]*>/g, ''))) {
          hidden.push(node.from + front.end);
        }
      } else if (containers.has(node.name)) walk(node);
    }
  };
  const paragraph = (node: SyntaxNode): void => {
    const image = node.firstChild;
    if (
      image?.name === 'Image' &&
      image.from === node.from &&
      image.to === trimmedEnd(node, body)
    ) {
      const [open, close] = image.getChildren('LinkMark');
      if (open && close) add(image, 'image', { from: open.to, to: close.from });
      return;
    }
    const isItem = parent(node) === 'ListItem' && node.prevSibling?.name === 'ListMark';
    add(node, isItem ? 'item' : 'paragraph', { from: node.from, to: trimmedEnd(node, body) });
  };
  walk(tree);
  return { blocks, front, hidden: linesAt(source, hidden) };
}

/** The lines, from 1, of places that come in order. */
function linesAt(text: string, places: readonly number[]): number[] {
  let line = 1;
  let next = text.indexOf('\n');
  return places.map((place) => {
    for (; next >= 0 && next < place; next = text.indexOf('\n', next + 1)) line++;
    return line;
  });
}

const containers = new Set([
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ListItem',
  'Table',
  'TableHeader',
  'TableRow',
]);

const parent = (node: SyntaxNode): string | undefined => node.parent?.name;

const trimmedEnd = (node: SyntaxNode, source: string): number =>
  node.from + source.slice(node.from, node.to).trimEnd().length;

function headingPlace(node: SyntaxNode, source: string): { from: number; to: number } {
  const marks = node.getChildren('HeaderMark');
  const isAtx = node.name.startsWith('ATX');
  const open = isAtx ? (marks[0]?.to ?? node.from) : node.from;
  const close = (isAtx ? marks[1]?.from : marks[0]?.from) ?? node.to;
  return trimmedPlace(source, open, close);
}

const taskPlace = (node: SyntaxNode, source: string): { from: number; to: number } =>
  trimmedPlace(
    source,
    node.firstChild?.name === 'TaskMarker' ? node.firstChild.to : node.from,
    node.to,
  );

function trimmedPlace(source: string, from: number, to: number): { from: number; to: number } {
  const raw = source.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  return { from: start, to: Math.max(start, from + raw.trimEnd().length) };
}

function referencesIn(tree: SyntaxNode, source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let node = tree.firstChild; node; node = node.nextSibling) {
    if (node.name !== 'LinkReference') continue;
    const [label, url] = [node.getChild('LinkLabel'), node.getChild('URL')];
    if (!label || !url) continue;
    const name = source.slice(label.from + 1, label.to - 1).toLowerCase();
    if (!found.has(name)) found.set(name, addressOf(source.slice(url.from, url.to)));
  }
  return found;
}

const scalarBlock = ({ key, text, from, to, quote }: Scalar): MarkdownBlock => ({
  role: key,
  level: 0,
  text,
  marks: [],
  from,
  to,
  quote,
});
