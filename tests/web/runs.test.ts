import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Highlight, type Run, runsOf } from '../../src/web/pages/article/runs.ts';

type Finding = Extract<Highlight, { kind: 'finding' }>;

const finding = (start: number, end: number, more: Partial<Finding> = {}): Highlight => ({
  kind: 'finding',
  start,
  end,
  severity: 'error',
  omission: false,
  issue: 'issue',
  fingerprint: `at-${start}-${end}`,
  suggestion: null,
  current: false,
  ...more,
});

/** The marks of a passage, written down: ⟦text⟧. */
const drawn = (runs: readonly Run[]): string =>
  runs
    .flatMap((run) => run.parts)
    .map(({ text, isMark }) => (isMark ? `⟦${text}⟧` : text))
    .join('');

describe('a passage cut for the page', () => {
  it('keeps every character, however its marks nest and overlap', () => {
    const spans = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => finding(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(spans, { maxLength: 6 }),
        (text, marks) => {
          const parts = runsOf(text, [{ start: 0, end: 12, bead: '0.0' }], marks, []).flatMap(
            (run) => run.parts,
          );
          expect(parts.map((part) => part.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('shows the inner of two findings where both stand, and knows of both', () => {
    const runs = runsOf('Mark Rute, photo', [], [finding(0, 16), finding(5, 9)], []);
    expect(drawn(runs)).toBe('⟦Mark ⟧⟦Rute⟧⟦, photo⟧');
    const inner = runs.flatMap((run) => run.parts)[1];
    expect(inner).toMatchObject({ anchor: 'at-5-9', findings: 'at-5-9 at-0-16' });
  });

  it('shows the chosen finding before any other', () => {
    const chosen = finding(0, 16, { current: true });
    const [, inner] = runsOf('Mark Rute, photo', [], [chosen, finding(5, 9)], []).flatMap(
      (run) => run.parts,
    );
    expect(inner).toMatchObject({ classes: 'error current', anchor: null });
  });

  it('says a mark to a screen reader once, however often it is cut', () => {
    const runs = runsOf(
      'One. Two.',
      [
        { start: 0, end: 4, bead: '0.0' },
        { start: 5, end: 9, bead: '0.1' },
      ],
      [finding(2, 8)],
      [],
    );
    const parts = runs.flatMap((run) => run.parts);
    expect(parts.filter(({ before }) => before !== null)).toHaveLength(1);
    expect(parts.filter(({ after }) => after !== null)).toHaveLength(1);
    expect(runs.map(({ bead }) => bead)).toEqual(['0.0', null, '0.1']);
  });

  it('lets no link run a script', () => {
    const href = 'javascript:alert(1)';
    const [run] = runsOf('here', [], [], [{ kind: 'link', start: 0, end: 4, href }]);
    expect(run?.parts[0]?.href).toBeNull();
  });
});
