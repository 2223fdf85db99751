import { type Mark as Formatting, type Node, Schema } from 'prosemirror-model';
import { markedRuns } from '../../text/marks.ts';
import type { Mark } from '../../text/passage.ts';

/** What a passage says: plain text, and marks by UTF-16 offsets in it. */
export interface Wording {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The whole translation is one document: sections, in them rows, in them passages, in them
 * paragraphs. A passage's text is its paragraphs joined by `\n`; a hard break is `\n`, too.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: 'row*',
      attrs: { key: { default: '' } },
      selectable: false,
      toDOM: () => ['div', 0],
    },
    row: {
      content: 'passage*',
      attrs: { key: { default: '' } },
      selectable: false,
      toDOM: () => ['div', 0],
    },
    passage: {
      content: 'paragraph+',
      attrs: { id: { default: '' } },
      isolating: true,
      selectable: false,
      toDOM: () => ['div', 0],
    },
    paragraph: {
      content: 'inline*',
      toDOM: () => ['p', 0],
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
    },
    break: {
      inline: true,
      group: 'inline',
      selectable: false,
      leafText: () => '\n',
      toDOM: () => ['br'],
      parseDOM: [{ tag: 'br' }],
    },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      // What a press of the mouse does is up to the editor; the address is a title to look at.
      toDOM: ({ attrs }) => ['a', { href: String(attrs.href), title: String(attrs.href) }, 0],
      parseDOM: [{ tag: 'a[href]', getAttrs: (link) => ({ href: link.getAttribute('href') }) }],
    },
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    emphasis: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  },
});

export const { nodes, marks: formattings } = schema;

const known = <T>(type: T | undefined, name: string): T => {
  if (type === undefined) throw new Error(`The schema has no ${name}.`);
  return type;
};

export const sectionType = known(nodes.section, 'section');
export const rowType = known(nodes.row, 'row');
export const passageType = known(nodes.passage, 'passage');
export const paragraphType = known(nodes.paragraph, 'paragraph');
export const breakType = known(nodes.break, 'break');
export const linkType = known(formattings.link, 'link');
export const strongType = known(formattings.strong, 'strong');
export const emphasisType = known(formattings.emphasis, 'emphasis');

/** The node of a passage. Inline tags (`code`) are no part of it. */
export function passageNode(id: string, wording: Wording): Node {
  return passageType.create({ id }, paragraphsOf(wording));
}

/** The paragraphs of a text with its formatting. */
export function paragraphsOf({ text, marks }: Wording): Node[] {
  const paragraphs: Node[][] = [[]];
  for (const run of markedRuns(text, marks)) {
    const formatting = run.marks.reduce<readonly Formatting[]>(
      (set, mark) => formattingOf(mark)?.addToSet(set) ?? set,
      [],
    );
    for (const [index, piece] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (piece !== '') paragraphs.at(-1)?.push(schema.text(piece, formatting));
    }
  }
  return paragraphs.map((content) => paragraphType.create(null, content));
}

function formattingOf(mark: Mark): Formatting | null {
  if (mark.kind === 'link') return linkType.create({ href: mark.href });
  if (mark.kind === 'strong') return strongType.create();
  return mark.kind === 'emphasis' ? emphasisType.create() : null;
}

const wordings = new WeakMap<Node, Wording>();

/** What the node of a passage says, without inline tags. */
export function wordingOf(passage: Node): Wording {
  const before = wordings.get(passage);
  if (before) return before;
  let text = '';
  const marks: Mark[] = [];
  const open = new Map<Formatting, number>();
  const close = (kept: readonly Formatting[]): void => {
    for (const [formatting, start] of open) {
      if (kept.some((one) => one.eq(formatting))) continue;
      open.delete(formatting);
      marks.push(markOf(formatting, start, text.length));
    }
  };
  passage.forEach((paragraph, _, index) => {
    // Formatting that goes on in the next paragraph is one mark over both.
    const first = paragraph.firstChild?.marks ?? [];
    if (index > 0) {
      close(first);
      text += '\n';
    }
    paragraph.forEach((inline) => {
      close(inline.marks);
      for (const formatting of inline.marks) {
        if (![...open.keys()].some((one) => one.eq(formatting))) open.set(formatting, text.length);
      }
      text += inline.isText ? inline.text : '\n';
    });
  });
  close([]);
  marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
  const wording = { text, marks };
  wordings.set(passage, wording);
  return wording;
}

function markOf({ type, attrs }: Formatting, start: number, end: number): Mark {
  if (type === linkType) return { kind: 'link', href: String(attrs.href), start, end };
  return { kind: type === strongType ? 'strong' : 'emphasis', start, end };
}
