import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { print } from './output.ts';

/**
 * Answers JSON Lines one by one, in the order they come; memory holds one line at a time. A line
 * that cannot be read or answered gives `{docId, error}`, and the rest go on.
 *
 * @param path a file, or `-` for standard input
 * @returns true when every line was answered
 */
export async function answerLines<T extends { docId: string | number }>(
  path: string,
  schema: z.ZodType<T>,
  answer: (input: T) => object,
): Promise<boolean> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  let complete = true;
  // An error of the file itself is thrown by the loop, for there is no line to answer.
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const output = answered(line, schema, answer);
    if ('error' in output) complete = false;
    await print(`${JSON.stringify(output)}\n`);
  }
  return complete;
}

function answered<T extends { docId: string | number }>(
  line: string,
  schema: z.ZodType<T>,
  answer: (input: T) => object,
): object {
  let docId: unknown = null;
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    docId = idOf(value);
    const input = schema.safeParse(value);
    if (input.success) return answer(input.data);
    const [issue] = input.error.issues;
    const where = issue?.path.join('.') || 'the line';
    return { docId, error: `${where}: ${issue?.message ?? 'not as the schema says'}.` };
  } catch (error) {
    if (error instanceof SyntaxError) return { docId, error: 'The line is not JSON.' };
    return { docId, error: error instanceof Error ? error.message : String(error) };
  }
}

function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('docId' in value)) return null;
  const { docId } = value;
  return typeof docId === 'string' || typeof docId === 'number' ? docId : null;
}
