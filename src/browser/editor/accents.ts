import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { marksIn, redraws } from './marks.ts';
import { readSelection } from './selection.ts';

/** Emphasis that comes and goes: what is chosen, pointed at, or would be replaced. */
export interface Accents {
  /** The fingerprint of the finding that the keys speak of. */
  readonly chosen: string | null;
  /** The issue whose card is pointed at. */
  readonly hinted: string | null;
  readonly name: string | null;
  /** What would stand in which place. */
  readonly previews: readonly {
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
  /** Stretches that are lit, as the sentence at the caret is. */
  readonly lit: readonly { readonly from: number; readonly to: number }[];
}

interface Shown {
  readonly accents: Accents;
  readonly set: DecorationSet;
}

const none: Accents = { chosen: null, hinted: null, name: null, previews: [], lit: [] };

const key = new PluginKey<Shown>('accents');

/** Draws accents over the marks. It has to stand after them in the list of plugins. */
export const accents = (): Plugin<Shown> =>
  new Plugin<Shown>({
    key,
    state: {
      init: () => ({ accents: none, set: DecorationSet.empty }),
      apply: (transaction, { accents: before, set }, _, state) => {
        const changed: Partial<Accents> | undefined = transaction.getMeta(key);
        const { mapping, docChanged } = transaction;
        const lit = docChanged
          ? before.lit.flatMap(({ from, to }) => {
              const now = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
              return now.from < now.to ? [now] : [];
            })
          : before.lit;
        const now = { ...before, lit, ...changed };
        if (changed || redraws(transaction)) return { accents: now, set: drawn(state, now) };
        return { accents: now, set: docChanged ? set.map(mapping, state.doc) : set };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set ?? null },
  });

export const accentsOf = (state: EditorState): Accents => key.getState(state)?.accents ?? none;

/** Changes some accents; what they were otherwise stays. */
export function accent(view: EditorView, change: Partial<Accents>): void {
  readSelection(view);
  view.dispatch(view.state.tr.setMeta(key, change));
}

function drawn(state: EditorState, now: Accents): DecorationSet {
  const decorations = now.lit.map(({ from, to }) =>
    Decoration.inline(from, to, { class: 'sentence lit' }),
  );
  for (const { from, to, marked } of marksIn(state)) {
    const classes: string[] = [];
    if (marked.kind === 'name') {
      if (marked.name === now.name) classes.push('lit');
    } else if (marked.kind === 'finding') {
      const { fingerprint } = marked.finding;
      if (fingerprint === now.chosen) classes.push('current');
      if (marked.issue === now.hinted) classes.push('hinted');
    }
    if (classes.length > 0) {
      decorations.push(Decoration.inline(from, to, { class: classes.join(' ') }));
    }
  }
  for (const { from, to, text } of now.previews) {
    decorations.push(Decoration.inline(from, to, { 'data-preview': text }));
  }
  return DecorationSet.create(state.doc, decorations);
}
