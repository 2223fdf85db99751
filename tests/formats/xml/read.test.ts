import { describe, expect, it } from 'vitest';
import { attributeOf, textIn, type XmlElement } from '../../../src/formats/xml/element.ts';
import { readXml, type XmlOptions } from '../../../src/formats/xml/read.ts';

/** Reads, and gives what was collected by a name. */
function collect(text: string, name: string, options: XmlOptions = {}) {
  const found: XmlElement[] = [];
  const outcome = readXml(
    text,
    {
      collects: ({ local }) => local === name,
      closed: (element) => {
        if (element.local === name) found.push(element);
      },
    },
    options,
  );
  return { ...outcome, found };
}

describe('reading XML', () => {
  it('tells where each element stands in the text', () => {
    const text =
      '\ufeff<?xml version="1.0"?>\r\n<a xmlns="u:1">\r\n <!-- < --> <b c="&lt;1"\r\n >x <i>y</i > &amp; z<j/><![CDATA[<q>]]></b> <b/>\r\n</a>';
    const { found, problems } = collect(text, 'b');
    expect(problems).toEqual([]);
    const [first, second] = found;
    if (!first || !second) throw new Error('Both elements are to be found.');
    expect(text.slice(first.start, first.innerStart)).toBe('<b c="&lt;1"\r\n >');
    expect(text.slice(first.innerStart, first.innerEnd)).toBe(
      'x <i>y</i > &amp; z<j/><![CDATA[<q>]]>',
    );
    expect(text.slice(first.innerEnd, first.end)).toBe('</b>');
    expect(text.slice(second.start, second.end)).toBe('<b/>');
    expect(second.innerEnd).toBe(second.end);
    expect(textIn(first)).toBe('x y & z<q>');
    expect(attributeOf(first, 'c')).toBe('<1');
    expect(first).toMatchObject({ uri: 'u:1', line: 3, parent: { local: 'a' } });
    expect(first.children.map(({ kind }) => kind)).toEqual([
      'text',
      'element',
      'text',
      'element',
      'text',
    ]);
  });

  it('keeps children of what is collected only', () => {
    const open: XmlElement[] = [];
    readXml('<a><b>x</b></a>', { opened: (element) => open.push(element) });
    expect(open.map(({ children }) => children)).toEqual([[], []]);
  });

  it('goes on after a fault and tells its line', () => {
    const { found, problems } = collect('<a>\n<b>x & y</b>\n<b>z</b></a>', 'b');
    expect(found.map(textIn)).toEqual(['x & y', 'z']);
    expect(problems[0]).toMatchObject({ line: 2, message: expect.stringMatching(/broken/) });
  });

  it('gives what stands before the place where a file is cut off', () => {
    const { found, problems } = collect('<a><b>x</b><b>y', 'b');
    expect(found.map(textIn)).toEqual(['x']);
    expect(problems.length).toBeGreaterThan(0);
  });

  const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]><a><b>&l9;</b></a>`;
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<a><b>&x;</b></a>';

  it.each([
    ['a billion laughs', laughs],
    ['a file of the machine', outside],
  ])('refuses %s, and expands nothing where a document type is passed over', (_what, text) => {
    expect(collect(text, 'b').refused?.message).toMatch(/DOCTYPE.*Remove that line/);
    const ignored = collect(text, 'b', { doctype: 'ignored' });
    expect(ignored.refused).toBeNull();
    expect(ignored.found.map(textIn)).toEqual([text === laughs ? '&l9;' : '&x;']);
    expect(ignored.problems[0]?.message).toMatch(/undefined entity/);
  });

  it.each([
    ['elements nested without end', '<a>'.repeat(100_000), /250 deep/],
    ['a huge attribute', `<a b="${'x'.repeat(1_000_001)}"/>`, /attribute has more than 1,000,000/],
    [
      'very many attributes',
      `<a ${Array.from({ length: 300 }, (_, n) => `b${n}=""`).join(' ')}/>`,
      /200 attributes/,
    ],
    ['what is no XML', '<<<<>&&&&;;<!<?'.repeat(50), /too broken/],
  ])('refuses %s in a sentence with the line', (_what, text, sentence) => {
    const { refused } = collect(text, 'a');
    expect(refused?.message).toMatch(sentence);
    expect(refused?.line).toBe(1);
  });
});
