import type { RequestHandler, Response } from 'express';
import multer from 'multer';
import { readableText } from '../../app/readable-text.ts';

const mostBytes = 5 * 1024 * 1024;

/** Reads a form that brings a list as a file; the file stays in memory. */
export const receiveList: RequestHandler = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostBytes, files: 1, fields: 8, fieldSize: 10_000, parts: 10 },
}).single('list');

/**
 * The text of the file that was sent, or null where none was.
 *
 * @throws LekturaError `bad-input` for a file that is no text
 */
export const textOfList = (file: { readonly buffer: Uint8Array } | undefined): string | null =>
  file === undefined || file.buffer.length === 0 ? null : readableText(file.buffer);

/** Sends a list as a file to keep. */
export function sendList(response: Response, fileName: string, text: string): void {
  response
    .set({
      'content-type': `${fileName.endsWith('.csv') ? 'text/csv' : 'text/plain'}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    })
    .send(text);
}
