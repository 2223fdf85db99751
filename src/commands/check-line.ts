import type { z } from 'zod';
import { checkDocuments } from '../app/check-documents.ts';
import type { Checking } from '../app/context.ts';
import { detectLanguage } from '../lexicon/detect.ts';
import { type Document, documentOf } from '../text/document.ts';
import { createMemo } from '../text/memo.ts';
import { type checkBatchInput, schemaVersion } from './batch-contract.ts';
import { checkedLanguage } from './language.ts';

export type CheckLine = z.infer<typeof checkBatchInput>;

/** Languages of texts that name none; null is told from the text. */
export interface DefaultLanguages {
  readonly source: string | null;
  readonly target: string | null;
}

/**
 * The answer to a line of `check --batch`. Documents have nothing in common, so nothing is
 * remembered from one to the next and memory stays flat.
 *
 * @throws LekturaError, or the error of a check that broke
 */
export function checkLine(
  checking: Checking,
  line: CheckLine,
  languages: DefaultLanguages,
): object {
  const began = performance.now();
  const { docId } = line;
  const source =
    line.source && segments(checking, line.source, line.sourceLanguage, languages.source);
  const target = segments(checking, line.target, line.targetLanguage, languages.target);
  const fresh = { ...checking, memo: createMemo() };
  const { report } = checkDocuments(fresh, source ?? null, target, true);
  const [broken] = report.failures;
  if (broken) throw new Error(`The check ${broken.check} broke: ${broken.message}`);
  const milliseconds = Math.round((performance.now() - began) * 100) / 100;
  return { schemaVersion, docId, findings: report.findings, milliseconds };
}

function segments(
  { lexicon }: Checking,
  texts: readonly string[],
  tag: string | undefined,
  fallback: string | null,
): Document {
  const language =
    checkedLanguage(tag) ??
    fallback ??
    detectLanguage(texts.join('\n'), lexicon.detection) ??
    'und';
  const document = documentOf(language, texts);
  const passages = document.passages.map((passage) =>
    lexicon.furnitureKind(passage.text) ? { ...passage, kind: 'furniture' as const } : passage,
  );
  return { ...document, passages };
}
