import { alignDocuments } from '../align/align.ts';
import { LekturaError } from '../text/error.ts';
import { answerBatch } from './batch.ts';
import type { Command } from './command.ts';
import { readDocument } from './input.ts';
import { checkedLanguage } from './language.ts';
import { parseOptions } from './options.ts';
import { print } from './output.ts';

const options = {
  batch: { type: 'string' },
  'source-language': { type: 'string' },
  'target-language': { type: 'string' },
} as const;

/** Pairs the passages of two texts, or the sentences of many. */
export const align: Command = {
  usage: ['align SOURCE TARGET [--source-language L] [--target-language L]', 'align --batch FILE'],
  summary: 'pairs the passages of a source text and its translation',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, options);
    if (values.batch !== undefined) {
      const work = {
        command: 'align' as const,
        sourceLanguage: checkedLanguage(values['source-language']),
        targetLanguage: checkedLanguage(values['target-language']),
      };
      return (await answerBatch(values.batch, work)) ? 0 : 2;
    }
    const [sourcePath, targetPath, ...rest] = positionals;
    if (!sourcePath || !targetPath || rest.length > 0) {
      throw new LekturaError('bad-input', 'align takes a source file and its translation.');
    }
    const { wireChecking } = await import('../wire-checking.ts');
    const checking = await wireChecking();
    const source = await readDocument(checking, sourcePath, 'source', values['source-language']);
    const target = await readDocument(checking, targetPath, 'target', values['target-language']);
    const { pairs } = alignDocuments(source, target, checking.lexicon, checking.memo);
    for (const pair of pairs) {
      await print(`[${pair.source.join(', ')}]:[${pair.target.join(', ')}]\n`);
    }
    return 0;
  },
};
