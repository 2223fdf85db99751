import { detectLanguage } from '../lexicon/detect.ts';
import type { Checking } from './context.ts';

/** The language a text is in, as a BCP 47 tag, or null where it is too short to tell. */
export const tellLanguage = (
  { lexicon }: Pick<Checking, 'lexicon'>,
  text: string,
): string | null => (text.trim() === '' ? null : detectLanguage(text, lexicon.detection));
