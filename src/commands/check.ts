import { type Checked, checkDocuments } from '../app/check-documents.ts';
import { allChecks } from '../checks/registry.ts';
import type { Check } from '../engine/check.ts';
import { LekturaError } from '../text/error.ts';
import { answerBatch } from './batch.ts';
import { schemaVersion } from './batch-contract.ts';
import type { Command } from './command.ts';
import { formats, houseOf, limits, readConfig } from './config.ts';
import { chosenOf, forHouse } from './house.ts';
import { readDocument } from './input.ts';
import { checkedLanguage } from './language.ts';
import { oneOf, parseOptions } from './options.ts';
import { print } from './output.ts';
import { reportGithub } from './report-github.ts';
import { reportSarif } from './report-sarif.ts';
import { type Paths, reportText } from './report-text.ts';

const options = {
  batch: { type: 'string' },
  'target-only': { type: 'string' },
  'source-language': { type: 'string' },
  'target-language': { type: 'string' },
  glossary: { type: 'string' },
  forbidden: { type: 'string' },
  checks: { type: 'string' },
  without: { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
} as const;

/** Finds inconsistencies between a source text and its translation; keeps nothing. */
export const check: Command = {
  usage: [
    `check SOURCE TARGET [--source-language L] [--target-language L] [--format text|json|sarif|github]
        [--glossary FILE.csv] [--forbidden FILE.txt] [--checks A,B] [--without C,D]
        [--fail-on error|question|never] [--config FILE.json]`,
    'check --target-only TARGET',
    'check --batch FILE',
  ],
  summary: 'finds inconsistencies between a source text and its translation',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, options);
    const config = await readConfig(values.config);
    const format = oneOf('format', values.format ?? config.format ?? 'text', formats);
    const failOn = oneOf('fail-on', values['fail-on'] ?? config.failOn ?? 'error', limits);
    const languages = {
      source: values['source-language'] ?? config.sourceLanguage,
      target: values['target-language'] ?? config.targetLanguage,
    };
    const { glossary, forbidden } = values;
    const [checks, without] = [values.checks?.split(','), values.without?.split(',')];
    const house = await houseOf({
      ...config,
      ...(glossary !== undefined && { glossary }),
      ...(forbidden !== undefined && { forbidden }),
      ...(checks && { checks }),
      ...(without && { without }),
    });
    if (values.batch !== undefined) {
      // A name that is none is told before anything is read.
      chosenOf(allChecks, house);
      const work = {
        command: 'check' as const,
        sourceLanguage: checkedLanguage(languages.source),
        targetLanguage: checkedLanguage(languages.target),
        house,
      };
      return (await answerBatch(values.batch, work)) ? 0 : 2;
    }
    const { wireChecking } = await import('../wire-checking.ts');
    const checking = forHouse(await wireChecking(), house);
    const [sourcePath, targetPath] = paths(positionals, values['target-only']);
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
  },
};

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
