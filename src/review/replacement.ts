import { isAllCapitals } from '../text/capitals.ts';

const possessive = /(?:(['’ʼ])s|(['’ʼ]))$/iu;

/** A spelling without the possessive it may carry: `Rutte’s` gives `Rutte`. */
export const baseForm = (found: string): string => found.replace(possessive, '');

/**
 * A spelling put in the place of another: the possessive that stands there is kept with its
 * apostrophe, and capitals stay capitals. “RUTE'S” with `Rutte` gives “RUTTE'S”.
 *
 * @param beginsSentence whether the place is the first word of a sentence, where a small first
 *   letter would be wrong
 */
export function replacementFor(found: string, spelling: string, beginsSentence = false): string {
  const sign = possessive.exec(found);
  const apostrophe = sign?.[1] ?? sign?.[2];
  const stem = baseForm(found);
  // “Hughes’” takes no s of its own; another spelling that ends otherwise needs one.
  const bare = sign?.[1] === undefined && /s$/i.test(spelling);
  const ending = apostrophe === undefined ? '' : bare ? apostrophe : `${apostrophe}s`;
  const whole = spelling + ending;
  if (isAllCapitals(stem) && !isAllCapitals(spelling)) return whole.toUpperCase();
  const wasCapital = /^\p{Lu}/u.test(found);
  return beginsSentence && wasCapital ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
}
