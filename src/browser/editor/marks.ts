import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { ContentFinding } from '../../review/content.ts';
import { say } from '../page.ts';

/** What stands behind a decoration of the text. */
export type Marked =
  | { readonly kind: 'finding'; readonly finding: ContentFinding; readonly issue: string }
  | { readonly kind: 'evidence'; readonly issue: string }
  | { readonly kind: 'name'; readonly name: string };

/** A stretch of the text as it now stands, in positions of the document. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly marked: Marked;
}

type Instruction = { readonly draw: readonly Stretch[] } | { readonly drop: ReadonlySet<string> };

const key = new PluginKey<DecorationSet>('marks');

/** Findings, their proof and names in the text. They move with it, and are no part of it. */
export const markings = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before, _, { doc }) => {
        const instruction: Instruction | undefined = transaction.getMeta(key);
        if (instruction && 'draw' in instruction) return drawn(doc, instruction.draw);
        const marks = transaction.docChanged ? before.map(transaction.mapping, doc) : before;
        if (!instruction) return marks;
        const gone = marks.find(undefined, undefined, ({ marked }) => {
          const { kind, finding } = marked as { kind: string; finding?: ContentFinding };
          return kind === 'finding' && instruction.drop.has(finding?.fingerprint ?? '');
        });
        return marks.remove(gone);
      },
    },
    props: { decorations: (state) => key.getState(state) ?? null },
  });

/** What a transaction says to draw these marks instead of those that stand. */
export const draw = (stretches: readonly Stretch[]): [PluginKey, Instruction] => [
  key,
  { draw: stretches },
];

/** What a transaction says to take findings away, by their fingerprints. */
export const drop = (fingerprints: Iterable<string>): [PluginKey, Instruction] => [
  key,
  { drop: new Set(fingerprints) },
];

/** True on a transaction after which other marks stand than the ones before, moved. */
export const redraws = (transaction: { getMeta: (key: PluginKey) => unknown }): boolean =>
  transaction.getMeta(key) !== undefined;

/** The marks that stand now, in reading order; of a stretch, those that touch it. */
export function marksIn(state: EditorState, from?: number, to?: number): Stretch[] {
  const found = key.getState(state)?.find(from, to) ?? [];
  return found.map((one) => ({ from: one.from, to: one.to, marked: one.spec.marked as Marked }));
}

const drawn = (doc: Node, stretches: readonly Stretch[]): DecorationSet =>
  DecorationSet.create(
    doc,
    stretches.map(({ from, to, marked }) =>
      Decoration.inline(from, to, attributesOf(marked), { marked }),
    ),
  );

function attributesOf(marked: Marked): Record<string, string> {
  if (marked.kind === 'evidence') return { class: 'evidence' };
  if (marked.kind === 'name') return { class: 'name', 'data-name': marked.name };
  const { severity, fingerprint } = marked.finding;
  return {
    nodeName: 'mark',
    class: severity,
    spellcheck: 'false',
    'data-finding': fingerprint,
    'data-before': `${say(severity === 'error' ? 'beforeError' : 'beforeQuestion')} `,
    'data-after': ` ${say('afterMark')}`,
  };
}
