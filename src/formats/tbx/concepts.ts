import type { Edition } from '../../text/edition.ts';

/** A name or term with every way it was written in a translation. */
export interface Concept {
  readonly preferred: string;
  /** Ways to write it that were found wrong. */
  readonly deprecated: readonly string[];
  /** Other ways to write it that nobody has found wrong. */
  readonly admitted: readonly string[];
  /** What it is called in the source. */
  readonly sources: readonly string[];
  /** Whether it is a name, not a term of a list. */
  readonly isName: boolean;
}

/**
 * The names and terms of an article: the names that stand in it, and what checks of names and terms
 * found or editors corrected by them. Of two ways to write one, the wrong one is deprecated.
 */
export function conceptsOf(edition: Edition): Concept[] {
  const concepts = new Map<string, Draft>();
  for (const { renderings, sources } of edition.names?.() ?? []) {
    const [preferred, ...others] = renderings;
    if (preferred === undefined) continue;
    const draft = draftOf(concepts, preferred, true);
    for (const other of others) draft.admitted.add(other);
    for (const source of sources) draft.sources.add(source);
  }
  for (const { check, side, text, suggestions, dismissed } of edition.findings()) {
    const [preferred] = suggestions;
    if (dismissed || side === 'source' || preferred === undefined) continue;
    deprecate(concepts, check, text, preferred);
  }
  for (const { check, before, after, undone } of edition.corrections()) {
    if (check !== null && !undone) deprecate(concepts, check, before, after);
  }
  return [...concepts].map(([preferred, { deprecated, admitted, sources, isName }]) => ({
    preferred,
    deprecated: [...deprecated],
    admitted: [...admitted].filter((text) => text !== preferred && !deprecated.has(text)),
    sources: [...sources],
    isName,
  }));
}

interface Draft {
  readonly deprecated: Set<string>;
  readonly admitted: Set<string>;
  readonly sources: Set<string>;
  readonly isName: boolean;
}

function draftOf(concepts: Map<string, Draft>, preferred: string, isName: boolean): Draft {
  const known = concepts.get(preferred);
  if (known) return known;
  const draft = {
    deprecated: new Set<string>(),
    admitted: new Set<string>(),
    sources: new Set<string>(),
    isName,
  };
  concepts.set(preferred, draft);
  return draft;
}

function deprecate(
  concepts: Map<string, Draft>,
  check: string,
  wrong: string,
  right: string,
): void {
  const isName = check.startsWith('name-');
  if (!isName && !/^(?:glossary|forbidden)-/.test(check)) return;
  const [bad, good] = [bare(wrong), bare(right)];
  if (bad === '' || good === '' || bad === good) return;
  // “Rutte” is part of “Mark Rutte”, who is in the list of names.
  const preferred =
    [...concepts.keys()].find((name) => name === good) ??
    [...concepts.keys()].find((name) => name.split(' ').includes(good));
  draftOf(concepts, preferred ?? good, isName).deprecated.add(bad);
}

/** A word without the signs and endings around it that are not part of a name. */
const bare = (text: string): string =>
  text.replace(/^[^\p{L}\p{Nd}]+|['’]s$|[^\p{L}\p{Nd}]+$/gu, '').trim();
