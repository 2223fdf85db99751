import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { passageAt, rowDepth } from './places.ts';

/** Shows the row and the passage that the caret is in. */
export const here = (): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }) => {
        const passage = passageAt($head);
        if (!passage) return null;
        const [row, end] = [$head.before(rowDepth), $head.after(rowDepth)];
        return DecorationSet.create(doc, [
          Decoration.node(row, end, { class: 'at' }),
          Decoration.node(passage.pos, passage.pos + passage.node.nodeSize, { class: 'at' }),
        ]);
      },
    },
  });
