import { describe, expect, it } from 'vitest';
import { xliff1 } from '../../../src/formats/xliff-1/format.ts';
import { writeXliff1 } from '../../../src/formats/xliff-1/write.ts';
import { xliff2 } from '../../../src/formats/xliff-2/format.ts';
import { writeXliff2 } from '../../../src/formats/xliff-2/write.ts';
import type { Document } from '../../../src/text/document.ts';
import type { ReportedFinding } from '../../../src/text/edition.ts';
import type { Mark } from '../../../src/text/passage.ts';
import { editionOf } from '../edition.ts';
import { pairsIn, read } from './kit.ts';

const documentOf = (language: string, text: string, marks: Mark[] = []): Document => ({
  language,
  passages: [
    { kind: 'headline', text, marks },
    { kind: 'furniture', text: '31 views', marks: [] },
  ],
  gaps: [],
  newline: '\n',
  metadata: {},
});

const found = (
  start: number,
  end: number,
  more: Partial<ReportedFinding> = {},
): ReportedFinding => ({
  check: 'name-two-spellings',
  type: 'inconsistency',
  severity: 'error',
  issue: 'i1',
  side: 'target',
  segmentIndex: 0,
  start,
  end,
  text: 'Rute',
  suggestions: ['Rutte'],
  message: '“Rute” elsewhere reads “Rutte”',
  dismissed: false,
  ...more,
});

const edition = (findings: ReportedFinding[] = [], marks: Mark[] = [], confirmed = false) =>
  editionOf(documentOf('en', 'Mark Rute left', marks), [], {
    source: documentOf('sr-Latn', 'Mark Rute je otišao'),
    rows: [
      { source: [0], target: [0] },
      { source: [1], target: [1] },
    ],
    machine: ['Mark Rute went', '31 views'],
    confirmed: [confirmed, false],
    approved: confirmed,
    findings: () => findings,
  });

const plain = { furniture: false };

describe('writing XLIFF 2.1', () => {
  it('has a unit for each row, its state, and the machine’s text as a match', () => {
    const written = writeXliff2(edition([], [], true), plain);
    expect(written).toContain('version="2.1" its:version="2.0" srcLang="sr-Latn" trgLang="en"');
    expect(written).toContain('<unit id="u1" type="lektura:headline" xml:space="preserve">');
    expect(written).toContain(
      '<mtc:match ref="#s1" type="mt"><source>Mark Rute je otišao</source><target>Mark Rute went</target></mtc:match>',
    );
    expect(written).toContain('<segment id="s1" state="final">');
    expect(written).not.toContain('views');
  });

  it('tells findings as quality issues of ITS around the words; a dismissed one is not enabled', () => {
    const findings = [
      found(5, 9),
      found(10, 14, { severity: 'question', dismissed: true, suggestions: [] }),
    ];
    const written = writeXliff2(edition(findings), plain);
    expect(written).toMatch(
      /<target>Mark <mrk id="i1" type="its:any" its:locQualityIssueType="inconsistency" its:locQualityIssueComment="“Rute” elsewhere reads “Rutte” → Rutte" its:locQualityIssueSeverity="100" its:locQualityIssueProfileRef="[^"]+" its:locQualityIssueEnabled="yes">Rute<\/mrk>/,
    );
    expect(written).toMatch(
      /its:locQualityIssueSeverity="50" [^>]*its:locQualityIssueEnabled="no">left<\/mrk>/,
    );
  });

  it('lets findings cross formatting and each other', () => {
    const written = writeXliff2(
      edition([found(3, 9), found(7, 12)], [{ kind: 'strong', start: 0, end: 6 }]),
      plain,
    );
    const target = /<target>(Mar.*|<pc.*)<\/target>\n<\/segment>/.exec(written)?.[1] ?? '';
    expect(target.replace(/ (?:type|its:|dataRef|subType)[^"]*"[^"]*"/g, '')).toBe(
      '<pc id="c1">Mar<sm id="i1"/>k R</pc>u<mrk id="i2">te<em startRef="i1"/> le</mrk>ft',
    );
  });

  it('gives a tag that stands on both sides one id', () => {
    const link: Mark = { kind: 'link', href: 'https://e.org/?a=1&b=2', start: 0, end: 4 };
    const one = editionOf(documentOf('en', 'Mark Rutte', [link]), [], {
      source: documentOf('sr-Latn', 'Mark Rute', [link]),
      rows: [{ source: [0], target: [0] }],
    });
    const written = writeXliff2(one, plain);
    expect(
      written.match(/<pc id="c1" dataRefStart="d1" dataRefEnd="d2" type="link">Mark<\/pc>/g),
    ).toHaveLength(2);
    expect(written).toContain('<data id="d1">&lt;a href="https://e.org/?a=1&amp;b=2"&gt;</data>');
  });
});

describe('writing XLIFF 1.2', () => {
  it('has a unit for each row, its state, open findings as notes and the machine’s text', () => {
    const findings = [found(5, 9), found(10, 14, { dismissed: true, message: 'set aside' })];
    const written = writeXliff1(edition(findings, [], true), plain);
    expect(written).toContain(
      '<file original="Mark Rute left" source-language="sr-Latn" target-language="en" datatype="plaintext">',
    );
    expect(written).toContain(
      '<trans-unit id="1" restype="x-headline" approved="yes" xml:space="preserve">',
    );
    expect(written).toContain('<target state="final">Mark Rute left</target>');
    expect(written).toContain(
      '<note from="Lektura" annotates="target" priority="1">name-two-spellings: Rute – “Rute” elsewhere reads “Rutte” → Rutte</note>',
    );
    expect(written).toContain(
      'origin="machine translation"><target>Mark Rute went</target></alt-trans>',
    );
    expect(written).not.toContain('set aside');
    expect(written).not.toContain('views');
  });

  it('keeps links and codes as native codes', () => {
    const marks: Mark[] = [
      { kind: 'link', href: 'https://e.org', start: 0, end: 4 },
      { kind: 'code', code: '{0}', start: 9, end: 9 },
    ];
    expect(writeXliff1(edition([], marks), plain)).toContain(
      '<bpt id="1">&lt;a href="https://e.org"&gt;</bpt>Mark<ept id="1">&lt;/a&gt;</ept> Rute<ph id="2">{0}</ph> left',
    );
  });
});

it.each([
  ['2.1', writeXliff2, xliff2],
  ['1.2', writeXliff1, xliff1],
] as const)('reads its own XLIFF %s as it was written', (_version, write, format) => {
  const written = write(edition([found(5, 9)], [], true), { furniture: true });
  const { source, target, states } = pairsIn(read(written, format));
  expect(source.passages.map(({ text }) => text)).toEqual(['Mark Rute je otišao', '31 views']);
  expect(target.passages.map(({ text }) => text)).toEqual(['Mark Rute left', '31 views']);
  expect(states).toEqual(['final', 'translated']);
});
