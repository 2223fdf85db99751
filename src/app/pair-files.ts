import { baseLanguage, canonicalLanguage } from '../text/language.ts';

/** What pairing has to know of a file. */
export interface FileToPair {
  readonly name: string;
  /** True for a file that holds a source beside its translation. */
  readonly isPaired: boolean;
  /** The language of its text, a BCP 47 tag. */
  readonly language: string;
}

/** A source and its translation, by their places in the list; or one of them alone. */
export interface FilePair {
  readonly source: number | null;
  readonly target: number | null;
}

/**
 * Which files are the source and the translation of one article: those whose names differ only in
 * a language or in words like “source” and “translation” (`a.sr.txt` and `a.en.txt`). Two files
 * that are left over are a pair when one alone is in the target language. What stays alone is a
 * translation if it is in the target language, and a source otherwise.
 *
 * @param targetLanguage the language that translations are usually in
 */
export function pairFiles(files: readonly FileToPair[], targetLanguage: string): FilePair[] {
  const left = new Set(files.keys());
  const pairs: FilePair[] = [];
  const take = (source: number | null, target: number | null): void => {
    pairs.push({ source, target });
    for (const index of [source, target]) if (index !== null) left.delete(index);
  };
  for (const [index, { isPaired }] of files.entries()) if (isPaired) take(null, index);
  const isTarget = (index: number): boolean => {
    const file = files[index];
    if (!file) return false;
    const role = partsOf(file.name).role;
    if (role !== null) return role === 'target';
    return baseLanguage(file.language) === baseLanguage(targetLanguage);
  };
  const pairUp = (group: readonly number[]): void => {
    const sources = group.filter((index) => !isTarget(index));
    const targets = group.filter(isTarget);
    const [source, target] = [sources[0], targets[0]];
    if (sources.length === 1 && targets.length === 1) take(source ?? null, target ?? null);
  };
  for (const group of byStem(files, left)) pairUp(group);
  if (left.size === 2) pairUp([...left]);
  for (const index of [...left]) {
    if (isTarget(index)) take(null, index);
    else take(index, null);
  }
  return pairs.sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ source, target }: FilePair): number =>
  Math.min(source ?? Number.POSITIVE_INFINITY, target ?? Number.POSITIVE_INFINITY);

function byStem(files: readonly FileToPair[], left: ReadonlySet<number>): number[][] {
  const groups = new Map<string, number[]>();
  for (const index of left) {
    const { stem } = partsOf(files[index]?.name ?? '');
    groups.set(stem, [...(groups.get(stem) ?? []), index]);
  }
  return [...groups.values()];
}

const sourceWords = new Set(['source', 'src', 'original', 'orig', 'izvor']);
// biome-ignore format: words of one meaning
const targetWords = new Set([
  'target', 'translation', 'translated', 'trans', 'mt', 'machine', 'prevod', 'prijevod', 'übersetzung',
]);

// Words of two or three letters that are language tags as well, and more often something else.
const noTags = new Set([
  'to',
  'is',
  'no',
  'my',
  'am',
  'as',
  'be',
  'or',
  'and',
  'the',
  'new',
  'for',
  'not',
  'was',
  'doc',
  'txt',
  'old',
]);

/** The name without its ending, its language and its role, and what the role says. */
function partsOf(name: string): { stem: string; role: 'source' | 'target' | null } {
  const parts = name
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .split(/[._\s()[\]-]+/)
    .filter((part) => part !== '');
  const isSource = parts.some((part) => sourceWords.has(part));
  const isTarget = parts.some((part) => targetWords.has(part));
  const kept = parts.filter(
    (part, index) =>
      !sourceWords.has(part) && !targetWords.has(part) && !isTag(part, parts[index - 1] ?? ''),
  );
  const role = isSource === isTarget ? null : isSource ? 'source' : 'target';
  return { stem: kept.join(' '), role };
}

/** A language tag, or the script or region that goes on with one: `sr-latn-me`. */
function isTag(part: string, before: string): boolean {
  if (/^(?:latn|cyrl)$/.test(part)) return true;
  if (/^(?:gb|us|me|rs|ba)$/.test(part)) return isTag(before, '');
  return /^[a-z]{2,3}$/.test(part) && !noTags.has(part) && isLanguage(part);
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(part: string): boolean {
  const tag = canonicalLanguage(part);
  return tag !== null && names.of(tag) !== undefined;
}
