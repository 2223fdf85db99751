import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../src/review/change.ts';
import type { Change, Correction } from '../../src/review/correction.ts';
import { splicesBetween } from '../../src/review/splices.ts';
import { firstStanding, type Standing } from '../../src/review/standing.ts';
import { takeBack } from '../../src/review/take-back.ts';
import { documentOf } from '../../src/text/document.ts';

/** One passage and its history, as an editor makes it. */
interface Desk {
  readonly standing: Standing;
  readonly history: readonly Correction[];
}

const begin = (text: string): Desk => ({
  standing: firstStanding(null, documentOf('en', [text]), [{ source: [], target: [0] }]),
  history: [],
});

const textOf = ({ standing }: Desk): string => standing.target[0]?.text ?? '';

function recorded(desk: Desk, change: Change, undoes: string | null): Desk {
  const number = desk.history.length + 1;
  const correction: Correction = {
    id: `c${number}`,
    article: 'a1',
    number,
    gesture: `g${number}`,
    change,
    baseRevision: number - 1,
    author: 'Mira',
    at: number,
    origin: undoes === null ? 'typed' : 'undo',
    check: null,
    issue: null,
    undoes,
    sourceVersion: 0,
  };
  return { standing: applyChange(desk.standing, change), history: [...desk.history, correction] };
}

function typed(desk: Desk, text: string): Desk {
  const change: Change = {
    kind: 'text',
    passage: 't1',
    splices: splicesBetween(textOf(desk), text),
    marksBefore: [],
    marksAfter: [],
    confirmedBefore: null,
    confirmedAfter: null,
  };
  return recorded(desk, change, null);
}

/** The desk with a correction taken back, or null where somebody has touched its place. */
function undone(desk: Desk, number: number): Desk | null {
  const correction = desk.history[number - 1];
  if (!correction) return null;
  const change = takeBack(desk.standing, correction, desk.history.slice(number));
  return change && recorded(desk, change, correction.id);
}

const words = fc.array(fc.constantFrom('Rutte', 'Rute', 'spoke', 'of', 'the', 'plan', '.'), {
  maxLength: 8,
});
const texts = fc.array(
  words.map((list) => list.join(' ')),
  { minLength: 1, maxLength: 6 },
);

test('edits of one passage are taken back last first, and brought again, through every text', () => {
  fc.assert(
    fc.property(texts, (list) => {
      let desk = begin('Rute spoke of the plan.');
      const seen = [textOf(desk)];
      for (const text of list) {
        desk = typed(desk, text);
        seen.push(text);
      }
      const undoings: number[] = [];
      for (let number = list.length; number >= 1; number--) {
        const back = undone(desk, number);
        if (!back) throw new Error(`Edit ${number} could not be taken back.`);
        desk = back;
        undoings.push(desk.history.length);
        expect(textOf(desk)).toBe(seen[number - 1]);
      }
      for (const [index, undoing] of undoings.toReversed().entries()) {
        const again = undone(desk, undoing);
        if (!again) throw new Error(`The undo ${undoing} could not be taken back.`);
        desk = again;
        expect(textOf(desk)).toBe(seen[index + 1]);
      }
    }),
  );
});

test('whatever is taken back in whatever order, no correction is applied to a text it does not fit', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(11), { maxLength: 12 }), (list, order) => {
      let desk = list.reduce(typed, begin('Rute spoke of the plan.'));
      for (const pick of order) desk = undone(desk, (pick % desk.history.length) + 1) ?? desk;
      const first = begin('Rute spoke of the plan.').standing;
      const folded = desk.history.reduce((now, { change }) => applyChange(now, change), first);
      expect(folded).toEqual(desk.standing);
    }),
  );
});

test.each([
  [
    'an edit elsewhere stays',
    'On Monday Rutte spoke of the plan.',
    'On Monday Rute spoke of the plan.',
  ],
  ['an edit of the next word stays', 'Rutte talked of the plan.', 'Rute talked of the plan.'],
  ['an edit of the same word keeps it', 'Rutter spoke of the plan.', null],
  ['a sentence written anew keeps it', 'He spoke.', null],
])('after a later edit, taking the first back: %s', (_, later, expected) => {
  const desk = typed(typed(begin('Rute spoke of the plan.'), 'Rutte spoke of the plan.'), later);
  const back = undone(desk, 1);
  expect(back && textOf(back)).toBe(expected);
});
