import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedText, tagsOf } from '../../../src/formats/codes/read.ts';
import { writeCoded } from '../../../src/formats/codes/write.ts';
import type { XmlElement } from '../../../src/formats/xml/element.ts';
import { escapeXml } from '../../../src/formats/xml/escape.ts';
import { readXml } from '../../../src/formats/xml/read.ts';
import { marksThrough } from '../../../src/review/marks.ts';
import { applySplices, splicesBetween } from '../../../src/review/splices.ts';

const isPair = ({ local }: XmlElement): boolean => local === 'g';

function segmentOf(inner: string) {
  const file = `<s>${inner}</s>`;
  let segment: XmlElement | undefined;
  const { problems } = readXml(file, {
    collects: () => true,
    closed: (element) => (segment = element),
  });
  if (!segment || problems.length > 0) throw new Error(`“${inner}” is no XML.`);
  return {
    coded: codedText(segment.children, file, isPair),
    order: tagsOf(segment.children, file, isPair),
  };
}

/** The segment with its text edited, as the review carries its tags along. */
function edited(inner: string, text: string): string {
  const { coded, order } = segmentOf(inner);
  const splices = splicesBetween(coded.text, text);
  const now = {
    text: applySplices(coded.text, splices),
    marks: marksThrough(coded.marks, splices),
  };
  return writeCoded(now, escapeXml, order);
}

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string; many: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'Rute ',
      'said',
      ' &amp; ',
      '<x id="1"/>',
      '<ph id="2">{0}</ph>',
      '<!--c-->',
      '<g id="e"/>',
    ),
    tie('many').map((inner) => `<g id="3">${inner}</g>`),
  ),
  many: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
})).many;

describe('inline tags', () => {
  it('become marks: a pair around its text, any other alone', () => {
    const { coded } = segmentOf('The <g id="1">old <x id="2"/>bridge</g><ph id="3">&lt;br/></ph>.');
    expect(coded).toEqual({
      text: 'The old bridge.',
      marks: [
        { kind: 'code', code: '<g id="1">', close: '</g>', start: 4, end: 14 },
        { kind: 'code', code: '<x id="2"/>', start: 8, end: 8 },
        { kind: 'code', code: '<ph id="3">&lt;br/></ph>', start: 14, end: 14 },
      ],
    });
  });

  it('are written where they stood when nothing was edited', () => {
    fc.assert(
      fc.property(tree, (inner) => {
        const { coded, order } = segmentOf(inner);
        expect(writeCoded(coded, escapeXml, order)).toBe(
          inner.replace(/<g id="3"><\/g>/g, '<g id="3"></g>'),
        );
      }),
    );
  });

  it('all survive an edit, well nested', () => {
    const text = fc.array(fc.constantFrom('Rutte ', 'said', ' & ', 'so. '), { maxLength: 8 });
    fc.assert(
      fc.property(tree, text, (inner, words) => {
        const written = edited(inner, words.join(''));
        const again = segmentOf(written);
        const { order } = segmentOf(inner);
        const tags = (list: typeof order) => list.map(({ code }) => code).sort();
        expect(again.coded.text).toBe(words.join(''));
        expect(tags(again.order)).toEqual(tags(order));
      }),
    );
  });

  it('keep their order where an edit brings them to one place', () => {
    expect(edited('<g id="1"><g id="2">a</g><x id="3"/></g><x id="4"/>', 'b')).toBe(
      '<g id="1"><g id="2">b</g><x id="3"/></g><x id="4"/>',
    );
    expect(edited('See <g id="1">the bridge</g><x id="2"/> here.', 'See here.')).toBe(
      'See <g id="1"></g><x id="2"/>here.',
    );
  });

  it('that cross are nested: the outer one closes after the inner', () => {
    const marks = [
      { kind: 'code' as const, code: '<g id="1">', close: '</g>', start: 0, end: 2 },
      { kind: 'code' as const, code: '<g id="2">', close: '</g>', start: 1, end: 3 },
    ];
    expect(writeCoded({ text: 'abcd', marks }, escapeXml)).toBe('<g id="1">a<g id="2">bc</g></g>d');
  });

  it('never let a text become markup', () => {
    expect(writeCoded({ text: '<b>&\u0001', marks: [] }, escapeXml)).toBe('&lt;b&gt;&amp;\ufffd');
  });
});
