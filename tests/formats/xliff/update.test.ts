import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/formats/encoding/decode.ts';
import { xliff1 } from '../../../src/formats/xliff-1/format.ts';
import { xliff2 } from '../../../src/formats/xliff-2/format.ts';
import { bytesOf, file1, file2, fixture, pairsIn, read, textOf, updated, worked } from './kit.ts';

const files = [
  ['xliff-1/bridge.xlf', xliff1],
  ['xliff-1/bridge-bom-crlf.xlf', xliff1],
  ['xliff-2/bridge.xlf', xliff2],
  ['xliff-2/bridge-1250.xlf', xliff2],
  ['xliff-2/bridge-utf16.xlf', xliff2],
] as const;

describe('writing a translation into its file', () => {
  it.each(files)('leaves %s as it is, to the byte, when nothing was touched', (path, format) => {
    const bytes = fixture(path);
    const edition = worked(pairsIn(read(bytes, format)));
    expect(format.update?.(bytes, edition)).toEqual(bytes);
  });

  it.each(files)(
    'changes touched targets of %s alone, which are read again as they were written',
    (path, format) => {
      const bytes = fixture(path);
      const content = pairsIn(read(bytes, format));
      fc.assert(
        fc.property(
          fc.array(
            fc.tuple(
              fc.nat(content.states.length - 1),
              fc.constantFrom('Rutte & co', '<b>“č”</b>', 'ж ąę', 'two\tspaces  so'),
            ),
            { maxLength: 4 },
          ),
          (changes) => {
            const work = Object.fromEntries(changes.map(([index, text]) => [index, { text }]));
            const now = format.update?.(bytes, worked(content, work)) ?? bytes;
            const again = pairsIn(read(now, format));
            expect(again.source).toEqual(content.source);
            expect(again.target.passages.map(({ text }) => text)).toEqual(
              content.target.passages.map(({ text }, index) => work[index]?.text ?? text),
            );
            expect(again.target.passages.map(({ marks }) => marks.length)).toEqual(
              content.target.passages.map(({ marks }) => marks.length),
            );
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  const segment = '<segment state="translated"><source>a</source><target>b</target></segment>';

  it('writes no more than the text and the state', () => {
    const unit =
      '<trans-unit id="1" ><source >a</source > <target\n xml:lang="en" state = \'translated\'>b</target ></trans-unit>';
    const file = file1(unit, unit.replace('"1"', '"2"'));
    const now = unit.replace('>b<', '>c &amp; d<').replace("'translated'", "'signed-off'");
    expect(updated(file, { 0: { text: 'c & d', confirmed: true } })).toBe(file.replace(unit, now));
  });

  it('writes a new target beside a source that has none, laid out as the source is', () => {
    const file = file2('\n  <segment>\n    <source>a</source>\n  </segment>\n');
    expect(updated(file, { 0: { text: 'b' } })).toBe(
      file.replace(
        '<segment>\n    <source>a</source>',
        '<segment state="translated">\n    <source>a</source>\n    <target>b</target>',
      ),
    );
    const empty = file2('<segment><source>a</source><target xml:lang="en"  /></segment>');
    expect(updated(empty, { 0: { text: 'b' } })).toContain('<target xml:lang="en">b</target>');
  });

  it('uses the prefix of the file', () => {
    const file = file2(
      '<x:segment xmlns:x="urn:oasis:names:tc:xliff:document:2.0"><x:source>a</x:source></x:segment>',
    );
    expect(updated(file, { 0: { text: 'b' } })).toContain(
      '<x:source>a</x:source><x:target>b</x:target>',
    );
  });

  it('builds a segmented target as the segmented source is', () => {
    const file = textOf(fixture('xliff-1/bridge.xlf'));
    const now = updated(file, { 5: { text: 'Second.' } });
    expect(now).toContain(
      `<target state="translated"><mrk mtype='seg' mid='1'></mrk> <g id='5'><mrk mtype='seg' mid='2'>Second.</mrk></g></target>`,
    );
  });

  it('keeps the white space around a text that is laid out over lines', () => {
    const file = textOf(fixture('xliff-2/bridge.xlf'));
    const now = updated(file, { 5: { text: 'It took two years.' } });
    expect(now).toContain('<target>\n          It took two years.\n        </target>');
  });

  it('writes signs that the encoding of the file does not have as references', () => {
    const bytes = fixture('xliff-2/bridge-1250.xlf');
    const edition = worked(pairsIn(read(bytes)), { 0: { text: 'Мост č' } });
    const now = xliff2.update?.(bytes, edition) ?? bytes;
    const decoded = decode(now);
    expect(decoded).toMatchObject({ encoding: 'windows-1250' });
    expect('text' in decoded && decoded.text).toContain('>&#x41C;&#x43E;&#x441;&#x442; č<');
  });

  const outcomes: readonly [
    what: string,
    before: string,
    work: Parameters<typeof updated>[1],
    approved: boolean,
    after: string,
  ][] = [
    ['confirmed', 'translated', { 0: { confirmed: true } }, false, 'reviewed'],
    ['confirmed in an approved article', 'translated', { 0: { confirmed: true } }, true, 'final'],
    ['touched', 'initial', { 0: { text: 'c' } }, false, 'translated'],
    ['touched after review', 'final', { 0: { text: 'c', confirmed: false } }, false, 'translated'],
    ['emptied', 'translated', { 0: { text: '' } }, false, 'initial'],
    ['final already', 'final', {}, false, 'final'],
    ['reviewed before its article is approved', 'reviewed', {}, true, 'final'],
    ['not confirmed in an approved article', 'translated', {}, true, 'translated'],
  ];
  it.each(outcomes)(
    'tells the state of a segment that is %s',
    (_what, before, work, approved, after) => {
      const file = file2(segment.replace('translated', before));
      expect(updated(file, work, { approved })).toContain(`<segment state="${after}">`);
    },
  );

  it('tells of a unit that says whether it is approved what is true of it now', () => {
    const unit =
      '<trans-unit id="1" approved="yes"><source>a</source><target>b</target></trans-unit>';
    expect(updated(file1(unit), { 0: { text: 'c', confirmed: false } })).toContain(
      '<trans-unit id="1" approved="no"><source>a</source><target state="translated">c</target>',
    );
  });

  it('gives the text of a passage that an editor added to the segment before it', () => {
    const file = file2(segment, segment);
    const content = pairsIn(read(file));
    const [first, second] = content.target.passages;
    if (!first || !second) throw new Error('There are two segments.');
    const edition = worked(
      content,
      {},
      {
        target: { ...content.target, passages: [first, { ...first, text: 'new' }, second] },
        cameAs: [0, null, 1],
        confirmed: [false, false, false],
      },
    );
    const now = textOf(xliff2.update?.(bytesOf(file), edition) ?? new Uint8Array());
    expect(now).toBe(file.replace('<target>b<', '<target>b new<'));
  });

  it('changes the units of its own languages where a file has several', () => {
    const unit = '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>';
    const one = file1(unit);
    const german = one.slice(one.indexOf('<file')).replace('"en"', '"de"').replace('>b<', '>ß<');
    const file = one.replace('</xliff>', german);
    const bytes = bytesOf(file);
    const edition = worked(pairsIn(read(bytes, xliff1), 1), { 0: { text: 'ss' } });
    expect(textOf(xliff1.update?.(bytes, edition) ?? bytes)).toBe(file.replace('>ß<', '>ss<'));
  });
});
