import { LekturaError } from '../text/error.ts';
import { canonicalLanguage } from '../text/language.ts';

/** The canonical tag of a language option, or null when it was not given. */
export function checkedLanguage(tag: string | undefined): string | null {
  if (tag === undefined) return null;
  const canonical = canonicalLanguage(tag);
  if (canonical) return canonical;
  throw new LekturaError(
    'bad-input',
    `“${tag}” is no language tag. Write it like sr-Latn, cnr, de or en-GB.`,
  );
}
