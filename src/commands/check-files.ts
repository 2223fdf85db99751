import { type Checked, checkDocuments } from '../app/check-documents.ts';
import type { Check } from '../engine/check.ts';
import { LekturaError } from '../text/error.ts';
import { wireChecking } from '../wire-checking.ts';
import { schemaVersion } from './batch-contract.ts';
import type { formats, limits } from './config.ts';
import { forHouse, type House } from './house.ts';
import { readDocument } from './input.ts';
import { print } from './output.ts';
import { reportGithub } from './report-github.ts';
import { reportSarif } from './report-sarif.ts';
import { type Paths, reportText } from './report-text.ts';

/** A source text and its translation to check, and how it is told. */
export interface FilesWork {
  /** The words of the command line that are no options. */
  readonly positionals: readonly string[];
  readonly targetOnly: string | undefined;
  readonly languages: Readonly<Record<'source' | 'target', string | undefined>>;
  readonly house: House;
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof limits)[number];
}

/**
 * Checks two files and prints what was found; gives the exit code.
 *
 * @throws LekturaError in a sentence, when a file cannot be read or a check is not known
 */
export async function checkFiles(work: FilesWork): Promise<number> {
  const { languages, format, failOn } = work;
  const checking = forHouse(await wireChecking(), work.house);
  const [sourcePath, targetPath] = paths(work.positionals, work.targetOnly);
  const source =
    sourcePath === null
      ? null
      : await readDocument(checking, sourcePath, 'source', languages.source);
  const target = await readDocument(checking, targetPath, 'target', languages.target);
  const checked = checkDocuments(checking, source, target);
  const files = { source: sourcePath, target: targetPath };
  await print(reports[format](checked, files, checking.checks));
  for (const failure of checked.report.failures) {
    process.stderr.write(`The check ${failure.check} broke: ${failure.message}\n`);
  }
  const { findings } = checked.report;
  const fails = findings.some(
    ({ severity }) => failOn !== 'never' && (severity === 'error' || failOn === 'question'),
  );
  return fails ? 1 : 0;
}

const reports: Readonly<
  Record<
    (typeof formats)[number],
    (checked: Checked, files: Paths, checks: readonly Check[]) => string
  >
> = {
  text: reportText,
  json: (checked) => `${JSON.stringify(jsonOf(checked))}\n`,
  sarif: reportSarif,
  github: reportGithub,
};

function paths(
  positionals: readonly string[],
  targetOnly: string | undefined,
): [source: string | null, target: string] {
  if (targetOnly !== undefined && positionals.length === 0) return [null, targetOnly];
  const [source, target, ...rest] = positionals;
  if (targetOnly !== undefined || !source || !target || rest.length > 0) {
    throw new LekturaError(
      'bad-input',
      'check takes a source file and its translation, or --target-only with a translation.',
    );
  }
  if (source === '-' && target === '-') {
    throw new LekturaError('bad-input', 'Only one of the two texts can come from standard input.');
  }
  return [source, target];
}

const jsonOf = ({ bitext, report }: Checked) => ({
  schemaVersion,
  sourceLanguage: report.sourceLanguage,
  targetLanguage: report.targetLanguage,
  source: (bitext.source?.passages ?? []).map(({ text }) => text),
  target: bitext.target.passages.map(({ text }) => text),
  findings: report.findings,
});
