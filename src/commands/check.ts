import { answerBatch } from './batch.ts';
import type { Command } from './command.ts';
import { formats, houseOf, limits, readConfig } from './config.ts';
import type { House } from './house.ts';
import { checkedLanguage } from './language.ts';
import { oneOf, parseOptions } from './options.ts';

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
    if (values.batch === undefined) {
      // All that checking needs; a batch needs it in its threads.
      const { checkFiles } = await import('./check-files.ts');
      const targetOnly = values['target-only'];
      return checkFiles({ positionals, targetOnly, languages, house, format, failOn });
    }
    if (house.checks || house.without.length > 0) await refuseUnknown(house);
    const work = {
      command: 'check' as const,
      sourceLanguage: checkedLanguage(languages.source),
      targetLanguage: checkedLanguage(languages.target),
      house,
    };
    return (await answerBatch(values.batch, work)) ? 0 : 2;
  },
};

/** A name that is no check is told before anything is read. */
async function refuseUnknown(house: House): Promise<void> {
  const [{ allChecks }, { chosenOf }] = await Promise.all([
    import('../checks/registry.ts'),
    import('./house.ts'),
  ]);
  chosenOf(allChecks, house);
}
