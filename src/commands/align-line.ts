import type { z } from 'zod';
import { alignSentences } from '../align/align.ts';
import type { Checking } from '../app/context.ts';
import { type alignBatchInput, schemaVersion } from './batch-contract.ts';
import type { DefaultLanguages } from './check-line.ts';
import { checkedLanguage } from './language.ts';

export type AlignLine = z.infer<typeof alignBatchInput>;

/** The answer to a line of `align --batch`. */
export function alignLine(
  { lexicon }: Checking,
  line: AlignLine,
  languages: DefaultLanguages,
): object {
  const { docId, source, target, sourceParagraphs, targetParagraphs } = line;
  const beads = alignSentences(
    {
      source,
      target,
      ...(sourceParagraphs ? { sourceParagraphs } : {}),
      ...(targetParagraphs ? { targetParagraphs } : {}),
      sourceLanguage: checkedLanguage(line.sourceLanguage) ?? languages.source,
      targetLanguage: checkedLanguage(line.targetLanguage) ?? languages.target,
    },
    lexicon,
  );
  return { schemaVersion, docId, beads: beads.map((bead) => [bead.source, bead.target]) };
}
