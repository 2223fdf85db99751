import { expect, test } from 'vitest';
import { marksThrough } from '../../src/review/marks.ts';
import { splicesBetween } from '../../src/review/splices.ts';
import type { Mark } from '../../src/text/passage.ts';

/** Square brackets stand for a link. */
function linked(marked: string): { text: string; marks: Mark[] } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return { text, marks: start < 0 ? [] : [{ kind: 'link', href: '#', start, end }] };
}

test.each([
  ['a marked word that is replaced stays marked', 'See [Rute] now', 'See [Rutte] now'],
  ['a mark that ends inside a word keeps its letters', 'See [Rut]e now', 'See [Rut]te now'],
  ['words before it move it', 'See [Rutte] now', 'Please see [Rutte] now'],
  ['a word inside it stretches it', 'See [Mark Rutte] now', 'See [Mark van Rutte] now'],
  ['text after its end stays outside', 'See [Rutte]', 'See [Rutte] now'],
  ['text before its start stays outside', '[Rutte] spoke', 'Yesterday [Rutte] spoke'],
  ['a mark whose text is gone goes with it', 'See [Rutte] now', 'See now'],
  ['half of it goes', 'See [Mark Rutte] now', 'See [Rutte] now'],
])('%s', (_, before, after) => {
  const from = linked(before);
  const to = linked(after);
  expect(marksThrough(from.marks, splicesBetween(from.text, to.text))).toEqual(to.marks);
});

test('an inline tag is never lost', () => {
  const tag: Mark = { kind: 'code', code: '<x id="1"/>', start: 4, end: 9 };
  const [kept] = marksThrough([tag], splicesBetween('See Rutte now', 'See now'));
  expect(kept).toMatchObject({ kind: 'code', code: '<x id="1"/>', start: 4, end: 4 });
});
