/** One word of a name and the beginnings that its forms share, folded. */
export interface Stems {
  readonly key: string;
  readonly stems: readonly string[];
}

// Ljubljan|ama, Severn|oj, Зеленск|ого: longer endings are derivations, not cases.
export const longestEnding = 3;

// Shorter stems meet other words too often: Rim and Rimini.
const shortestStem = 3;

// Names take a vowel first in Slavic languages, or what stands for one (Казан|ью); in German and
// Dutch -s, -n, -er, -es and their like. Serbian and its kin have few enough to list.
const shapes: Readonly<Record<string, RegExp>> = {
  sr: /^(?:j?[aeiu]|o|j?[eo]m|ima|ama|im|ih|oga?|oj|ov|ev|ovi|evi)$/u,
  de: /^[esnr']/u,
  nl: /^[esnr']/u,
};
const slavicEnding = /^[aeiouyаеёиіїоуыэюяєйь]/u;

/**
 * What follows a stem of the word in `text`, empty for the dictionary form, null where `text` is
 * no form of the word.
 */
export function endingIn(text: string, { key, stems }: Stems, language: string): string | null {
  if (text === key) return '';
  const shape = shapes[language] ?? slavicEnding;
  for (const stem of stems) {
    if (!text.startsWith(stem)) continue;
    const ending = text.slice(stem.length);
    if (ending.length <= longestEnding && shape.test(ending)) return ending;
  }
  return null;
}

/**
 * The beginnings that forms of a name share, the longest first: the name itself, the name without
 * its last vowel, and what a fleeting vowel or a softened consonant makes of it.
 */
export function stemsOf(key: string): string[] {
  const stems = [key];
  const bare = /^(.+?)(?:[ийы]й|[ая]я|[aeiouyаеёиіїоуыэюяєьй])$/u.exec(key)?.[1];
  if (bare !== undefined) stems.push(bare);
  const fleeting = /^(.*[^aeiouаеиоу])(?:[ae]([ckl])|[еє](ц)|[оe](к))$/u.exec(key);
  if (fleeting) stems.push(`${fleeting[1]}${fleeting[2] ?? fleeting[3] ?? fleeting[4]}`);
  const softened = /^(.+)([kghкгх])[aа]$/u.exec(key);
  if (softened?.[2] !== undefined) stems.push(`${softened[1]}${soft[softened[2]]}`);
  return stems.filter((stem) => stem === key || stem.length >= shortestStem);
}

const soft: Readonly<Record<string, string>> = { k: 'c', g: 'z', h: 's', к: 'ц', г: 'з', х: 'с' };
