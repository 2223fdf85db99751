import type { z } from 'zod';
import type { Checking } from '../app/context.ts';
import { type AlignLine, alignLine } from './align-line.ts';
import { alignBatchInput, checkBatchInput } from './batch-contract.ts';
import { type CheckLine, checkLine } from './check-line.ts';
import { forHouse, type House } from './house.ts';

/** What is done with the lines of a batch, as it is told to the threads that do it. */
export interface BatchWork {
  readonly command: 'check' | 'align';
  /** Languages of lines that name none; null is told from the text. */
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  /** What to check with; left out where everything is as it comes. */
  readonly house?: House;
}

/** A line to write; `complete` is false when the line it answers could not be. */
export interface Answer {
  readonly line: string;
  readonly complete: boolean;
}

/** Answers a line of JSON. A line that cannot be read or answered gives `{docId, error}`. */
export type Answerer = (line: string) => Answer;

/** The answerer of a kind of work. */
export function answererOf(everything: Checking, work: BatchWork): Answerer {
  const checking = work.house ? forHouse(everything, work.house) : everything;
  const languages = { source: work.sourceLanguage, target: work.targetLanguage };
  return work.command === 'check'
    ? (line) =>
        answered<CheckLine>(line, checkBatchInput, (input) => checkLine(checking, input, languages))
    : (line) =>
        answered<AlignLine>(line, alignBatchInput, (input) =>
          alignLine(checking, input, languages),
        );
}

function answered<T>(line: string, schema: z.ZodType<T>, answer: (input: T) => object): Answer {
  let docId: string | number | null = null;
  const refused = (error: string): Answer => ({
    line: JSON.stringify({ docId, error }),
    complete: false,
  });
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    docId = idOf(value);
    const input = schema.safeParse(value);
    if (input.success) return { line: JSON.stringify(answer(input.data)), complete: true };
    const [issue] = input.error.issues;
    const where = issue?.path.join('.') || 'the line';
    return refused(`${where}: ${issue?.message ?? 'not as the schema says'}.`);
  } catch (error) {
    if (error instanceof SyntaxError) return refused('The line is not JSON.');
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('docId' in value)) return null;
  const { docId } = value;
  return typeof docId === 'string' || typeof docId === 'number' ? docId : null;
}
