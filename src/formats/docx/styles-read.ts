import type { PassageKind } from '../../text/passage.ts';
import { attributeOf, elementIn } from '../xml/element.ts';
import { readXml } from '../xml/read.ts';

/** What a paragraph is by its style: a kind, or a heading of a level, 1 the highest. */
export type StyleKind = PassageKind | { readonly heading: number };

/** What the styles of a document say of paragraphs and of runs, by their ids. */
export interface DocumentStyles {
  readonly kindOf: (style: string | null) => StyleKind | null;
  readonly formatOf: (style: string | null) => {
    readonly strong: boolean;
    readonly emphasis: boolean;
  };
}

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
}

/**
 * The styles of a document, from its part `styles.xml`. Word keeps the English names of its own
 * styles whatever language it speaks; ids are in that language.
 */
export function documentStyles(xml: string | null): DocumentStyles {
  const styles = new Map<string, Style>();
  readXml(xml ?? '', {
    collects: ({ local }) => local === 'style',
    closed: (element) => {
      if (element.local !== 'style') return;
      const value = (name: string): string | null => {
        const child = elementIn(element, name);
        return child ? (attributeOf(child, 'val', child.uri) ?? null) : null;
      };
      const id = attributeOf(element, 'styleId', element.uri);
      if (id !== undefined)
        styles.set(id, { name: value('name') ?? id, basedOn: value('basedOn') });
    },
  });
  /** The names of a style and of those it is based on, nearest first. */
  const names = (style: string | null): string[] => {
    const found: string[] = [];
    const seen = new Set<string>();
    for (let id = style; id !== null && !seen.has(id); id = styles.get(id)?.basedOn ?? null) {
      seen.add(id);
      found.push((styles.get(id)?.name ?? id).toLowerCase());
    }
    return found;
  };
  return {
    kindOf: (style) =>
      names(style)
        .map(kindByName)
        .find((kind) => kind !== null) ?? null,
    formatOf: (style) => {
      const found = names(style);
      return {
        strong: found.includes('strong') || found.includes('intense emphasis'),
        emphasis: found.includes('emphasis') || found.includes('intense emphasis'),
      };
    },
  };
}

function kindByName(name: string): StyleKind | null {
  const heading = /^heading (\d)$/.exec(name);
  if (heading) return { heading: Number(heading[1]) };
  if (/^list (?:paragraph|bullet|number)/.test(name)) return 'list-item';
  return kinds[name] ?? null;
}

const kinds: Readonly<Record<string, StyleKind>> = {
  title: { heading: 0 },
  headline: { heading: 0 },
  subtitle: 'standfirst',
  standfirst: 'standfirst',
  lead: 'standfirst',
  caption: 'caption',
  byline: 'byline',
  author: 'byline',
  furniture: 'furniture',
};
