import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/formats/encoding/decode.ts';
import { encode } from '../../../src/formats/encoding/encode.ts';

const bytesIn = (text: string, encoding: string): Uint8Array => {
  const bytes = encode(text, encoding);
  if (!bytes) throw new Error(`“${text}” cannot be written in ${encoding}.`);
  return bytes;
};

const bosnian = 'Vozači čekaju već šest sati, kaže Đorđe iz Žabljaka.';
const polish = 'Zażółć gęślą jaźń, powiedział minister w Łodzi.';
const czech = 'Šéf řekl „ano“ – žluťoučký kůň odešel.';
const russian = 'Мост через реку открылся раньше срока.';
const montenegrin = 'Мост је отворен, рекао је Ђорђе Љубишић из Његуша.';
const french = 'Le maire était très ému : « C’est l’été », où ça coûte.';

describe('telling how a text is written', () => {
  const cases: readonly [text: string, encoding: string][] = [
    [bosnian, 'windows-1250'],
    [bosnian, 'ISO-8859-2'],
    [polish, 'windows-1250'],
    [polish, 'ISO-8859-2'],
    [czech, 'windows-1250'],
    [russian, 'windows-1251'],
    [montenegrin, 'windows-1251'],
    [french, 'windows-1252'],
    [bosnian, 'UTF-8'],
    [russian, 'UTF-8'],
    ['Plain words of English.', 'UTF-16LE'],
    [bosnian, 'UTF-16BE'],
    [`\ufeff${russian}`, 'UTF-16LE'],
    [`\ufeff${bosnian}`, 'UTF-8'],
  ];

  it.each(cases)('reads “%s” in %s, and writes the same bytes', (text, encoding) => {
    const bytes = bytesIn(text, encoding);
    expect(decode(bytes)).toEqual({ text, encoding });
    expect(encode(text, encoding)).toEqual(bytes);
  });

  const declared: readonly [what: string, file: string, encoding: string][] = [
    ['an XML declaration', `<?xml version="1.0" encoding="iso-8859-2"?><p>Šą</p>`, 'ISO-8859-2'],
    ['a meta element', `<html><meta charset=windows-1251><p>Да</p>`, 'windows-1251'],
    [
      'a meta element of the old kind',
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1250"><p>ľ</p>`,
      'windows-1250',
    ],
    [
      'ASCII that is to be written on',
      `<?xml version="1.0" encoding="windows-1251"?><p/>`,
      'windows-1251',
    ],
  ];

  it.each(declared)('believes %s', (_what, text, encoding) => {
    expect(decode(bytesIn(text, encoding))).toEqual({ text, encoding });
  });

  it('believes the bytes where they are UTF-8 whatever is declared', () => {
    const text = `<?xml version="1.0" encoding="windows-1250"?><p>čćš</p>`;
    expect(decode(bytesIn(text, 'UTF-8'))).toEqual({ text, encoding: 'UTF-8' });
  });

  it('tells the line of damage in UTF-8 instead of reading it as something else', () => {
    const bytes = [...bytesIn(`${bosnian}\n${bosnian}\n`, 'UTF-8'), 0xc4, 0x20];
    expect(decode(Uint8Array.from(bytes))).toEqual({
      refused: expect.stringMatching(/line 3 holds bytes that are not in UTF-8/),
    });
  });

  it('refuses what reads like no language', () => {
    expect(decode(Uint8Array.of(0x61, 0xc4))).toEqual({
      refused: expect.stringMatching(/cannot be told.*Save it as UTF-8/),
    });
  });
});

describe('writing a text in an encoding', () => {
  it('keeps a first ÿ, which is the byte that a mark of UTF-16 begins with', () => {
    const bytes = Uint8Array.of(0xff, 0x61);
    const decoded = decode(bytes, 'windows-1252');
    expect(decoded).toEqual({ text: 'ÿa', encoding: 'windows-1252' });
    expect(encode('ÿa', 'windows-1252')).toEqual(bytes);
  });

  it('gives back the bytes of every encoding of one byte a sign', () => {
    const names = ['windows-1250', 'windows-1251', 'ISO-8859-2', 'windows-1252'];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.integer({ min: 0x20, max: 0xff })),
        (name, list) => {
          const bytes = Uint8Array.from([...list, ...bytesIn('a', name)]);
          const decoded = decode(bytes, name);
          if ('refused' in decoded || decoded.encoding !== name) return;
          expect(encode(decoded.text, name)).toEqual(bytes);
        },
      ),
    );
  });

  it('writes what it is told for a sign that the encoding does not have, or nothing at all', () => {
    expect(encode('č я', 'windows-1250')).toBeNull();
    const bytes = encode('č я', 'windows-1250', (sign) => `&#${sign.charCodeAt(0)};`);
    expect(bytes && decode(bytes, 'windows-1250')).toMatchObject({ text: 'č &#1103;' });
    expect(encode('新', 'gbk')).toBeNull();
  });
});
