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
        const marks = transaction.docChanged ? before.map(transaction.mapping, doc) : before;
        if (instruction && 'draw' in instruction) return redrawn(marks, doc, instruction.draw);
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

/**
 * The marks that shall stand now. Those that stand already are let be: what is around each would
 * have to be drawn again.
 */
function redrawn(before: DecorationSet, doc: Node, wanted: readonly Stretch[]): DecorationSet {
  const standing = new Map<string, Decoration[]>();
  for (const one of before.find()) {
    const key = `${one.from} ${one.to}`;
    standing.set(key, [...(standing.get(key) ?? []), one]);
  }
  const fresh = wanted.filter(({ from, to, marked }) => {
    const here = standing.get(`${from} ${to}`) ?? [];
    const same = here.findIndex(({ spec }) => isSame(spec.marked as Marked, marked));
    if (same >= 0) here.splice(same, 1);
    return same < 0;
  });
  const gone = [...standing.values()].flat();
  return before.remove(gone).add(
    doc,
    fresh.map(({ from, to, marked }) =>
      Decoration.inline(from, to, attributesOf(marked), { marked }),
    ),
  );
}

function isSame(a: Marked, b: Marked): boolean {
  if (a.kind === 'finding') {
    return b.kind === 'finding' && a.finding === b.finding && a.issue === b.issue;
  }
  if (a.kind === 'evidence') return b.kind === 'evidence' && a.issue === b.issue;
  return b.kind === 'name' && a.name === b.name;
}

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
