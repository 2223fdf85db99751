import type { Dictionary } from '../lexicon/dictionary.ts';
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

/** What the dictionary says of a spelling: a common word, a name, or nothing. */
export type Standing = 'common' | 'name' | 'unknown';

/** What is known of a spelling whatever article it stands in. */
export interface Repute {
  readonly known: Known;
  readonly standing: Standing;
  /** True where a wrong spelling of the register may begin with the word. */
  readonly beginsWrong: boolean;
  /** True where it is one by itself, and no given name, of which many are right elsewhere. */
  readonly isWrong: boolean;
}

/**
 * Looks a word, or words joined by spaces, up in the register and the dictionary, for a text
 * translated from `sourceLanguage`.
 *
 * @param dictionary that of the translation's language, or null where there is none
 */
export const reputeIn = (
  register: NameRegister,
  sourceLanguage: string | null,
  inflection: Inflection,
  dictionary: Dictionary | null,
): ((word: string) => Repute) =>
  reputeBy(register)(inflection)(dictionary ?? noDictionary)(sourceLanguage ?? '');

const noDictionary: Dictionary = { knows: () => false };

const reputeBy = oncePer((register: NameRegister) =>
  oncePer((inflection: Inflection) =>
    oncePer((dictionary: Dictionary) =>
      oncePerWord((language) =>
        oncePerWord((word): Repute => {
          const source = language === '' ? null : language;
          const known = lookedUp(word, register, source, inflection);
          const standing = standingOf(word, dictionary, known);
          return {
            known,
            standing,
            beginsWrong: register.beginsWrong(word, source),
            isWrong: [...known.leftOver].some(({ part }) => part !== 'given'),
          };
        }),
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
  if (right.length === 0 && leftOver.length === 0) return nothing;
  return {
    right: new Set(right.map(({ unit }) => unit)),
    leftOver: new Set(leftOver.map(({ unit }) => unit)),
    wantsProof: leftOver.some(({ trap }) => trap),
  };
}

const nothing: Known = { right: new Set(), leftOver: new Set(), wantsProof: false };

function standingOf(word: string, dictionary: Dictionary, known: Known): Standing {
  if (word.includes(' ')) return known.right.size > 0 ? 'name' : 'unknown';
  if (dictionary.knows(word.toLowerCase())) return 'common';
  if (known.right.size > 0 || dictionary.knows(word)) return 'name';
  // Dictionaries lack the plurals of most names: the two Koreas, the Kennedys.
  const base = word.endsWith('s') ? word.slice(0, -1) : '';
  const isPlural = base !== '' && dictionary.knows(base) && !dictionary.knows(base.toLowerCase());
  return isPlural ? 'name' : 'unknown';
}
