import type { NameRegister } from '../lexicon/register.ts';
import type { NameUnit } from '../lexicon/register-units.ts';
import { oncePer, oncePerWord } from '../text/remember.ts';
import type { Inflection } from './inflection.ts';
import { fold } from './romanise.ts';

/** What the register knows of one spelling. */
export interface Known {
  /** The names that are rightly spelled so. */
  readonly right: ReadonlySet<NameUnit>;
  /** The names that other languages spell so, and English does not. */
  readonly leftOver: ReadonlySet<NameUnit>;
  /** True where it is an English word or another name too, so that the source must prove it. */
  readonly wantsProof: boolean;
}

/**
 * Looks a word, or words joined by spaces, up in the register, for a text translated from
 * `sourceLanguage`.
 */
export const knownIn = (
  register: NameRegister,
  sourceLanguage: string | null,
  inflection: Inflection,
): ((word: string) => Known) => knownBy(register)(inflection)(sourceLanguage ?? '');

const knownBy = oncePer((register: NameRegister) =>
  oncePer((inflection: Inflection) =>
    oncePerWord((language) =>
      oncePerWord((word) =>
        lookedUp(word, register, language === '' ? null : language, inflection),
      ),
    ),
  ),
);

function lookedUp(
  word: string,
  register: NameRegister,
  sourceLanguage: string | null,
  inflection: Inflection,
): Known {
  const words = word.split(' ');
  const right = register.english(words, 0).filter(({ length }) => length === words.length);
  const leftOver = register
    .transcribed(words, 0, sourceLanguage)
    .filter(({ length, ending }) => length === words.length && inflection.hasEnding(fold(ending)));
  return {
    right: new Set(right.map(({ unit }) => unit)),
    leftOver: new Set(leftOver.map(({ unit }) => unit)),
    wantsProof: leftOver.some(({ trap }) => trap),
  };
}
