import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Highlight, type Part, partsOf } from '../../src/web/pages/article/parts.ts';

type Finding = Extract<Highlight, { kind: 'finding' }>;

const finding = (start: number, end: number, more: Partial<Finding> = {}): Highlight => ({
  kind: 'finding',
  start,
  end,
  severity: 'error',
  omission: false,
  fingerprint: `at-${start}-${end}`,
  current: false,
  ...more,
});

/** The marks of a passage, written down: ⟦text⟧. */
const drawn = (parts: readonly Part[]): string =>
  parts.map(({ text, isMark }) => (isMark ? `⟦${text}⟧` : text)).join('');

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
          const parts = partsOf(text, marks, []);
          expect(parts.map((part) => part.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('shows the inner of two findings where both stand', () => {
    const parts = partsOf('Mark Rute, photo', [finding(0, 16), finding(5, 9)], []);
    expect(drawn(parts)).toBe('⟦Mark ⟧⟦Rute⟧⟦, photo⟧');
    expect(parts[1]).toMatchObject({ anchor: 'at-5-9' });
  });

  it('shows the chosen finding before any other', () => {
    const chosen = finding(0, 16, { current: true });
    const [, inner] = partsOf('Mark Rute, photo', [chosen, finding(5, 9)], []);
    expect(inner).toMatchObject({ classes: 'error current', anchor: null });
  });

  it('says a mark to a screen reader once, however often it is cut', () => {
    const bold = { kind: 'strong' as const, start: 4, end: 6 };
    const parts = partsOf('One. Two.', [finding(2, 8)], [bold]);
    expect(drawn(parts)).toBe('On⟦e.⟧⟦ T⟧⟦wo⟧.');
    expect(parts.filter(({ before }) => before !== null)).toHaveLength(1);
    expect(parts.filter(({ after }) => after !== null)).toHaveLength(1);
  });

  it('lets no link run a script', () => {
    const href = 'javascript:alert(1)';
    const [part] = partsOf('here', [], [{ kind: 'link', start: 0, end: 4, href }]);
    expect(part?.href).toBeNull();
  });
});
