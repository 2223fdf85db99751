import { textBeside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { traits } from '../text/traits.ts';

/** A word of two scripts, with a Cyrillic letter that looks like a Latin one or the reverse. */
export const encodingMixedScripts: Check = {
  id: 'encoding-mixed-scripts',
  title: 'Two scripts in one word',
  why: 'The letter looks right and is another one: the word is not found and not pronounced.',
  message: '“{found}” mixes letters of two scripts.',
  type: 'characters',
  mqm: 'design/character-formatting',
  severity: 'error',
  needsSource: false,
  *find(article) {
    for (const { index, text, tokens, traits: held } of article.target) {
      if ((held & traits.beyondLatin) === 0 || !mixed.test(text)) continue;
      for (const { text: word, start, kind } of tokens) {
        if (kind !== 'word' || !mixed.test(word)) continue;
        for (const part of word.matchAll(/[^-‐‑]+/gu)) {
          const [found] = part;
          if (!mixed.test(found) || textBeside(article, index).includes(found)) continue;
          const repaired = inOneScript(found);
          yield {
            side: 'target',
            segmentIndex: index,
            start: start + part.index,
            end: start + part.index + found.length,
            issueKey: found,
            suggestions: repaired === null ? [] : [repaired],
          };
        }
      }
    }
  },
  examples: [
    {
      note: 'Here the letters а and о are Cyrillic.',
      target: ['The ⟦hаrbоur⟧ is open.'],
      suggests: 'harbour',
      severity: 'error',
    },
    {
      note: 'A Latin name with an ending of another script beside a hyphen.',
      languages: ['en', 'sr-Cyrl'],
      source: ['NATO has spoken.'],
      target: ['Одлука NATO-а је позната.'],
    },
  ],
};

const mixed =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u;

// Letters of the two scripts that look the same, pair by pair (Unicode, confusables.txt).
const cyrillic = 'аеорсухіјѕԁһАВЕКМНОРСТХІЈЅУ';
const latin = 'aeopcyxijsdhABEKMHOPCTXIJSY';

/** The word in the script that most of its letters have, or null where a letter has no twin. */
function inOneScript(word: string): string | null {
  const letters = [...word];
  const isLatin =
    letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length;
  const [from, to] = isLatin ? [cyrillic, latin] : [latin, cyrillic];
  const repaired = letters.map((letter) => to[from.indexOf(letter)] ?? letter).join('');
  return mixed.test(repaired) ? null : repaired;
}
