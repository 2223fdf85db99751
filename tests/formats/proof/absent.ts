import { execFileSync } from 'node:child_process';
import { python } from './libreoffice.ts';
import { pathOf } from './programs.ts';

/** The programs of other people that prove files of ours, and what each needs to be there. */
const programs: readonly (readonly [name: string, proves: string, isThere: () => boolean])[] = [
  ['xmllint', 'XLIFF and TMX against their schemas', () => pathOf('xmllint') !== null],
  ['msgfmt', 'PO', () => pathOf('msgfmt') !== null],
  ['Translate Toolkit', 'PO, TMX and XLIFF 1.2', () => imports('translate')],
  [
    'LibreOffice with python3-uno',
    'DOCX and its changes',
    () => pathOf('soffice') !== null && imports('uno'),
  ],
];

function imports(module: string): boolean {
  try {
    execFileSync(python, ['-c', `import ${module}`], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Names below the summary of the tests what was not proved, for a program is not there. */
export function teardown(): void {
  for (const [name, proves, isThere] of programs) {
    if (!isThere()) console.log(`Skipped: ${name} is not installed, which proves ${proves}.`);
  }
}
