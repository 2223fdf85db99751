import type { Mark } from './passage.ts';

/** A run of text under the same marks; the outermost mark first. */
export interface MarkedRun {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * A passage's text cut where its marks begin and end. Marks that cross each other come out as
 * runs that both cover, so that a writer only has to nest them.
 */
export function markedRuns(text: string, marks: readonly Mark[]): MarkedRun[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) {
    cuts.add(clamp(mark.start, text.length));
    cuts.add(clamp(mark.end, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const longestFirst = [...marks].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1),
  );
  let covering: Mark[] = [];
  let next = 0;
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const first = next;
    while ((longestFirst[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next++;
    // A mark that ends before this run covers none that follows.
    covering = [...covering, ...longestFirst.slice(first, next)].filter((mark) => end <= mark.end);
    return { text: text.slice(start, end), marks: covering };
  });
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length);

const safeScheme = /^(?:https?|mailto|tel):/i;

/**
 * A link's address if a page may carry it, or null: an address with a scheme that runs script is
 * dropped, and the link's text stays.
 */
export function safeHref(href: string): string | null {
  // Control characters and white space inside a scheme are ignored by browsers, so by us too.
  const bare = [...href].filter((sign) => sign > ' ' && sign !== '\u007f').join('');
  if (/^[a-z][a-z\d+.-]*:/i.test(bare)) return safeScheme.test(bare) ? href.trim() : null;
  return href.trim();
}
