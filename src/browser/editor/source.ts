import { markedRuns, safeHref } from '../../text/marks.ts';
import type { Mark } from '../../text/passage.ts';
import { element, find, findAll, say } from '../page.ts';
import { current } from './session.ts';

/** A stretch of a source passage that is marked, by UTF-16 offsets. */
export interface SourceStretch {
  readonly start: number;
  readonly end: number;
  readonly classes: string;
  /** The fingerprint of the finding that stands there. */
  readonly finding?: string;
  readonly issue?: string;
  readonly name?: string;
}

let stretches: ReadonlyMap<number, readonly SourceStretch[]> = new Map();
// What the marks of each passage were when it was drawn, and all of it when it was drawn whole.
const drawn = new Map<number, string>();
const whole = new Map<number, string>();

/** The element of a source passage by its index. */
export const sourceText = (index: number): HTMLElement | null => {
  const id = current().told.source[index]?.id;
  return id === undefined ? null : find(`#p-${CSS.escape(id)} > .text`);
};

/** Forgets what was drawn, after the rows were drawn anew. */
export function forgetSource(): void {
  drawn.clear();
  whole.clear();
}

/** Draws the marks of the source anew where they have changed. */
export function drawSource(now: ReadonlyMap<number, readonly SourceStretch[]>): void {
  const before = stretches;
  stretches = now;
  for (const index of new Set([...before.keys(), ...now.keys()])) {
    if ((drawn.get(index) ?? '[]') !== signatureOf(index)) drawPassage(index);
  }
}

// Names and sentences are seen only when something lights them: a passage is not drawn for them.
const signatureOf = (index: number): string =>
  JSON.stringify((stretches.get(index) ?? []).filter(({ name }) => name === undefined));

/** Draws a passage of the source with its sentences and names, if that was not done yet. */
export function drawPassage(index: number): HTMLElement | null {
  const { told } = current();
  const text = sourceText(index);
  const passage = told.source[index];
  if (!text || !passage) return null;
  // What is selected in it would be lost if it were drawn for nothing.
  const own = stretches.get(index) ?? [];
  const signature = JSON.stringify([passage.row, passage.text, passage.sentences, own]);
  if (whole.get(index) === signature) return text;
  whole.set(index, signature);
  drawn.set(index, signatureOf(index));
  text.replaceChildren(...sentencesOf(index, own));
  return text;
}

/** The places of a finding, of an issue or of a name in the source, as far as they are drawn. */
export function sourceMarks(
  kind: 'finding' | 'issue' | 'name',
  value: string,
  selector = '*',
): HTMLElement[] {
  const wanted = `${selector}[data-${kind}~="${CSS.escape(value)}"]`;
  return [...stretches].flatMap(([index, own]) => {
    const text = own.some((stretch) => stretch[kind] === value) ? sourceText(index) : null;
    return text ? findAll(wanted, text) : [];
  });
}

function sentencesOf(index: number, own: readonly SourceStretch[]): Node[] {
  const { told } = current();
  const { text = '', marks = [], sentences = [], row = 0 } = told.source[index] ?? {};
  const made: Node[] = [];
  let at = 0;
  const add = (end: number, into: (nodes: Node[]) => void): void => {
    if (end > at) into(runsOf(text, marks, own, at, end));
    at = Math.max(at, end);
  };
  for (let place = 0; place < sentences.length; place += 3) {
    const [start = 0, end = 0, bead = 0] = sentences.slice(place, place + 3);
    add(start, (nodes) => made.push(...nodes));
    add(end, (nodes) => {
      const sentence = element('span', '', { class: 'sentence', 'data-bead': `${row}.${bead}` });
      sentence.append(...nodes);
      made.push(sentence);
    });
  }
  add(text.length, (nodes) => made.push(...nodes));
  return made;
}

function runsOf(
  text: string,
  marks: readonly Mark[],
  own: readonly SourceStretch[],
  start: number,
  end: number,
): Node[] {
  const within = ({ start: from, end: to }: { start: number; end: number }) => ({
    start: Math.max(from, start) - start,
    end: Math.min(to, end) - start,
  });
  const cut = [...marks, ...own.map((stretch) => ({ kind: 'strong' as const, ...stretch }))]
    .filter((one) => one.start < end && one.end > start)
    .map((one): Mark => ({ ...one, ...within(one) }));
  let at = start;
  return markedRuns(text.slice(start, end), cut).map((run) => {
    const [from, to] = [at, at + run.text.length];
    at = to;
    const covering = own.filter((one) => one.start <= from && to <= one.end);
    const formats = marks.filter((one) => one.start <= from && to <= one.end);
    return formatted(marked(run.text, covering, from, to), formats);
  });
}

function marked(text: string, covering: readonly SourceStretch[], from: number, to: number): Node {
  if (covering.length === 0) return document.createTextNode(text);
  const finding = covering.find((one) => one.finding !== undefined);
  const classes = new Set(covering.flatMap((one) => one.classes.split(' ')));
  const joined = (of: (one: SourceStretch) => string | undefined): string =>
    [...new Set(covering.flatMap((one) => of(one) ?? []))].join(' ');
  const attributes: Record<string, string> = { class: [...classes].join(' ') };
  for (const [name, value] of [
    ['data-finding', joined((one) => one.finding)],
    ['data-issue', joined((one) => one.issue)],
    ['data-name', joined((one) => one.name)],
  ] as const) {
    if (value !== '') attributes[name] = value;
  }
  if (!finding) return element('span', text, attributes);
  const words = classes.has('omission') ? 'beforeOmission' : 'beforeQuestion';
  if (finding.start === from) attributes['data-before'] = `${say(words)} `;
  if (finding.end === to) attributes['data-after'] = ` ${say('afterMark')}`;
  return element('mark', text, attributes);
}

function formatted(node: Node, formats: readonly Mark[]): Node {
  return formats.reduceRight<Node>((inner, mark) => {
    const href = mark.kind === 'link' ? safeHref(mark.href) : null;
    if (mark.kind === 'code' || (mark.kind === 'link' && href === null)) return inner;
    const outer =
      href === null
        ? element(mark.kind === 'strong' ? 'strong' : 'em')
        : element('a', '', { href, tabindex: '-1' });
    outer.append(inner);
    return outer;
  }, node);
}
