import type { RequestHandler } from 'express';
import multer from 'multer';
import { z } from 'zod';
import type { FileInput } from '../../app/read-file.ts';
import { LekturaError } from '../../text/error.ts';
import { pairingWords } from '../words/imports.ts';

const mostBytes = 50 * 1024 * 1024;
const mostPasted = 5 * 1024 * 1024;

/**
 * Reads the forms that bring texts: pasted into fields or as files. They stay in memory, and no
 * file is opened by the name that was sent.
 */
export const receiveTexts: RequestHandler = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostBytes, files: 2, fields: 8, fieldSize: mostPasted, parts: 10 },
}).fields([
  { name: 'sourceFile', maxCount: 1 },
  { name: 'targetFile', maxCount: 1 },
]);

// All files of an import stay in memory until they are looked through.
const mostFiles = 200;
const mostTogether = 100 * 1024 * 1024;

/** Refuses a form with more than that before it is read. */
export const checkTogether: RequestHandler = (request, _response, next) => {
  const length = Number(request.get('content-length') ?? Number.POSITIVE_INFINITY);
  if (length <= mostTogether) return next();
  next(new LekturaError('too-large', pairingWords.tooLarge(mostTogether / (1024 * 1024))));
};

/** Reads the form that brings many files at once, source texts and translations together. */
export const receiveFiles: RequestHandler = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostBytes, files: mostFiles, fields: 4, parts: mostFiles + 4 },
}).array('files');

const manyShape = z.array(z.object({ buffer: z.instanceof(Uint8Array), originalname: z.string() }));

/** The files that were chosen together; an empty field of a browser is none. */
export const filesOf = (files: unknown): FileInput[] =>
  (manyShape.safeParse(files).data ?? [])
    .filter(({ buffer, originalname }) => buffer.length > 0 || originalname !== '')
    .map(({ buffer, originalname }) => ({ name: fileName(originalname), bytes: buffer }));

const filesShape = z.record(
  z.string(),
  z.array(z.object({ buffer: z.instanceof(Uint8Array), originalname: z.string() })),
);

/** What was given for one side: its file if one was chosen, else its field; null if empty. */
export function uploadOf(
  files: unknown,
  name: 'sourceFile' | 'targetFile',
  pasted: string,
): FileInput | null {
  const file = filesShape.safeParse(files).data?.[name]?.[0];
  if (file !== undefined && file.buffer.length > 0) {
    return { name: fileName(file.originalname), bytes: file.buffer };
  }
  if (pasted.trim() === '') return null;
  // Markup shows what it is; prose is prose, whatever its commas and signs look like.
  const isMarkup = /^\s*</.test(pasted);
  return { name: null, bytes: Buffer.from(pasted), ...(!isMarkup && { format: 'text' }) };
}

// Forms send a name's bytes as if each were a sign of its own.
const fileName = (sent: string): string => Buffer.from(sent, 'latin1').toString('utf8');
