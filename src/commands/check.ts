import { type Checked, checkDocuments } from '../app/check-documents.ts';
import { LekturaError } from '../text/error.ts';
import { wireChecking } from '../wire.ts';
import { answerBatch } from './batch.ts';
import type { Command } from './command.ts';
import { schemaVersion } from './contract.ts';
import { checkedLanguage, readDocument } from './input.ts';
import { oneOf, parseOptions } from './options.ts';
import { print } from './output.ts';
import { reportText } from './report-text.ts';

const options = {
  batch: { type: 'string' },
  'target-only': { type: 'string' },
  'source-language': { type: 'string' },
  'target-language': { type: 'string' },
  format: { type: 'string', default: 'text' },
  'fail-on': { type: 'string', default: 'error' },
} as const;

/** Finds inconsistencies between a source text and its translation; keeps nothing. */
export const check: Command = {
  name: 'check',
  usage: [
    'check SOURCE TARGET [--source-language L] [--target-language L] [--format text|json] [--fail-on error|question|never]',
    'check --target-only TARGET',
    'check --batch FILE',
  ],
  summary: 'finds inconsistencies between a source text and its translation',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, options);
    const format = oneOf('format', values.format, ['text', 'json']);
    const failOn = oneOf('fail-on', values['fail-on'], ['error', 'question', 'never']);
    const languages = {
      source: values['source-language'],
      target: values['target-language'],
    };
    const checking = await wireChecking();
    if (values.batch !== undefined) {
      const work = {
        command: 'check' as const,
        sourceLanguage: checkedLanguage(languages.source),
        targetLanguage: checkedLanguage(languages.target),
      };
      return (await answerBatch(values.batch, work, checking)) ? 0 : 2;
    }
    const [sourcePath, targetPath] = paths(positionals, values['target-only']);
    const source =
      sourcePath === null ? null : await readDocument(checking, sourcePath, languages.source);
    const target = await readDocument(checking, targetPath, languages.target);
    const checked = checkDocuments(checking, source, target);
    await print(
      format === 'json'
        ? `${JSON.stringify(jsonOf(checked))}\n`
        : reportText(checked, {
            source: sourcePath,
            target: targetPath,
          }),
    );
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
