import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { xliff1 } from '../../../src/formats/xliff-1/format.ts';
import { writeXliff1 } from '../../../src/formats/xliff-1/write.ts';
import { xliff2 } from '../../../src/formats/xliff-2/format.ts';
import { writeXliff2 } from '../../../src/formats/xliff-2/write.ts';
import type { Mark } from '../../../src/text/passage.ts';
import { root } from '../../house/files.ts';
import { editionOf } from '../edition.ts';
import { reviewedArticle } from '../tracked-article.ts';
import { fixture, pairsIn, read, worked } from '../xliff/kit.ts';
import { pathOf } from './programs.ts';

// The schemas of OASIS, as they were published, and XML's own, which they refer to.
const schemas = `${root}tests/fixtures/schemas/xliff`;
const xmllint = pathOf('xmllint');
const folder = mkdtempSync(join(tmpdir(), 'lektura-xliff-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What xmllint has to say against files, by their content; empty when all are valid. */
function faults(contents: readonly (string | Uint8Array)[], schema: string): string {
  const paths = contents.map((content, index) => {
    const path = join(folder, `${index}.xlf`);
    writeFileSync(path, content);
    return path;
  });
  try {
    const options = ['--nonet', '--noout', '--schema', `${schemas}/${schema}`];
    execFileSync(xmllint ?? '', [...options, ...paths], {
      stdio: 'pipe',
      env: { ...process.env, XML_CATALOG_FILES: `${schemas}/catalog.xml` },
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
}

const versions = [
  {
    name: 'XLIFF 2.1',
    schema: 'xliff-core-2.0.xsd',
    write: writeXliff2,
    format: xliff2,
    folder: 'xliff-2',
  },
  {
    name: 'XLIFF 1.2',
    schema: 'xliff-core-1.2-strict.xsd',
    write: writeXliff1,
    format: xliff1,
    folder: 'xliff-1',
  },
] as const;

const all = { furniture: true };
const texts = fc.constantFrom(
  'Rutte said',
  ' <b>&amp; ',
  '“č”\n',
  '\u0007 ]]> ',
  '\ud83d',
  '',
  '"quoted" ',
);
const marks = (length: number): fc.Arbitrary<Mark[]> =>
  fc.array(
    fc.tuple(fc.nat(length), fc.nat(length), fc.nat(3)).map(([a, b, kind]): Mark => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      if (kind === 0) return { kind: 'strong', ...span };
      if (kind === 1) return { kind: 'link', href: 'https://e.org/?a="1"&b', ...span };
      if (kind === 2) return { kind: 'code', code: '<g id="1">', close: '</g>', ...span };
      return { kind: 'code', code: '%s & <x>', start: span.start, end: span.start };
    }),
    { maxLength: 5 },
  );
const passage = fc.array(texts, { maxLength: 4 }).chain((parts) =>
  marks(parts.join('').length).map((list) => ({
    kind: 'paragraph' as const,
    text: parts.join(''),
    marks: list,
  })),
);
const edition = fc.array(passage, { minLength: 1, maxLength: 4 }).map((passages) => {
  const document = { language: 'en', passages, gaps: [], newline: '\n' as const, metadata: {} };
  const length = passages[0]?.text.length ?? 0;
  return editionOf(document, [], {
    source: { ...document, language: 'sr-Latn' },
    rows: passages.map((_, index) => ({ source: [index], target: [index] })),
    machine: passages.map(() => 'Rute <said>'),
    findings: () =>
      (['source', 'target'] as const).map((side, index) => ({
        check: 'name-two-spellings',
        type: 'inconsistency',
        severity: index === 0 ? 'error' : 'question',
        issue: 'i',
        side,
        segmentIndex: 0,
        start: Math.min(1, length),
        end: Math.min(5, length),
        text: 'utte',
        suggestions: ['Rutte & "co"'],
        message: '“Rute” elsewhere reads <Rutte>',
        dismissed: side === 'source',
      })),
  });
});

describe.skipIf(xmllint === null)(
  `XLIFF held against the schemas of OASIS by xmllint${xmllint ? '' : ' (skipped: xmllint is not installed)'}`,
  () => {
    it.each(versions)('$name is valid for a reviewed article', ({ write, schema }) => {
      expect(faults([write(reviewedArticle(), all)], schema)).toBe('');
    });

    it.each(versions)('$name is valid whatever stands in the texts', ({ write, schema }) => {
      const written = fc.sample(edition, { numRuns: 60, seed: 7 }).map((one) => write(one, all));
      expect(faults(written, schema)).toBe('');
    });

    it.each(versions)('$name stays valid when its targets are touched', (version) => {
      const files = readdirSync(`${root}tests/fixtures/formats/${version.folder}`).filter(
        (name) => name.startsWith('bridge') && !name.includes('utf16'),
      );
      const now = files.map((name) => {
        const bytes = fixture(`${version.folder}/${name}`);
        const content = pairsIn(read(bytes, version.format));
        const work = Object.fromEntries(
          content.states.map((_, index) => [index, { text: 'Ђорђе & <co>', confirmed: true }]),
        );
        return version.format.update?.(bytes, worked(content, work)) ?? bytes;
      });
      expect(faults(now, version.schema)).toBe('');
    });
  },
);
