import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Mark } from '../../text/passage.ts';
import { element, say } from '../page.ts';
import { changedPassages, offsetOf, type PassagePlace, passagesIn, positionOf } from './places.ts';
import { type Wording, wordingOf } from './schema.ts';
import { current } from './session.ts';

type CodeMark = Extract<Mark, { kind: 'code' }>;

/** An inline tag of a bilingual file, by positions in the document. */
interface Tag {
  readonly passage: string;
  readonly from: number;
  readonly to: number;
  readonly mark: CodeMark;
}

interface Shown {
  readonly tags: readonly Tag[];
  readonly set: DecorationSet;
}

type Told = ReadonlyMap<string, readonly Mark[]>;

const key = new PluginKey<Shown>('codes');
const none: Shown = { tags: [], set: DecorationSet.empty };

/** Inline tags stand beside the text as chips: they move with it, and nothing typed deletes one. */
export const codes = (): Plugin<Shown> =>
  new Plugin<Shown>({
    key,
    state: {
      init: () => none,
      apply: (transaction, shown, before, after) => {
        const told: Told | undefined = transaction.getMeta(key);
        if (!told && (!transaction.docChanged || shown.tags.length === 0)) return shown;
        const { docChanged, mapping } = transaction;
        const { moved, restored } = docChanged
          ? carried(transaction, shown.tags, before)
          : { moved: shown.tags, restored: [] };
        if (!told && restored.length === 0) {
          return { tags: moved, set: shown.set.map(mapping, after.doc) };
        }
        const others = [...moved, ...restored].filter(({ passage }) => !told?.has(passage));
        return drawn(after, told ? [...others, ...tagsOf(after, told)] : others);
      },
    },
    props: { decorations: (state) => key.getState(state)?.set ?? null },
  });

/** What a transaction says to put these tags into passages instead of those they have. */
export const setCodes = (marks: Told): [PluginKey, Told] => [key, marks];

/** A passage's wording with its inline tags, which are no part of its node. */
export function withCodes(passage: string, wording: Wording): Wording {
  const { state } = current().view;
  const { doc } = state;
  const tags = key.getState(state)?.tags ?? [];
  const own = tags.filter((tag) => tag.passage === passage);
  if (own.length === 0) return wording;
  const marks = own.map(({ from, to, mark }): Mark => {
    const start = offsetOf(doc.resolve(from));
    return { ...mark, start, end: Math.max(start, offsetOf(doc.resolve(to))) };
  });
  return { text: wording.text, marks: [...wording.marks, ...marks].sort(inOrder) };
}

const inOrder = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

function tagsOf(state: EditorState, told: Told): Tag[] {
  const places = passagesIn(state.doc);
  return [...told].flatMap(([passage, marks]) => {
    const place = places.get(passage);
    return place ? marks.flatMap((mark) => tagAt(place, mark)) : [];
  });
}

function tagAt(place: PassagePlace, mark: Mark): Tag[] {
  if (mark.kind !== 'code') return [];
  const from = positionOf(place, mark.start);
  return [{ passage: place.id, from, to: positionOf(place, mark.end), mark }];
}

// Undo puts the text back, but not what stood beside it: a text that stood before has its tags
// where they were then.
const remembered = new Map<string, readonly CodeMark[]>();
const mostRemembered = 500;

function carried(
  transaction: Transaction,
  tags: readonly Tag[],
  before: EditorState,
): { moved: Tag[]; restored: Tag[] } {
  const { mapping, doc } = transaction;
  const tagged = new Set(tags.map(({ passage }) => passage));
  const changed = changedPassages(before.doc, doc).filter(({ id }) => tagged.has(id));
  const former = passagesIn(before.doc);
  const restored: Tag[] = [];
  const done = new Set<string>();
  for (const place of changed) {
    const old = former.get(place.id);
    if (old) remember(old, tags, before);
    const known = remembered.get(keyOf(place));
    if (!known) continue;
    done.add(place.id);
    restored.push(...known.flatMap((mark) => tagAt(place, mark)));
  }
  const moved = tags
    .filter(({ passage }) => !done.has(passage))
    .map((tag): Tag => {
      const from = mapping.map(tag.from, tag.from === tag.to ? -1 : 1);
      return { ...tag, from, to: Math.max(from, mapping.map(tag.to, -1)) };
    });
  return { moved, restored };
}

const keyOf = ({ id, node }: PassagePlace): string => `${id} ${wordingOf(node).text}`;

function remember(place: PassagePlace, tags: readonly Tag[], { doc }: EditorState): void {
  const marks = tags
    .filter(({ passage }) => passage === place.id)
    .map(({ from, to, mark }) => ({
      ...mark,
      start: offsetOf(doc.resolve(from)),
      end: offsetOf(doc.resolve(to)),
    }));
  remembered.set(keyOf(place), marks);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
}

function drawn({ doc }: EditorState, tags: readonly Tag[]): Shown {
  const decorations = tags.flatMap(({ from, to, mark }) => {
    if (from === to) {
      const all = mark.close === undefined ? mark.code : mark.code + mark.close;
      return [Decoration.widget(from, () => chip(all), { side: -1, key: `lone ${all}` })];
    }
    return [
      Decoration.inline(from, to, { class: 'tagged', title: mark.code }),
      Decoration.widget(from, () => chip(mark.code), { side: 1, key: `open ${mark.code}` }),
      Decoration.widget(to, () => chip(mark.close ?? ''), { side: -1, key: `close ${mark.close}` }),
    ];
  });
  return { tags, set: DecorationSet.create(doc, decorations) };
}

const longestShown = 10;

function chip(code: string): HTMLElement {
  const name = /^<\/?\s*([\w:-]+)/.exec(code)?.[1] ?? code;
  const shown = (/^<\//.test(code) ? '/' : '') + name.slice(0, longestShown);
  const made = element('span', shown, { class: 'tag', title: code, role: 'img' });
  made.setAttribute('aria-label', say('tag', { name: shown }));
  made.contentEditable = 'false';
  return made;
}
