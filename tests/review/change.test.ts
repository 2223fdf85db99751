import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange, deletionOf, fold, invertChange } from '../../src/review/change.ts';
import type { Change } from '../../src/review/correction.ts';
import { marksThrough } from '../../src/review/marks.ts';
import { placeAfter } from '../../src/review/presence.ts';
import { splicesBetween } from '../../src/review/splices.ts';
import { firstStanding, passageIn, type Standing, withIndices } from '../../src/review/standing.ts';
import { documentOf } from '../../src/text/document.ts';
import { prose } from './arbitrary.ts';

const first = (): Standing =>
  firstStanding(
    documentOf('sr', ['Jedan.', 'Dva.', 'Tri.']),
    documentOf('en', ['One.', 'Two.', 'Three.']),
    [
      { source: [0], target: [0, 1] },
      { source: [1], target: [] },
      { source: [2], target: [2] },
    ],
  );

type Act = (standing: Standing, number: number) => Change | null;

const someId = (standing: Standing, at: number): string | undefined =>
  standing.target[at % Math.max(1, standing.target.length)]?.id;

const typing = fc.tuple(fc.nat(9), prose).map(
  ([at, text]): Act =>
    (standing) => {
      const passage = passageIn(standing, someId(standing, at) ?? '');
      if (!passage) return null;
      const splices = splicesBetween(passage.text, text);
      return {
        kind: 'text',
        passage: passage.id,
        splices,
        marksBefore: passage.marks,
        marksAfter: marksThrough(passage.marks, splices),
        confirmedBefore: passage.confirmedBy,
        confirmedAfter: null,
      };
    },
);

const confirming = fc.tuple(fc.nat(9), fc.constantFrom('Mira', 'Ana', null)).map(
  ([at, after]): Act =>
    (standing) => {
      const passage = passageIn(standing, someId(standing, at) ?? '');
      if (!passage) return null;
      return { kind: 'confirm', passage: passage.id, before: passage.confirmedBy, after };
    },
);

const deleting = fc.nat(9).map(
  (at): Act =>
    (standing) => {
      const id = someId(standing, at);
      return id === undefined ? null : deletionOf(standing, id);
    },
);

const inserting = fc.tuple(fc.nat(9), prose, fc.boolean()).map(
  ([at, text, front]): Act =>
    (standing, number) => {
      const id = `n${number}`;
      const after = front ? null : (someId(standing, at) ?? null);
      return {
        kind: 'insert',
        passage: id,
        content: {
          id,
          side: 'target',
          kind: 'paragraph',
          text,
          marks: [],
          revision: 0,
          machineText: null,
          machineIndex: null,
          confirmed: false,
          confirmedBy: null,
        },
        ...placeAfter(standing, 'target', after),
      };
    },
);

const joining = fc.nat(9).map(
  (at): Act =>
    ({ rows }) => {
      const [upper, lower] = [rows[at], rows[at + 1]];
      if (!upper || !lower) return null;
      const together = {
        source: [...upper.source, ...lower.source],
        target: [...upper.target, ...lower.target],
      };
      return { kind: 'realign', at, before: [upper, lower], after: [together] };
    },
);

const acts = fc.array(fc.oneof(typing, confirming, deleting, inserting, joining), {
  maxLength: 12,
});

function played(list: readonly Act[]): { changes: Change[]; moments: Standing[] } {
  const changes: Change[] = [];
  const moments = [first()];
  for (const [index, act] of list.entries()) {
    const standing = moments.at(-1) ?? first();
    const change = act(standing, index);
    if (!change) continue;
    changes.push(change);
    moments.push(applyChange(standing, change));
  }
  return { changes, moments };
}

// Revisions only ever grow, so an inverse does not bring them back.
const withoutRevisions = ({ source, target, rows }: Standing) => ({
  rows,
  source,
  target: target.map((passage) => ({ ...passage, revision: 0 })),
});

test('the history applied to what came in is what stands', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { changes, moments } = played(list);
      expect(fold(first(), changes)).toEqual(moments.at(-1));
    }),
  );
});

test('taking every change back, last first, leaves what came in', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { changes, moments } = played(list);
      const back = changes.toReversed().map(invertChange);
      const standing = back.reduce(
        (now, change) => applyChange(now, change),
        moments.at(-1) ?? first(),
      );
      expect(withoutRevisions(standing)).toEqual(withoutRevisions(first()));
    }),
  );
});

test('every passage stays in exactly one row, in reading order, whatever is done', () => {
  fc.assert(
    fc.property(acts, (list) => {
      for (const standing of played(list).moments) {
        const { source, target, rows } = withIndices(standing);
        expect(rows.flatMap((row) => row.target)).toEqual(target.map((_, index) => index));
        expect(rows.flatMap((row) => row.source)).toEqual(source?.map((_, index) => index));
        expect(rows.every((row) => row.source.length + row.target.length > 0)).toBe(true);
      }
    }),
  );
});

test('a change that speaks of another article is refused', () => {
  const text: Change = {
    kind: 'text',
    passage: 't9',
    splices: [],
    marksBefore: [],
    marksAfter: [],
    confirmedBefore: null,
    confirmedAfter: null,
  };
  expect(() => applyChange(first(), text)).toThrow(/no passage t9/);
  const rows: Change = {
    kind: 'realign',
    at: 0,
    before: [{ source: ['s3'], target: [] }],
    after: [],
  };
  expect(() => applyChange(first(), rows)).toThrow(/do not stand/);
});
