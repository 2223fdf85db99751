import { alignDocuments, alignSentences } from '../align/align.ts';
import { LekturaError } from '../text/error.ts';
import { type Checking, wireChecking } from '../wire.ts';
import { answerLines } from './batch.ts';
import type { Command } from './command.ts';
import { alignBatchInput, schemaVersion } from './contract.ts';
import { checkedLanguage, readDocument } from './input.ts';
import { parseOptions } from './options.ts';
import { print } from './output.ts';

const options = {
  batch: { type: 'string' },
  'source-language': { type: 'string' },
  'target-language': { type: 'string' },
} as const;

/** Pairs the passages of two texts, or the sentences of many. */
export const align: Command = {
  name: 'align',
  usage: ['align SOURCE TARGET [--source-language L] [--target-language L]', 'align --batch FILE'],
  summary: 'pairs the passages of a source text and its translation',
  run: async (args) => {
    const { values, positionals } = parseOptions(args, options);
    const checking = await wireChecking();
    if (values.batch !== undefined) {
      const complete = await answerLines(values.batch, alignBatchInput, (line) => ({
        schemaVersion,
        docId: line.docId,
        beads: beads(checking, {
          ...line,
          sourceLanguage: line.sourceLanguage ?? values['source-language'],
          targetLanguage: line.targetLanguage ?? values['target-language'],
        }),
      }));
      return complete ? 0 : 2;
    }
    const [sourcePath, targetPath, ...rest] = positionals;
    if (!sourcePath || !targetPath || rest.length > 0) {
      throw new LekturaError('bad-input', 'align takes a source file and its translation.');
    }
    const source = await readDocument(checking, sourcePath, values['source-language']);
    const target = await readDocument(checking, targetPath, values['target-language']);
    const { pairs } = alignDocuments(source, target, checking.lexicon, checking.memo);
    for (const pair of pairs) {
      await print(`[${pair.source.join(', ')}]:[${pair.target.join(', ')}]\n`);
    }
    return 0;
  },
};

interface Line {
  readonly source: string[];
  readonly target: string[];
  readonly sourceParagraphs?: number[] | undefined;
  readonly targetParagraphs?: number[] | undefined;
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
}

function beads({ lexicon }: Checking, line: Line) {
  const { source, target, sourceParagraphs, targetParagraphs } = line;
  return alignSentences(
    {
      source,
      target,
      ...(sourceParagraphs ? { sourceParagraphs } : {}),
      ...(targetParagraphs ? { targetParagraphs } : {}),
      sourceLanguage: checkedLanguage(line.sourceLanguage),
      targetLanguage: checkedLanguage(line.targetLanguage),
    },
    lexicon,
  ).map((bead) => [bead.source, bead.target]);
}
