import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleContent, ContentPassage } from '../../src/review/content.ts';
import { cutContent, joinContent } from '../../src/review/pieces.ts';

const passage = fc.record({
  id: fc.string(),
  label: fc.string(),
  kind: fc.constant('paragraph' as const),
  revision: fc.nat(3),
  confirmed: fc.boolean(),
  row: fc.nat(3),
  text: fc.string(),
  marks: fc.constant([]),
  sentences: fc.array(fc.nat(9)),
});
const passages: fc.Arbitrary<ContentPassage[]> = fc.array(passage, { maxLength: 40 });

const content: fc.Arbitrary<ArticleContent> = fc.record({
  revision: fc.nat(9),
  rowsRevision: fc.nat(9),
  source: passages,
  target: passages,
  issues: fc.array(
    fc.record({
      issue: fc.string(),
      check: fc.string(),
      findings: fc.constant([]),
      related: fc.constant([]),
    }),
  ),
  names: fc.array(
    fc.record({ id: fc.string(), source: fc.array(fc.nat()), target: fc.array(fc.nat()) }),
  ),
  regions: fc.dictionary(fc.constantFrom('bar', 'margin'), fc.array(fc.string())),
});

const asIs = (json: string): string => json;

it('content comes out of its pieces as it went in, whatever the page had before', () => {
  fc.assert(
    fc.property(content, content, (first, second) => {
      const before = joinContent(cutContent(first, new Set(), asIs), new Map());
      if (!before) throw new Error('A piece is missing.');
      const now = joinContent(
        cutContent(second, new Set(before.pieces.keys()), asIs),
        before.pieces,
      );
      expect({ ...before, pieces: null }).toEqual({ ...first, pieces: null });
      expect({ ...now, pieces: null }).toEqual({ ...second, pieces: null });
    }),
  );
});

it('content that the page has already is told without any of its parts', () => {
  fc.assert(
    fc.property(content, (one) => {
      const pieces = joinContent(cutContent(one, new Set(), asIs), new Map())?.pieces ?? new Map();
      const { source, target, issues, names, regions } = cutContent(
        one,
        new Set(pieces.keys()),
        asIs,
      );
      const all = [...source, ...target, ...issues, ...names, ...Object.values(regions).flat()];
      expect(all.every(({ length }) => length === 1)).toBe(true);
    }),
  );
});

it('content is not put together where the page has lost a piece', () => {
  const one: ArticleContent = {
    revision: 1,
    rowsRevision: 0,
    source: [],
    target: [],
    issues: [],
    names: [{ id: 'n1', source: [], target: [0, 0, 4] }],
    regions: {},
  };
  const { pieces } = joinContent(cutContent(one, new Set(), asIs), new Map()) ?? {};
  const told = cutContent(one, new Set(pieces?.keys()), asIs);
  expect(joinContent(told, new Map())).toBeNull();
});
