import type { OpenArticle } from '../../../app/open-article.ts';
import type { ReviewedPassage } from '../../../review/article.ts';
import type { Side } from '../../../text/bitext.ts';
import { isFurniture, type PassageKind } from '../../../text/passage.ts';
import { routes, urlOf } from '../../routes.ts';
import { workbenchWords as words } from '../../words/workbench.ts';
import { type Column, columnOf } from './columns.ts';
import type { Highlights } from './highlights.ts';
import { type Part, partsOf } from './parts.ts';
import { type SourceChangeNote, sourceChangeOf } from './source-changes.ts';

/** A passage in its cell. */
export interface PassageCell {
  readonly id: string;
  readonly kind: PassageKind;
  readonly headingLevel: number | null;
  readonly parts: readonly Part[];
  /** What a screen reader calls its text. */
  readonly name: string;
  /** The link to its form; null where there is nothing to edit. */
  readonly edit: { readonly url: string; readonly name: string } | null;
  /** What a newer source changed of it. */
  readonly sourceChange: SourceChangeNote | null;
  /** True for the one whose form is open. */
  readonly isOpen: boolean;
}

/** Confirms a passage, or takes that back; furniture has a number alone. */
export interface ConfirmButton {
  readonly passage: string;
  /** “4”, or “4 b” where a row has several passages. */
  readonly label: string;
  readonly url: string | null;
  readonly revision: number;
  readonly confirmed: boolean;
  readonly name: string;
}

export interface RowSide {
  readonly side: Side;
  readonly column: Column | null;
  readonly cells: readonly PassageCell[];
  /** What stands there where nothing does. */
  readonly nothing: string | null;
}

export interface ArticleRow {
  readonly label: string;
  readonly name: string;
  readonly classes: string;
  readonly buttons: readonly ConfirmButton[];
  readonly sides: readonly [RowSide, RowSide];
}

/**
 * The rows of the article page, every passage cut into printable parts.
 *
 * @param opened the passage whose form is open, or null
 */
export function rowsOf(
  open: OpenArticle,
  highlights: Highlights,
  opened: string | null,
): ArticleRow[] {
  const { sourceLanguage, targetLanguage } = open;
  const columns = {
    source: sourceLanguage === null ? null : columnOf(sourceLanguage),
    target: columnOf(targetLanguage),
  };
  return open.bitext.pairs.map((pair, index) => {
    const label = String(index + 1);
    const passages = (side: Side): Labelled[] =>
      pair[side].flatMap((at, place) => {
        const passage = open.article[side]?.[at];
        return passage ? [{ passage, at, label: labelOf(index, place, pair[side].length) }] : [];
      });
    const source = passages('source');
    const target = passages('target');
    const sideOf = (side: Side, own: readonly Labelled[]): RowSide => ({
      side,
      column: columns[side],
      cells: own.map((one) => cellOf(open, side, one, highlights(side, one.at), opened)),
      nothing: own.length > 0 || columns[side] === null ? null : words.emptySide[side],
    });
    return {
      label,
      name: words.passage(label),
      classes: classesOf(source, target),
      buttons: target.map((one) => buttonOf(open.id, one)),
      sides: [sideOf('source', source), sideOf('target', target)],
    };
  });
}

// In a thousand rows about as many sections as rows in each: an editor walks both at every key.
const sectionLength = 40;

/** The rows in sections, so that what changes in one of them concerns few others; at least one. */
export function sectionsOf(rows: readonly ArticleRow[]): ArticleRow[][] {
  const count = Math.max(1, Math.ceil(rows.length / sectionLength));
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * sectionLength, (index + 1) * sectionLength),
  );
}

/** What each passage of a side is called on the page, by its index. */
export function passageLabels(open: OpenArticle, side: Side): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const [index, pair] of open.bitext.pairs.entries()) {
    for (const [place, passage] of pair[side].entries()) {
      labels.set(passage, labelOf(index, place, pair[side].length));
    }
  }
  return labels;
}

const labelOf = (row: number, place: number, of: number): string =>
  of === 1 ? String(row + 1) : `${row + 1} ${String.fromCharCode(97 + (place % 26))}`;

interface Labelled {
  readonly passage: ReviewedPassage;
  readonly at: number;
  readonly label: string;
}

function cellOf(
  open: OpenArticle,
  side: Side,
  { passage, label }: Labelled,
  highlights: ReturnType<Highlights>,
  opened: string | null,
): PassageCell {
  const { id, kind, text, marks } = passage;
  return {
    id,
    kind,
    headingLevel: kind === 'headline' ? 2 : kind === 'subheading' ? 3 : null,
    parts: partsOf(text, highlights, marks),
    name: words.textOfPassage(label),
    edit:
      side === 'source'
        ? null
        : {
            url: urlOf(routes.article, { article: open.id }, { passage: id }, `p-${id}`),
            name: words.editPassage(label),
          },
    sourceChange: side === 'source' ? sourceChangeOf(open, passage) : null,
    isOpen: id === opened,
  };
}

function buttonOf(article: string, { passage, label }: Labelled): ConfirmButton {
  const { id, revision, confirmed } = passage;
  return {
    passage: id,
    label,
    url: isFurniture(passage) ? null : urlOf(routes.confirmation, { article, passage: id }),
    revision,
    confirmed,
    name: confirmed ? words.confirmed(label) : words.confirm(label),
  };
}

function classesOf(source: readonly Labelled[], target: readonly Labelled[]): string {
  const classes = ['row'];
  if ([...source, ...target].every(({ passage }) => isFurniture(passage))) classes.push('dimmed');
  if (target.length > 0 && target.every(({ passage }) => passage.confirmed)) {
    classes.push('confirmed');
  }
  if (source.length === 0) classes.push('without-source');
  if (target.length === 0) classes.push('without-target');
  return classes.join(' ');
}
