import { decode } from '../formats/encoding/decode.ts';
import { documentFromText } from '../formats/text/read.ts';
import { detectLanguage } from '../lexicon/detect.ts';
import type { Document } from '../text/document.ts';
import { LekturaError } from '../text/error.ts';
import type { App } from './context.ts';

/**
 * The document of a text that came over the wire, as it was pasted or as the bytes of a file.
 *
 * @param language a BCP 47 tag, or null to tell it from the text
 * @param fallback what the language is taken to be where the text does not tell
 * @throws LekturaError `bad-input` for bytes that are no readable text
 */
export function readUpload(
  app: Pick<App, 'lexicon'>,
  upload: string | Uint8Array,
  language: string | null,
  fallback: string,
): Document {
  const text = typeof upload === 'string' ? upload : decoded(upload);
  // A line is asked for twice, where it is cut and where its kind is told.
  const known = new Map<string, boolean>();
  const isFurniture = (line: string): boolean => {
    const told = known.get(line) ?? app.lexicon.furnitureKind(line) !== null;
    known.set(line, told);
    return told;
  };
  const told = language ?? detectLanguage(text, app.lexicon.detection) ?? fallback;
  return documentFromText(text, { language: told, isFurniture });
}

function decoded(bytes: Uint8Array): string {
  const result = decode(bytes);
  if ('refused' in result) throw new LekturaError('bad-input', result.refused);
  return result.text;
}
