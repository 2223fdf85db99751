import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/formats/format.ts';
import { mostSegments, tooManySegments } from '../../../src/formats/pairs.ts';
import { xliff1 } from '../../../src/formats/xliff-1/format.ts';
import { xliff2 } from '../../../src/formats/xliff-2/format.ts';
import { file1, file2, fixture, pairsIn, read } from './kit.ts';

const rowsOf = (reading: ReturnType<typeof read>) => {
  const { source, target, states } = pairsIn(reading);
  return states.map((state, index) => [
    state,
    source.passages[index]?.text,
    target.passages[index]?.text,
  ]);
};

describe('reading XLIFF 2', () => {
  const bridge = [
    ['reviewed', 'Novi most otvoren u Limanu', 'New bridge opens in Liman'],
    ['translated', 'Most je dug 260 metara.', 'The bridge is 260 metres long.'],
    ['initial', 'Otvorila ga je Mara Petek.', 'It was opened by Mara Petek.'],
    ['initial', 'Karta < 2 evra & popust.', ''],
    ['final', 'Prvi red\n  drugi red & treći <b>', 'First line\n  second line & third <b>'],
    ['initial', 'Radovi su trajali dvije godine.', 'The works took two years.'],
    ['initial', 'Kraj.', ''],
  ];

  it.each([
    ['bridge.xlf', 'UTF-8'],
    ['bridge-1250.xlf', 'windows-1250'],
    ['bridge-utf16.xlf', 'UTF-16LE'],
  ])('gives the segments of %s, which is in %s', (name, encoding) => {
    const reading = read(fixture(`xliff-2/${name}`));
    expect(reading).toMatchObject({ problems: [], encoding });
    expect(rowsOf(reading)).toEqual(bridge);
    expect(pairsIn(reading)).toMatchObject({
      source: { language: 'sr-Latn' },
      target: { language: 'en' },
    });
  });

  it('keeps inline tags as they are written', () => {
    const { target } = pairsIn(read(fixture('xliff-2/bridge.xlf')));
    expect(target.passages[1]?.marks).toEqual([
      {
        kind: 'code',
        code: '<pc id="1" dataRefStart="d1" dataRefEnd="d2">',
        close: '</pc>',
        start: 14,
        end: 29,
      },
      { kind: 'code', code: '<mrk id="m1" type="term">', close: '</mrk>', start: 14, end: 24 },
    ]);
    expect(target.passages[2]?.marks.map((mark) => mark.kind === 'code' && mark.code)).toEqual([
      '<sc id="2" type="fmt"/>',
      '<ec startRef="2"/>',
      '<ph id="3" dataRef="d3"/>',
    ]);
  });

  it('believes what a caller says of the languages', () => {
    const bytes = fixture('xliff-2/bridge.xlf');
    const options = {
      sourceLanguage: 'hr',
      language: 'en-GB',
      detect: () => '',
      isFurniture: () => false,
    };
    expect(xliff2.read?.(bytes, options)).toMatchObject({
      contents: [{ source: { language: 'hr' }, target: { language: 'en-GB' } }],
    });
  });
});

describe('reading XLIFF 1.2', () => {
  it.each(['bridge.xlf', 'bridge-bom-crlf.xlf'])(
    'gives the segments of all files in %s',
    (name) => {
      const reading = read(fixture(`xliff-1/${name}`), xliff1);
      expect(reading).toMatchObject({ problems: [], encoding: 'UTF-8' });
      expect(reading.contents).toHaveLength(1);
      expect(rowsOf(reading)).toEqual([
        ['final', 'Novi most otvoren u Limanu', 'New bridge opens in Liman'],
        ['translated', 'Most je dug 260 metara.', 'The bridge is 260 metres long.'],
        ['translated', 'Otvorila ga je Mara Petek.', 'It was opened by Mara Petek.'],
        ['translated', 'Karta je  dva evra.', 'A ticket is  two euros.'],
        ['initial', 'Prva rečenica.', ''],
        ['initial', 'Druga.', ''],
        ['translated', 'A\r\n b & c', 'A\r\n b & c'],
        ['initial', 'Fotografija: Grad', ''],
        ['initial', 'Kraj.', ''],
      ]);
    },
  );

  it('gives a content for each pair of languages', () => {
    const unit = '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>';
    const one = file1(unit);
    const two = one.replace(
      '</xliff>',
      `${one.slice(one.indexOf('<file')).replace('"en"', '"de"')}`,
    );
    const languages = read(two, xliff1).contents.map((content) =>
      content.kind === 'pairs' ? content.target.language : null,
    );
    expect(languages).toEqual(['en', 'de']);
  });

  const states: readonly [attributes: string, state: string][] = [
    ['state="new"', 'initial'],
    ['state="needs-translation"', 'initial'],
    ['state="needs-review-translation"', 'translated'],
    ['state="translated"', 'translated'],
    ['state="signed-off"', 'reviewed'],
    ['state="final"', 'final'],
    ['state="x-of-a-tool"', 'translated'],
    ['', 'translated'],
  ];
  it.each(states)('takes %s for %s', (attributes, state) => {
    const unit = `<trans-unit id="1"><source>a</source><target ${attributes}>b</target></trans-unit>`;
    expect(pairsIn(read(file1(unit), xliff1)).states).toEqual([state]);
  });
});

describe('refusing XLIFF', () => {
  const refusals: readonly [what: string, file: string, sentence: RegExp][] = [
    ['no units', file2(), /nothing to translate/],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${file2()}`,
      /DOCTYPE/,
    ],
    ['another document', '<html><p>Hello</p></html>', /nothing to translate/],
  ];
  it.each(refusals)('says so of a file with %s', (_what, file, sentence) => {
    const { contents, problems } = read(file);
    expect(contents).toEqual([]);
    expect(problems.map(({ message }) => message).join(' ')).toMatch(sentence);
  });

  it('gives what stands before the place where a file is cut off, and says where that is', () => {
    const whole = file2(
      '<segment>\n<source>a</source><target>b</target></segment>',
      '<segment><source>c</source>',
    );
    const { contents, problems } = read(whole.slice(0, whole.lastIndexOf('</unit>')));
    expect(contents).toMatchObject([{ source: { passages: [{ text: 'a' }] } }]);
    expect(problems[0]).toMatchObject({ line: 2 });
  });

  const many = Array.from({ length: mostSegments + 2 }, (_, index) => index);
  const large: readonly [version: string, file: string, format: Format][] = [
    [
      '1.2',
      file1(...many.map((id) => `<trans-unit id="${id}"><source>a</source></trans-unit>`)),
      xliff1,
    ],
    ['2.1', file2(...many.map(() => '<segment><source>a</source></segment>')), xliff2],
  ];
  it.each(large)('reads of a file of version %s no more segments than fit', (_v, file, format) => {
    const reading = read(file, format);
    expect(pairsIn(reading).states).toHaveLength(mostSegments);
    expect(reading.problems.map(({ message }) => message)).toEqual([tooManySegments]);
  });
});
