import type { RequestHandler } from 'express';
import multer from 'multer';
import { z } from 'zod';

const mostBytes = 5 * 1024 * 1024;

/**
 * Reads the forms that bring texts: pasted into fields or as files. They stay in memory, and the
 * names of the files are not used.
 */
export const receiveTexts: RequestHandler = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostBytes, files: 2, fields: 8, fieldSize: mostBytes, parts: 10 },
}).fields([
  { name: 'sourceFile', maxCount: 1 },
  { name: 'targetFile', maxCount: 1 },
]);

const filesShape = z.record(z.string(), z.array(z.object({ buffer: z.instanceof(Uint8Array) })));

/** The text of one side, from its file if one was chosen, else from its field; null if empty. */
export function uploadOf(
  files: unknown,
  name: 'sourceFile' | 'targetFile',
  pasted: string,
): string | Uint8Array | null {
  const bytes = filesShape.safeParse(files).data?.[name]?.[0]?.buffer;
  if (bytes !== undefined && bytes.length > 0) return bytes;
  return pasted.trim() === '' ? null : pasted;
}
